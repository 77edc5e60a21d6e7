// Examples: what is given must be known and complete, what is expected must be something the policy computes.

import { paymentDiagnostics } from '../../diagnostics/catalog/payments.js';
import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import type { Bilingual } from '../../diagnostics/diagnostic.js';
import { say, textOf } from '../../names/name-context.js';
import { nearestName } from '../../names/nearest-name.js';
import { memberNames, resolve, resolveMember, wanted } from '../../names/resolve.js';
import type { PolicySymbol } from '../../names/symbol.js';
import { unreachable } from '../../source/invariant.js';
import type { Span } from '../../source/span.js';
import type {
  AssumptionNode,
  AstNode,
  CaseDeclaration,
  CaseStep,
  ExpectedItem,
  Expression,
  FileNode,
  GivenItem,
  InputDeclaration,
  Name,
} from '../../syntax/ast.js';
import { nodesIn } from '../../syntax/ast-walk.js';
import { builtinInputNamed, builtinInputWithId } from '../../syntax/builtin-names.js';
import { keywords } from '../../syntax/keywords.js';
import { type CheckContext, error } from '../check-context.js';
import { expectCap, expectConstantMoney, expectInteger, expectMoney, expectRatio } from '../expect.js';
import { checkFact } from './declaration.js';

export function checkCases(context: CheckContext, file: FileNode): void {
  const cases = file.declarations.filter((each) => each.kind === 'Case');
  if (cases.length === 0) return;
  const needed = neededInputs(context);
  for (const each of cases) checkCase(context, each, needed);
}

/** Declared inputs without a default that the policy reads. */
function neededInputs(context: CheckContext): readonly InputDeclaration[] {
  const read = new Set<InputDeclaration>();
  for (const [name, symbol] of context.symbols) {
    if (symbol.kind === 'input' && symbol.name !== name) read.add(symbol.declaration);
  }
  return context.scope.inputs.filter((input) => read.has(input) && input.fallback === null && input.name.text !== '');
}

function checkCase(context: CheckContext, declaration: CaseDeclaration, needed: readonly InputDeclaration[]): void {
  for (const assumption of declaration.assumptions) checkAssumption(context, assumption);
  const personFacts = new Set<string>();
  for (const step of declaration.steps) {
    const given = checkGiven(context, step.given);
    for (const fact of given) personFacts.add(fact);
    checkExpected(context, step);
    if (context.complete) checkNeeded(context, step, given, personFacts, needed);
  }
}

// ── assumptions ─────────────────────────────────────────────────────────────────────────────────────────────────

const clauseNames = {
  threshold: keywords.Threshold,
  deductible: keywords.Deductible,
  ratio: keywords.Ratio,
  amount: keywords.PaymentOf,
  cap: keywords.Cap,
  base: keywords.Cost,
} as const satisfies Record<AssumptionNode['clause'], Bilingual>;

const clauseKinds = {
  threshold: ['Threshold'],
  deductible: ['Deductible', 'Tilt', 'Adjust'],
  ratio: ['Ratio', 'Bands', 'TopUp', 'Tilt', 'Adjust'],
  amount: ['Amount'],
  cap: ['Cap', 'Tilt', 'Adjust'],
  base: ['Base', 'TopUp'],
} as const satisfies Record<AssumptionNode['clause'], readonly string[]>;

function checkAssumption(context: CheckContext, assumption: AssumptionNode): void {
  const { clause, value } = assumption;
  if (clause === 'ratio') expectRatio(context, value);
  else if (clause === 'cap') expectCap(context, value);
  else expectMoney(context, value, { depth: 0, remaining: clause === 'base' });
  const symbol = resolve(context, assumption.tier, wanted.assumable);
  if (symbol === null || assumedIn(symbol, clause).some((node) => isOpen(context, node))) return;
  const { zh: clauseZh, en: clauseEn } = clauseNames[clause];
  const { text } = assumption.tier;
  say(context, typeDiagnostics.assumptionWithoutHole, assumption.span, { tier: text, clauseZh, clauseEn });
}

/** Where the assumed clause is written: in a tier, or in the one value that a pool or a shared deductible has. */
function assumedIn(symbol: PolicySymbol, clause: AssumptionNode['clause']): readonly AstNode[] {
  const kinds: readonly string[] = clauseKinds[clause];
  if (symbol.kind === 'tier') return symbol.declaration.clauses.filter(({ kind }) => kinds.includes(kind)).flatMap(nodesIn);
  if (symbol.kind === 'pool' && clause === 'cap') return nodesIn(symbol.declaration);
  if (symbol.kind === 'sharedDeductible' && clause === 'deductible') return nodesIn(symbol.declaration);
  return [];
}

/** What is unknown, or a name that may stand for it; what is shared is assumed under its own name. */
function isOpen(context: CheckContext, node: AstNode): boolean {
  if (node.kind !== 'Name') return node.kind === 'Hole' || node.kind === 'Range';
  const kind = context.symbols.get(node)?.kind;
  return kind === 'cost' || kind === 'parameter' || kind === 'index';
}

// ── given ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Checks what is given and answers the facts it gives, by their stable name. */
function checkGiven(context: CheckContext, given: readonly GivenItem[]): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const item of given) {
    checkGivenItem(context, item);
    const fact = factOf(item);
    if (facts.has(fact)) {
      const name = givenName(item);
      say(context, typeDiagnostics.givenTwice, item.span, { zh: name.zh, en: name.en });
    }
    facts.add(fact);
  }
  return facts;
}

/** Both spellings of a built-in fact are one fact. */
function factOf({ what, name }: GivenItem): string {
  if (what === 'visit' || what === 'disease') return what;
  if (what !== 'input' || name === null) return `${what} ${name?.text ?? ''}`;
  return builtinInputNamed(name.text)?.id ?? name.text;
}

const givenNames = {
  input: keywords.Input,
  paid: keywords.Paid,
  group: keywords.Group,
  certified_by: keywords.CertifiedBy,
  visit: keywords.Visits,
  disease: keywords.Disease,
  coverage_year: keywords.CoverageYear,
  premium: keywords.Premium,
} as const satisfies Record<GivenItem['what'], Bilingual>;

function givenName({ what, name }: GivenItem): Bilingual {
  return name === null ? givenNames[what] : { zh: name.text, en: name.text };
}

function checkGivenItem(context: CheckContext, item: GivenItem): void {
  if (item.what === 'group' || item.what === 'certified_by') {
    const want = item.what === 'group' ? wanted.person : wanted.department;
    for (const value of item.values) {
      if (value.kind !== 'NameExpression') continue;
      const symbol = resolve(context, value.name, want);
      context.types.set(value, symbol === null ? error : { kind: item.what === 'group' ? 'group' : 'payer' });
    }
    return;
  }
  const [value, ...others] = item.values;
  if (value === undefined || others.length > 0) {
    const name = givenName(item);
    if (context.complete) say(context, typeDiagnostics.oneValue, item.span, { zh: name.zh, en: name.en });
    if (value === undefined) return;
  }
  for (const each of item.values) checkGivenValue(context, item, each);
}

function checkGivenValue(context: CheckContext, { what, name }: GivenItem, value: Expression): void {
  switch (what) {
    case 'visit':
      checkFact(context, value, builtinInputWithId('visit'));
      break;
    case 'disease':
      checkDisease(context, value);
      break;
    case 'coverage_year':
      expectInteger(context, value);
      break;
    case 'premium':
      expectConstantMoney(context, value);
      break;
    case 'paid':
      if (name !== null) checkPaidTier(context, name);
      expectConstantMoney(context, value);
      break;
    case 'input': {
      const symbol = name === null ? null : resolve(context, name, wanted.fact);
      if (symbol?.kind === 'builtinInput') {
        if (symbol.builtin.id === 'disease') checkDisease(context, value);
        else checkFact(context, value, symbol.builtin.type === 'enumeration' ? symbol.builtin : symbol.builtin.type);
      } else if (symbol?.kind === 'input') {
        const { type } = symbol.declaration;
        checkFact(context, value, type.kind === 'EnumerationType' ? symbol.declaration : type.type);
      }
      break;
    }
    case 'group':
    case 'certified_by':
      break;
    default:
      unreachable(what);
  }
}

/** What a claim says of a tier counts only when the tier asks the claim. */
function checkPaidTier(context: CheckContext, name: Name): void {
  const symbol = resolve(context, name, wanted.tier);
  if (symbol?.kind !== 'tier' || symbol.declaration.clauses.some((clause) => clause.kind === 'Payment')) return;
  if (context.complete) say(context, typeDiagnostics.paidOnComputedTier, name.span, { name: name.text });
}

/** A disease outside every list is a fact like another; one that nearly is in a list is probably a slip. */
function checkDisease(context: CheckContext, value: Expression): void {
  const disease = builtinInputWithId('disease');
  if (value.kind !== 'NameExpression' || context.scope.diseases.has(value.name.text)) {
    checkFact(context, value, disease);
    return;
  }
  const { name } = value;
  context.types.set(value, { kind: 'enumeration', of: disease });
  if (context.scope.names.get(name.text)?.kind === 'diseaseList') {
    resolveMember(context, name, disease);
    return;
  }
  const suggestion = nearestName(name.text, memberNames(context.scope, disease));
  if (suggestion !== '') say(context, typeDiagnostics.unlistedDisease, name.span, { name: name.text, suggestion });
}

// ── expected ────────────────────────────────────────────────────────────────────────────────────────────────────

const expectedNames = {
  tier: keywords.Tier,
  part: keywords.Tier,
  total: keywords.Total,
  patient: keywords.PatientPays,
  subsidy: keywords.Subsidy,
} as const satisfies Record<ExpectedItem['what'], Bilingual>;

function checkExpected(context: CheckContext, step: CaseStep): void {
  const seen = new Set<string>();
  for (const item of step.expected) {
    checkSubject(context, item);
    if (typeof item.value !== 'string') expectConstantMoney(context, item.value);
    const id = `${item.what} ${item.part?.tier.text ?? item.name?.text ?? ''} ${item.part?.part ?? ''}`;
    if (seen.has(id)) {
      const written = subjectText(context, item);
      const name = written === '' ? expectedNames[item.what] : { zh: written, en: written };
      say(context, typeDiagnostics.expectedTwice, item.span, { zh: name.zh, en: name.en });
    }
    seen.add(id);
  }
  if (step.expected.length === 0 && context.complete) say(context, typeDiagnostics.expectsNothing, resultsOf(context, step), {});
}

/** What is expected must be computed; only a tier can be not applicable. */
function checkSubject(context: CheckContext, item: ExpectedItem): void {
  if (item.part !== null) expectMoney(context, item.part);
  const symbol = item.name === null ? null : resolve(context, item.name, wanted.result);
  if (symbol?.kind === 'parameter' && item.name !== null) expectMoney(context, nameExpression(item.name));
  if (item.value !== 'not_applicable' || symbol?.kind === 'tier' || (item.name !== null && symbol === null)) return;
  const { zh, en } = item.name === null ? expectedNames[item.what] : { zh: item.name.text, en: item.name.text };
  const tier = item.part?.tier.text ?? '';
  say(context, paymentDiagnostics.neverNotApplicable, item.span, { zh, en, tier });
}

/** A parameter may be a ratio or a number, of which no amount can be expected. */
function nameExpression(name: Name): Expression {
  return { kind: 'NameExpression', span: name.span, name, builtin: null };
}

/** The name or the part as written. */
function subjectText(context: CheckContext, { name, part }: ExpectedItem): string {
  return part === null ? (name?.text ?? '') : textOf(context, part.span);
}

/** A settlement needs a visit and a cost, a subsidy its year, and both what the policy declares and reads. */
function checkNeeded(
  context: CheckContext,
  step: CaseStep,
  given: ReadonlySet<string>,
  personFacts: ReadonlySet<string>,
  needed: readonly InputDeclaration[],
): void {
  const settles = step.expected.some((item) => item.what !== 'subsidy');
  const subsidises = step.expected.some((item) => item.what === 'subsidy');
  const missing: Bilingual[] = [];
  if (settles && !given.has('visit')) missing.push(keywords.Visits);
  if (settles && !given.has('inPolicy')) missing.push(builtinInputWithId('inPolicy'));
  if (subsidises && !given.has('coverage_year ')) missing.push(keywords.CoverageYear);
  for (const { name, scope } of needed) {
    const known = scope === 'person' ? personFacts.has(name.text) : given.has(name.text);
    if (!known && settles) missing.push({ zh: name.text, en: name.text });
  }
  for (const { zh, en } of missing) say(context, typeDiagnostics.notGiven, openingOf(context, step), { zh, en });
}

/** `已知 {` */
function openingOf({ text }: CheckContext, step: CaseStep): Span {
  const { start } = step.span;
  const end = step.given[0]?.span.start ?? step.span.end;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** `应得 { }`, which holds nothing. */
function resultsOf({ text }: CheckContext, step: CaseStep): Span {
  const { end } = step.span;
  const start = step.given.at(-1)?.span.end ?? step.span.start;
  const before = /^[\s}｝]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: step.given.length === 0 ? step.span.start : start + before, end };
}
