// Tilts and adjustments: other terms for some groups of a tier, or for some claims, relative or absolute.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { firstWrittenAt, say, within } from '../../names/name-context.js';
import { unreachable } from '../../source/invariant.js';
import type { Expression, TierClause, TierDeclaration, TiltClause, TiltItem } from '../../syntax/ast.js';
import { keywords } from '../../syntax/keywords.js';
import type { CheckContext } from '../check-context.js';
import { writtenFen, writtenRatio } from '../constant.js';
import { isWholeProduct, moneyText, percentText } from '../exact-decimal.js';
import { expectCap, expectCondition, expectConstantMoney, expectMoney, expectPoints, expectRatio } from '../expect.js';
import { typeOf } from '../type-of.js';
import type { Reach } from './table-coverage.js';
import { possibleValues } from './value.js';

const targetKeywords = { deductible: keywords.Deductible, ratio: keywords.Ratio, cap: keywords.Cap } as const;

export function checkTilts(whole: CheckContext, tier: TierDeclaration, reach: Reach): void {
  const seen = new Map<string, SeenItem>();
  for (const tilt of tier.clauses) {
    if (tilt.kind !== 'Tilt') continue;
    const context = within(whole, tilt);
    checkGroups(context, tilt, reach);
    for (const item of tilt.items) {
      checkItem(context, tier, new Set(tilt.groups.map((name) => name.text)), item);
      checkOnce(context, tilt, item, seen);
    }
  }
}

/** Several adjustments of one clause may hold together: they are applied in the order written. */
export function checkAdjustments(whole: CheckContext, tier: TierDeclaration, reach: Reach): void {
  for (const clause of tier.clauses) {
    if (clause.kind !== 'Adjust') continue;
    const context = within(whole, clause);
    expectCondition(context, clause.condition);
    for (const item of clause.items) checkItem(context, tier, reach.groups, item);
  }
}

function checkGroups(context: CheckContext, tilt: TiltClause, reach: Reach): void {
  if (!reach.known) return;
  for (const name of tilt.groups) {
    if (context.symbols.get(name)?.kind !== 'group' || reach.groups.has(name.text)) continue;
    say(context, typeDiagnostics.groupNotAdmitted, name.span, { name: name.text, tier: reach.tier });
  }
}

interface SeenItem {
  readonly item: TiltItem;
  readonly uri: string;
}

function checkOnce(context: CheckContext, tilt: TiltClause, item: TiltItem, seen: Map<string, SeenItem>): void {
  for (const name of tilt.groups) {
    const id = `${item.target} ${name.text}`;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, { item, uri: context.uri });
    } else if (first.item !== item) {
      const { zh, en } = targetKeywords[item.target];
      say(context, typeDiagnostics.tiltTwice, item.span, { name: name.text, zh, en }, firstWrittenAt(first, first.item.span));
      return;
    }
  }
}

function checkItem(context: CheckContext, tier: TierDeclaration, groups: ReadonlySet<string>, item: TiltItem): void {
  const targets = tier.clauses.filter((clause) => isTarget(clause, item));
  if (targets.length === 0 && context.complete) {
    const { zh, en } = targetKeywords[item.target];
    say(context, typeDiagnostics.tiltWithoutTarget, item.span, { zh, en, tier: tier.name.text });
  }
  switch (item.change) {
    case 'remove':
      if (item.target === 'ratio') invalid(context, item);
      break;
    case 'multiply':
      if (item.value === null) break;
      if (item.target === 'ratio' || item.value.kind !== 'Integer') expectRatio(context, item.value, 'any');
      else typeOf(context, item.value);
      if (item.target !== 'ratio') checkWhole(context, groups, item.value, targets);
      break;
    case 'add':
    case 'subtract':
      if (item.value === null) break;
      if (item.target === 'ratio') expectPoints(context, item.value);
      else expectConstantMoney(context, item.value);
      break;
    case 'replace':
      if (item.value !== null) checkReplacement(context, item, item.value);
      break;
    default:
      unreachable(item.change);
  }
}

function isTarget(clause: TierClause, { target }: TiltItem): boolean {
  switch (target) {
    case 'deductible':
      return clause.kind === 'Deductible';
    case 'ratio':
      return clause.kind === 'Ratio' || clause.kind === 'Bands';
    case 'cap':
      return clause.kind === 'Cap';
  }
}

function checkReplacement(context: CheckContext, item: TiltItem, value: Expression): void {
  switch (item.target) {
    case 'deductible':
      expectMoney(context, value);
      break;
    case 'ratio':
      expectRatio(context, value);
      break;
    case 'cap':
      expectCap(context, value);
      break;
    default:
      unreachable(item.target);
  }
}

const ratioForms = { formsZh: '「+ 5个百分点」「- 5个百分点」「80%」', formsEn: '“+ 5 points”, “- 5 points”, “80%”' };

function invalid(context: CheckContext, item: TiltItem): void {
  const { zh, en } = targetKeywords[item.target];
  say(context, typeDiagnostics.tiltItemInvalid, item.span, { zh, en, ...ratioForms });
}

/** A multiplied amount has to be a whole number of fen; nothing says how to round it. */
function checkWhole(context: CheckContext, groups: ReadonlySet<string>, value: Expression, targets: readonly TierClause[]): void {
  const factor = writtenRatio(value);
  if (factor === null) return;
  const values = targets.flatMap((clause) =>
    (clause.kind === 'Deductible' || clause.kind === 'Cap') && clause.value !== null ? possibleValues(clause.value, groups) : [],
  );
  const fraction = values.map(writtenFen).find((fen) => fen !== null && !isWholeProduct(fen, factor));
  if (fraction === undefined || fraction === null) return;
  say(context, typeDiagnostics.tiltNotWholeFen, value.span, {
    amount: moneyText(fraction, context.scope.currency),
    factor: percentText(factor),
  });
}
