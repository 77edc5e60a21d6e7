// What a lower policy may not say anew: the clauses and declarations that say how a benefit is built, and the order of tiers above.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import type { AstNode, Declaration, FileNode, OrderDeclaration, PolicyDeclaration, TierClause, TierDeclaration } from '../syntax/ast.js';
import { clauseKeywords } from '../syntax/clause-keywords.js';
import { isDelegated } from '../syntax/is-delegated.js';
import { type KeywordName, keywords } from '../syntax/keywords.js';
import type { WholePolicy } from './inherit.js';
import { type NameContext, say, textOf, within } from './name-context.js';
import { currencyOf } from './policy-scope.js';
import { tierSlot } from './tier-slot.js';

/** `own`: the file of the lower policy as it is written. */
export function checkOverrides(context: NameContext, own: FileNode, upper: WholePolicy): void {
  for (const declaration of own.declarations) {
    const above = upper.ast.declarations.find((each) => isSame(each, declaration));
    if (declaration.kind === 'Policy') checkCurrency(context, declaration, upper);
    if (above === undefined) continue;
    if (declaration.kind === 'Tier' && above.kind === 'Tier') checkTier(context, above, declaration);
    else if (declaration.kind === 'Order' && above.kind === 'Order') checkSequence(context, above, declaration);
    else if (!isFree(above, declaration)) checkSame(context, above, declaration, declaration.kind as KeywordName);
  }
}

/** Amounts from above are in the currency above. */
function checkCurrency(context: NameContext, own: PolicyDeclaration, upper: WholePolicy): void {
  const clause = own.clauses.find((each) => each.kind === 'Currency');
  if (clause === undefined || currencyOf(upper.declaration).code === context.scope.currency.code) return;
  const { zh, en } = keywords.Currency;
  const place = { uri: upper.uri, span: upper.declaration.name.span, message: { zh: '上级政策在这里', en: 'the policy above is here' } };
  say(context, nameDiagnostics.structureOverridden, clause.span, { zh, en }, { related: [place] });
}

function isSame(one: Declaration, other: Declaration): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'Identities' || one.kind === 'Order') return true;
  return 'name' in one && 'name' in other && one.name !== null && one.name.text === other.name?.text;
}

const structural: ReadonlySet<Declaration['kind']> = new Set([
  'Cost',
  'Index',
  'Input',
  'Disease',
  'Identities',
  'Pool',
  'Count',
  'Accumulator',
]);

/** Groups are the lower level's to arrange; a list of diseases left open is to be filled; figures are compared by the compiler. */
function isFree(above: Declaration, own: Declaration): boolean {
  if (isDelegated(above)) return true;
  if (above.kind === 'Disease') return 'kind' in above.members;
  if (above.kind === 'Pool' && own.kind === 'Pool') return above.per === own.per;
  return !structural.has(above.kind);
}

function checkTier(context: NameContext, above: TierDeclaration, own: TierDeclaration): void {
  for (const clause of own.clauses) {
    const same = above.clauses.find((each) => each.kind === clause.kind && tierSlot(each) === tierSlot(clause));
    if (same !== undefined && !isDelegated(same) && !mayReplace(context, same, clause))
      checkSame(context, same, clause, clauseKeywords[clause.kind]);
  }
}

const clausesOfFigures: ReadonlySet<TierClause['kind']> = new Set(['Cites', 'Ratio', 'Cap', 'Tilt', 'Adjust', 'Amount']);

/** A clause whose figures alone differ: those are compared by the compiler. */
function mayReplace(context: NameContext, above: TierClause, own: TierClause): boolean {
  if (above.kind === 'Deductible' && own.kind === 'Deductible') return above.per === own.per && above.shared?.text === own.shared?.text;
  if (above.kind === 'TopUp' && own.kind === 'TopUp') {
    return oneLine(textOf(within(context, above), above.of.span)) === oneLine(textOf(context, own.of.span));
  }
  if (above.kind === 'Threshold' && own.kind === 'Threshold') return above.per === own.per && above.bound === own.bound;
  if (above.kind === 'Bands' && own.kind === 'Bands') return above.per === own.per && above.origin === own.origin;
  return clausesOfFigures.has(above.kind);
}

function checkSame(context: NameContext, above: AstNode, own: AstNode, keyword: KeywordName): void {
  const file = within(context, above);
  if (oneLine(textOf(file, above.span)) === oneLine(textOf(context, own.span))) return;
  const { zh, en } = keywords[keyword];
  const related = [{ uri: file.uri, span: above.span, message: { zh: '上级的规定在这里', en: 'the policy above says it here' } }];
  say(context, nameDiagnostics.structureOverridden, own.span, { zh, en }, { related });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** New tiers may stand anywhere; those from above keep their sequence. */
function checkSequence(context: NameContext, above: OrderDeclaration, own: OrderDeclaration): void {
  const upper = above.tiers.map(({ text }) => text);
  const kept = own.tiers.filter(({ text }) => upper.includes(text));
  const wrong = kept.find(({ text }, at) => upper.indexOf(text) !== at && kept.length === upper.length);
  if (wrong === undefined) return;
  const message = { zh: '上级的顺序在这里', en: 'the order above is here' };
  const related = [{ uri: within(context, above).uri, span: above.span, message }];
  say(context, nameDiagnostics.sequenceChanged, wrong.span, { name: wrong.text, sequence: upper.join('、') }, { related });
}
