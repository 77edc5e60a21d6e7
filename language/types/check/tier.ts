// A tier: its condition, base, deductible, ratio or bands, tilts and caps.

import { paymentDiagnostics } from '../../diagnostics/catalog/payments.js';
import { tierDiagnostics } from '../../diagnostics/catalog/tiers.js';
import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { fix } from '../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../diagnostics/diagnostic.js';
import { say, textOf, within, word } from '../../names/name-context.js';
import { admittedGroups } from '../../names/policy-scope.js';
import { memberNames } from '../../names/resolve.js';
import { unreachable } from '../../source/invariant.js';
import type { BandsClause, CapClause, DeductibleClause, ThresholdClause, TierClause, TierDeclaration } from '../../syntax/ast.js';
import { builtinInputWithId } from '../../syntax/builtin-names.js';
import { clauseKeywords } from '../../syntax/clause-keywords.js';
import { type KeywordName, keywords } from '../../syntax/keywords.js';
import type { CheckContext } from '../check-context.js';
import { expectCap, expectCondition, expectMoney, expectRatio } from '../expect.js';
import { checkBands } from './bands.js';
import type { Reach } from './table-coverage.js';
import { checkAdjustments, checkTilts } from './tilt.js';
import { amountColumns, checkValue, ratioColumns } from './value.js';
import { checkTimes } from './year-facts.js';

export function checkTier(context: CheckContext, tier: TierDeclaration): void {
  const reach = reachOf(context, tier);
  for (const clause of tier.clauses) checkClause(within(context, clause), clause, reach);
  checkTilts(context, tier, reach);
  checkAdjustments(context, tier, reach);
  checkPresence(context, tier);
}

/** Which groups and visits a tier is for. */
export function reachOf(context: CheckContext, tier: TierDeclaration): Reach {
  const visit = builtinInputWithId('visit');
  const clauses = tier.clauses.filter((clause) => clause.kind === 'Visits');
  const listed = clauses.flatMap((clause) =>
    clause.kinds.flatMap((name) => {
      const symbol = context.symbols.get(name);
      return symbol?.kind === 'builtinValue' ? [symbol.value.zh] : [];
    }),
  );
  const visits = clauses.length === 0 ? memberNames(context.scope, visit) : listed;
  const known = tier.clauses.every((clause) => {
    if (clause.kind === 'Visits') return clause.kinds.every((name) => context.symbols.has(name));
    return clause.kind !== 'Groups' || clause.groups.every((name) => context.symbols.get(name)?.kind === 'group');
  });
  return { tier: tier.name.text, groups: new Set(admittedGroups(context.scope, tier)), visits: new Set(visits), known };
}

function checkClause(context: CheckContext, clause: TierClause, reach: Reach): void {
  switch (clause.kind) {
    case 'Condition':
    case 'Advance':
      expectCondition(context, clause.condition);
      break;
    case 'Base':
      checkValue(context, clause.value, (inside, each) => expectMoney(inside, each, { depth: 0, remaining: true }), amountColumns, reach);
      break;
    case 'Threshold':
      checkThreshold(context, clause, reach);
      break;
    case 'Deductible':
      checkDeductible(context, clause, reach);
      break;
    case 'Ratio':
      checkValue(context, clause.value, expectRatio, ratioColumns, reach);
      break;
    case 'Amount':
      checkValue(context, clause.value, expectMoney, amountColumns, reach);
      break;
    case 'TopUp':
      expectRatio(context, clause.share);
      expectMoney(context, clause.of);
      break;
    case 'Bands':
      if (clause.per === null) missingPer(context, clause, 'Bands');
      checkBands(context, clause, reach);
      break;
    case 'Cap':
      checkCap(context, clause, reach);
      break;
    case 'Times':
      checkTimes(context, clause);
      break;
    case 'Conflict':
    case 'Cites':
    case 'Visits':
    case 'Groups':
    case 'Payer':
    case 'Payment':
    case 'Tilt':
    case 'Adjust':
      break;
    default:
      unreachable(clause);
  }
}

function checkThreshold(context: CheckContext, clause: ThresholdClause, reach: Reach): void {
  if (clause.per === null) missingPer(context, clause, 'Threshold');
  if (clause.bound === null) missingBound(context, clause);
  checkValue(context, clause.value, expectMoney, amountColumns, reach);
}

function listsDiseases(context: CheckContext): boolean {
  return [...context.scope.names.values()].some(({ kind }) => kind === 'diseaseList');
}

/** Both readings are offered, none is preferred. */
function missingBound(context: CheckContext, clause: ThresholdClause): void {
  const { end } = clause.value.main.span;
  const fixes = (['Inclusive', 'Exclusive'] as const).map((bound) => statedFix(end, word(context, bound)));
  say(context, tierDiagnostics.missingBound, clause.value.main.span, {}, { fixes });
}

function checkDeductible(context: CheckContext, clause: DeductibleClause, reach: Reach): void {
  if (clause.per === null && clause.shared === null) missingPer(context, clause, 'Deductible');
  if (clause.shared !== null && clause.per === 'visit')
    say(context, tierDiagnostics.sharedPerVisit, clause.span, { name: clause.shared.text });
  else if (clause.most !== null && (clause.shared !== null || clause.per === 'year'))
    say(context, tierDiagnostics.mostOfYearly, clause.most.span, {});
  for (const value of [clause.value, clause.most]) if (value !== null) checkValue(context, value, expectMoney, amountColumns, reach);
}

function checkCap(context: CheckContext, clause: CapClause, reach: Reach): void {
  if (clause.per === 'disease') checkPerDisease(context, clause);
  if (clause.value === null) return;
  const { main, exceptions } = clause.value;
  const neverCaps = main.kind === 'KeywordLiteral' && main.literal === 'unlimited' && exceptions.length === 0;
  if (clause.per === null && clause.pool === null && !neverCaps) missingPer(context, clause, 'Cap');
  checkValue(context, clause.value, expectCap, amountColumns, reach);
}

/** Diseases are told apart by the lists; where the only list is unknown, no claim is settled that needs it. */
function checkPerDisease(context: CheckContext, clause: CapClause): void {
  if (clause.pool !== null) say(context, tierDiagnostics.poolPerDisease, clause.span, { name: clause.pool.text });
  else if (!listsDiseases(context) && context.complete) say(context, tierDiagnostics.noDiseases, clause.span, {});
}

/** Both readings are offered, none is preferred. */
function missingPer(
  context: CheckContext,
  clause: ThresholdClause | DeductibleClause | CapClause | BandsClause,
  keyword: KeywordName,
): void {
  const { zh, en } = keywords[keyword];
  const text = textOf(context, clause.span);
  const opening = text.includes(zh) ? zh : en;
  const start = clause.span.start + Math.max(0, text.indexOf(opening));
  const place = { start, end: start + opening.length };
  const fixes = keyword === 'Bands' ? [] : (['PerVisit', 'PerYear'] as const).map((per) => statedFix(place.end, word(context, per)));
  say(context, typeDiagnostics.missingPer, place, { zh, en }, { fixes });
}

function statedFix(end: number, text: string): Fix {
  return fix(`写明「${text}」`, `State “${text}”`, { start: end, end }, ` ${text}`);
}

function checkPresence(context: CheckContext, tier: TierDeclaration): void {
  if (!context.complete) return;
  const name = tier.name.text;
  const find = (kind: TierClause['kind']) => tier.clauses.find((clause) => clause.kind === kind);
  const payment = tier.clauses.find((clause) => clause.kind === 'Payment');
  const topUp = find('TopUp');
  if (find('Base') === undefined && topUp === undefined) say(context, typeDiagnostics.tierWithoutBase, tier.name.span, { name });
  const rates = (['Ratio', 'Bands', 'Amount', 'TopUp'] as const).flatMap((kind) => find(kind) ?? []);
  checkOneRate(context, tier, rates);
  if (payment?.source === 'billed') {
    for (const clause of [...rates, find('Threshold'), find('Deductible')]) {
      if (clause !== undefined) say(within(context, clause), typeDiagnostics.clauseOnBilledTier, clause.span, wordOf(clause));
    }
    return;
  }
  if (rates.length === 0) say(context, typeDiagnostics.tierWithoutRate, tier.name.span, { name });
  if (topUp === undefined) return;
  for (const clause of [find('Base'), find('Threshold'), find('Deductible')]) {
    if (clause === undefined) continue;
    const { zh, en } = wordOf(clause);
    const fixes = [fix(`删去「${zh}」`, `Remove “${en}”`, clause.span, '')];
    say(within(context, clause), paymentDiagnostics.clauseOnTopUp, clause.span, { zh, en }, { fixes });
  }
}

/** Of a ratio, bands, an amount and a top-up a tier has one. */
function checkOneRate(context: CheckContext, tier: TierDeclaration, rates: readonly TierClause[]): void {
  const [first, ...others] = [...rates].sort((a, b) => a.span.start - b.span.start);
  if (first === undefined) return;
  const { zh, en } = wordOf(first);
  const related = [{ uri: within(context, first).uri, span: first.span, message: { zh: `「${zh}」在这里`, en: `“${en}” is here` } }];
  for (const other of others) {
    const { zh: otherZh, en: otherEn } = wordOf(other);
    say(within(context, other), typeDiagnostics.twoRates, other.span, { name: tier.name.text, zh, en, otherZh, otherEn }, { related });
  }
}

function wordOf(clause: TierClause): { readonly zh: string; readonly en: string } {
  const { zh, en } = keywords[clauseKeywords[clause.kind]];
  return { zh, en };
}
