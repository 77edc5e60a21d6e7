// Gathers what a policy's file declares, and reports names that are declared twice or belong to the language.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import type {
  AstNode,
  Declaration,
  DiseaseDeclaration,
  FileNode,
  GroupDeclaration,
  InputDeclaration,
  Name,
  PolicyDeclaration,
} from '../syntax/ast.js';
import { builtinInputNamed } from '../syntax/builtin-names.js';
import { type NameContext, say, within } from './name-context.js';
import { currencyOf, type PolicyScope, type SymbolOf } from './policy-scope.js';
import type { DeclaredSymbol, PolicySymbol } from './symbol.js';

type Reporter = Omit<NameContext, 'scope'>;

/** The scope of the policy that `file` declares. */
export function declare(reporter: Reporter, file: FileNode, policy: PolicyDeclaration, brokenLines: readonly string[]): PolicyScope {
  const names = new Map<string, DeclaredSymbol>();
  reporter.symbols.set(policy.name, { kind: 'policy', uri: reporter.uri, name: policy.name, declaration: policy });
  for (const clause of policy.clauses) {
    if (clause.kind !== 'Series' || clause.name.text === '') continue;
    reporter.symbols.set(clause.name, { kind: 'series', uri: reporter.uri, name: clause.name, declaration: clause });
  }
  for (const declaration of file.declarations) {
    for (const { symbol, part } of symbolsOf(reporter, declaration)) declareName(within(reporter, part), names, symbol);
  }
  const inputs = file.declarations.filter((each) => each.kind === 'Input');
  const tiers = file.declarations.filter((each) => each.kind === 'Tier');
  const order = file.declarations.find((each) => each.kind === 'Order') ?? null;
  const ordered = order === null ? tiers.map((tier) => tier.name.text) : order.tiers.map((name) => name.text);
  return {
    uri: reporter.uri,
    policy,
    currency: currencyOf(policy),
    names,
    values: new Map(inputs.map((input) => [input, declareValues(within(reporter, input), input)])),
    diseases: declareDiseases(
      reporter,
      names,
      file.declarations.filter((each) => each.kind === 'Disease'),
    ),
    groups: file.declarations.filter((each) => each.kind === 'Group'),
    inputs,
    tiers,
    named: file.declarations.filter((each) => each.kind === 'Cost' || each.kind === 'Parameter'),
    accumulators: file.declarations.filter((each) => each.kind === 'Accumulator'),
    indices: file.declarations.filter((each) => each.kind === 'Index'),
    subsidies: file.declarations.filter((each) => each.kind === 'Subsidy'),
    order,
    tierPositions: new Map(ordered.map((name, position) => [name, position] as const).reverse()),
    brokenLines,
  };
}

/** A symbol with the declaration or clause that names it. */
interface Named {
  readonly symbol: DeclaredSymbol;
  readonly part: AstNode;
}

function symbolsOf(reporter: Reporter, declaration: Declaration): Named[] {
  const { uri } = within(reporter, declaration);
  const whole = (symbol: DeclaredSymbol): Named => ({ symbol, part: declaration });
  switch (declaration.kind) {
    case 'Policy':
      return declaration.clauses.flatMap((clause): Named[] =>
        clause.kind === 'Document'
          ? [{ symbol: { kind: 'document', uri: within(reporter, clause).uri, name: clause.name, declaration: clause }, part: clause }]
          : [],
      );
    case 'Department':
      return declaration.names.map((name) => whole({ kind: 'department', uri, name, declaration }));
    case 'Fund':
      return declaration.names.map((name) => whole({ kind: 'fund', uri, name, declaration }));
    case 'Party':
      return declaration.names.map((name) => whole({ kind: 'party', uri, name, declaration }));
    case 'Group':
      return [whole({ kind: 'group', uri, name: declaration.name, declaration }), ...identitiesOf(reporter, declaration)];
    case 'Input':
      return [whole({ kind: 'input', uri, name: declaration.name, declaration })];
    case 'Disease':
      return [whole({ kind: 'diseaseList', uri, name: declaration.name, declaration })];
    case 'Index':
      return [whole({ kind: 'index', uri, name: declaration.name, declaration })];
    case 'Cost':
      return [whole({ kind: 'cost', uri, name: declaration.name, declaration })];
    case 'Parameter':
      return [whole({ kind: 'parameter', uri, name: declaration.name, declaration })];
    case 'Pool':
      return [whole({ kind: 'pool', uri, name: declaration.name, declaration })];
    case 'SharedDeductible':
      return [whole({ kind: 'sharedDeductible', uri, name: declaration.name, declaration })];
    case 'Count':
      return [whole({ kind: 'count', uri, name: declaration.name, declaration })];
    case 'Accumulator':
      return [whole({ kind: 'accumulator', uri, name: declaration.name, declaration })];
    case 'Tier':
      return [whole({ kind: 'tier', uri, name: declaration.name, declaration })];
    case 'Statistic':
    case 'Target':
    case 'Discretion':
    case 'Quota':
    case 'NotComputed':
      return declaration.name === null ? [] : [whole({ kind: 'documented', uri, name: declaration.name, declaration })];
    case 'Articles':
    case 'Guarantee':
    case 'Identities':
    case 'Order':
    case 'Subsidy':
    case 'Cases':
    case 'Case':
      return [];
  }
}

function identitiesOf(reporter: Reporter, declaration: GroupDeclaration): Named[] {
  return declaration.clauses.flatMap((clause): Named[] => {
    if (clause.kind !== 'Includes') return [];
    const { uri } = within(reporter, clause);
    return clause.names.map((name) => ({ symbol: { kind: 'identity', uri, name, declaration }, part: clause }));
  });
}

function declareName(reporter: Reporter, names: Map<string, DeclaredSymbol>, symbol: DeclaredSymbol): void {
  const { name } = symbol;
  if (name.text === '') return;
  reporter.symbols.set(name, symbol);
  if (builtinInputNamed(name.text) !== undefined) {
    say(reporter, nameDiagnostics.shadowsBuiltin, name.span, { name: name.text, whatZh: '事实', whatEn: 'a fact' });
    return;
  }
  const first = names.get(name.text);
  if (first === undefined) names.set(name.text, symbol);
  else reportDuplicate(reporter, name, first);
}

function reportDuplicate(reporter: Reporter, name: Name, first: PolicySymbol & { readonly name: Name; readonly uri: string }): void {
  const message = { zh: `「${name.text}」先在这里声明`, en: `“${name.text}” is first declared here` };
  say(
    reporter,
    nameDiagnostics.duplicateName,
    name.span,
    { name: name.text },
    {
      related: [{ uri: first.uri, span: first.name.span, message }],
    },
  );
}

function declareValues(reporter: Reporter, input: InputDeclaration): ReadonlyMap<string, SymbolOf<'value'>> {
  const values = new Map<string, SymbolOf<'value'>>();
  if (input.type.kind !== 'EnumerationType') return values;
  for (const name of input.type.values) {
    if (name.text === '') continue;
    const symbol: SymbolOf<'value'> = { kind: 'value', uri: reporter.uri, name, declaration: input };
    reporter.symbols.set(name, symbol);
    const first = values.get(name.text);
    if (first === undefined) values.set(name.text, symbol);
    else reportDuplicate(reporter, name, first);
  }
  return values;
}

/** The first list that names a disease declares it; later lists refer to it. */
function declareDiseases(
  context: Reporter,
  names: ReadonlyMap<string, DeclaredSymbol>,
  lists: readonly DiseaseDeclaration[],
): ReadonlyMap<string, SymbolOf<'diseaseName'>> {
  const diseases = new Map<string, SymbolOf<'diseaseName'>>();
  for (const list of lists) {
    if ('kind' in list.members) continue;
    const reporter = within(context, list);
    const seen = new Set<string>();
    for (const name of list.members) {
      if (name.text === '') continue;
      if (names.get(name.text)?.kind === 'diseaseList') {
        const args = { name: name.text, isZh: '病种名单', isEn: 'a disease list', wantedZh: '一个病种', wantedEn: 'a single disease' };
        say(reporter, nameDiagnostics.wrongKind, name.span, args);
        continue;
      }
      if (seen.has(name.text)) say(reporter, nameDiagnostics.repeatedInList, name.span, { name: name.text });
      seen.add(name.text);
      const symbol = diseases.get(name.text) ?? { kind: 'diseaseName' as const, uri: reporter.uri, name, declaration: list };
      diseases.set(name.text, symbol);
      reporter.symbols.set(name, symbol);
    }
  }
  return diseases;
}
