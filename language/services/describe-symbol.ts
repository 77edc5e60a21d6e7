// What a name stands for, told in Markdown: hovers and completions say the same.

import type { Language } from '../diagnostics/diagnostic.js';
import { kindNames } from '../names/kind-names.js';
import type { DeclaredSymbol, PolicySymbol } from '../names/symbol.js';
import { unreachable } from '../source/invariant.js';
import type { CitationNode, CitesClause, DocumentClause, GroupDeclaration, Name, TierClause, TierDeclaration } from '../syntax/ast.js';
import type { Analysis, PolicyAnalysis } from '../workspace/analysis.js';
import { describeCitations, describeDocument } from './describe-citation.js';
import { describeLevel } from './describe-level.js';
import { sourceOf } from './source-of.js';
import { tierGroups } from './tier-groups.js';

/** Where a name is read: what it is told from, and in which policy. */
export interface Reading {
  readonly analysis: Analysis;
  readonly reader: PolicyAnalysis | null;
}

export function describeSymbol(symbol: PolicySymbol, reading: Reading, language: Language): string {
  const parts =
    symbol.kind === 'builtinInput' || symbol.kind === 'builtinValue'
      ? describeBuiltin(symbol, language)
      : [...describeDeclared(symbol, reading, language), describeLevel(symbol, reading, language)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function describeBuiltin(symbol: Extract<PolicySymbol, { kind: 'builtinInput' | 'builtinValue' }>, language: Language): string[] {
  const { builtin } = symbol;
  if (symbol.kind === 'builtinValue') {
    return [`**${symbol.value[language]}** — ${builtin.doc[language]}`, `\`${symbol.value.zh}\` · \`${symbol.value.en}\``];
  }
  const values = builtin.values.map((value) => value[language]).join(language === 'zh' ? '、' : ', ');
  return [`**${builtin[language]}** — ${builtin.doc[language]}`, `\`${builtin.zh}\` · \`${builtin.en}\``, values];
}

function describeDeclared(symbol: DeclaredSymbol, { analysis, reader }: Reading, language: Language): string[] {
  const policy = reader ?? analysis.policies.find((each) => each.uri === symbol.uri) ?? null;
  const title = `**${symbol.name.text}** — ${kindNames[symbol.kind][language]}`;
  const doc = 'doc' in symbol.declaration ? (symbol.declaration.doc ?? '') : '';
  switch (symbol.kind) {
    case 'group':
      return [title, doc, ...describeGroup(symbol.declaration, policy, analysis, language)];
    case 'tier':
      return [title, doc, ...describeTier(symbol.declaration, policy, analysis, language)];
    case 'document':
      return [title, describeDocument(symbol.declaration, language)];
    case 'policy':
      return [title, doc, code(headOf(symbol, analysis))];
    case 'series':
      return [title, list(versionsOf(symbol.name.text, analysis, language))];
    case 'identity':
      return [title, language === 'zh' ? `计入 ${symbol.declaration.name.text}` : `counts as ${symbol.declaration.name.text}`];
    case 'value':
      return [title, symbol.declaration.name.text];
    case 'index':
      return [
        title,
        doc,
        code(sourceOf(analysis, symbol.uri, symbol.declaration.span)),
        ...cited(symbol.declaration.cites, policy, language),
      ];
    case 'department':
    case 'fund':
    case 'party':
      return [title];
    case 'input':
    case 'diseaseList':
    case 'diseaseName':
    case 'cost':
    case 'parameter':
    case 'pool':
    case 'documented':
    case 'sharedDeductible':
    case 'count':
    case 'accumulator':
      return [title, doc, code(sourceOf(analysis, symbol.uri, symbol.declaration.span))];
    default:
      return unreachable(symbol);
  }
}

function describeGroup(group: GroupDeclaration, policy: PolicyAnalysis | null, analysis: Analysis, language: Language): string[] {
  const zh = language === 'zh';
  const all = policy === null ? [] : tierGroups(policy, null);
  const rank = all.findIndex((each) => each.declaration === group) + 1;
  const facts: string[] = [];
  if (rank > 0) facts.push(zh ? `类别：第 ${rank} 位，共 ${all.length} 类` : `rank ${rank} of ${all.length}`);
  for (const clause of group.clauses) {
    if (clause.kind === 'CertifiedBy') {
      const by = names(clause.departments, clause.jointly ? (zh ? ' 会同 ' : ' with ') : zh ? '、' : ', ');
      facts.push(zh ? `认定：${by}` : `certified by ${by}`);
    } else if (clause.kind === 'Route') {
      const direct = clause.route === 'direct';
      facts.push(zh ? `路径：${direct ? '直接' : '申请'}` : direct ? 'without application' : 'on application');
    } else if (clause.kind === 'Includes') {
      facts.push(zh ? `含：${names(clause.names, '、')}` : `includes ${names(clause.names, ', ')}`);
    } else if (clause.kind === 'Condition' || clause.kind === 'Derived') {
      const text = policy === null ? '' : sourceOf(analysis, policy.uri, clause.condition.span);
      const [labelZh, labelEn] = clause.kind === 'Condition' ? ['条件', 'only when'] : ['推定', 'also without a record when'];
      facts.push(zh ? `${labelZh}：${text}` : `${labelEn} ${text}`);
    } else if (clause.kind === 'Conflict') {
      facts.push(zh ? `文件有分歧：${clause.text.value}` : `documents disagree: ${clause.text.value}`);
    } else if (clause.kind === 'EveryoneElse') {
      facts.push(zh ? '没有其他身份的参保人' : 'the insured without any other identity');
    }
  }
  return [list(facts), ...cited(group.clauses, policy, language)];
}

/** The clauses that say how much. */
const figures: ReadonlySet<TierClause['kind']> = new Set([
  ...(['Threshold', 'Deductible', 'Ratio', 'Amount', 'TopUp', 'Bands', 'Tilt', 'Adjust', 'Cap', 'Times'] as const),
]);

/** `policy` may have taken some of them over. */
function figuresOf(tier: TierDeclaration, policy: PolicyAnalysis | null, analysis: Analysis): string {
  if (policy === null) return '';
  const clauses = tier.clauses.filter(({ kind }) => figures.has(kind));
  const texts = clauses.map((clause) => sourceOf(analysis, policy.writtenIn.get(clause) ?? policy.uri, clause.span));
  // Further lines stand as far in as in the tier.
  return code(texts.join('\n').replaceAll('\n  ', '\n'));
}

function describeTier(tier: TierDeclaration, policy: PolicyAnalysis | null, analysis: Analysis, language: Language): string[] {
  const zh = language === 'zh';
  const facts: string[] = [];
  const order = policy?.ast.declarations.find((node) => node.kind === 'Order');
  const rank = order?.kind === 'Order' ? order.tiers.findIndex((name) => name.text === tier.name.text) + 1 : 0;
  if (rank > 0 && order?.kind === 'Order')
    facts.push(zh ? `支付顺序：第 ${rank} 项，共 ${order.tiers.length} 项` : `pays ${rank} of ${order.tiers.length}`);
  for (const clause of tier.clauses) {
    if (clause.kind === 'Payer') facts.push(zh ? `支付方：${clause.payer.text}` : `paid by ${clause.payer.text}`);
    if (clause.kind === 'Advance')
      facts.push(zh ? `先行支付，可向 ${clause.party.text} 追偿` : `advanced, recoverable from ${clause.party.text}`);
    if (clause.kind === 'Visits') facts.push(zh ? `就诊：${names(clause.kinds, '、')}` : `visits: ${names(clause.kinds, ', ')}`);
  }
  if (policy !== null) {
    const groups = tierGroups(policy, tier).map((group) => group.name.text);
    if (groups.length > 0) facts.push(zh ? `对象：${groups.join('、')}` : `groups: ${groups.join(', ')}`);
  }
  return [list(facts), figuresOf(tier, policy, analysis), ...cited(tier.clauses, policy, language)];
}

function cited(clauses: readonly { readonly kind: string }[], policy: PolicyAnalysis | null, language: Language): string[] {
  const citations: CitationNode[] = clauses
    .filter((clause): clause is CitesClause => clause.kind === 'Cites')
    .flatMap((clause) => [...clause.citations]);
  return policy === null || citations.length === 0 ? [] : [describeCitations(citations, policy, language)];
}

/** The policies of a series with their periods, in the order in which they take effect. */
function versionsOf(series: string, analysis: Analysis, language: Language): readonly string[] {
  const versions = analysis.policies.flatMap(({ uri, declaration: { name, clauses } }) => {
    const effective = clauses.find((clause) => clause.kind === 'Effective');
    if (!clauses.some((clause) => clause.kind === 'Series' && clause.name.text === series) || effective === undefined) return [];
    const from = effective.period.kind === 'Period' ? (effective.period.from.day ?? 0) : Number.POSITIVE_INFINITY;
    return [{ from, text: `${name.text}${language === 'zh' ? '：' : ': '}${sourceOf(analysis, uri, effective.period.span)}` }];
  });
  return versions.sort((one, other) => one.from - other.from).map(({ text }) => text);
}

/** The clauses of a policy that say what it is, without its long lists. */
function headOf({ uri, declaration }: Extract<DeclaredSymbol, { kind: 'policy' }>, analysis: Analysis): string {
  const writtenIn = analysis.policies.find((each) => each.uri === uri)?.writtenIn;
  const clauses = declaration.clauses.filter((clause): clause is Exclude<typeof clause, DocumentClause> => clause.kind !== 'Document');
  return clauses.map((clause) => sourceOf(analysis, writtenIn?.get(clause) ?? uri, clause.span)).join('\n');
}

function code(text: string): string {
  return text === '' ? '' : `\`\`\`jiuzhu\n${text}\n\`\`\``;
}

function list(facts: readonly string[]): string {
  return facts.map((fact) => `- ${fact}`).join('\n');
}

function names(list: readonly Name[], separator: string): string {
  return list.map((name) => name.text).join(separator);
}
