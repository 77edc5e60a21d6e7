// The rate of a tier: one ratio, or ratios by bands.

import {
  type AmountClause,
  type BandsClause,
  type Expression,
  spelling,
  type TableCell,
  type TopUpClause,
} from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { always } from '../../ir/conditions.js';
import type { AmountRate, Band, BandedRate, Case, Fen, MoneyExpression, Rate, RatioExpression } from '../../ir/ir.js';
import { amountText } from '../../ir/print/amount-text.js';
import { addCounter, complain, complainQuoting, type Lowering, originOf, type Place, sourceNote, textOf } from '../lowering.js';
import { constantOf } from '../values/constant.js';
import { singleExact } from '../values/constant-case.js';
import { lowerMoney, remaining, wholeFen } from '../values/money.js';
import { lowerFactor, lowerRatio } from '../values/ratio.js';
import { type KeyedRow, keyedRows, provenCases } from '../values/table.js';
import { lowerMoneyValue, lowerRatioValue } from '../values/value.js';
import { baseCounter } from './base-counter.js';
import { clausesOf, complainOfMissing, placeIn, type TierContext } from './tier-context.js';
import { requireTarget, tiltRatio } from './tilt.js';

export function lowerRates(lowering: Lowering, tier: TierContext): readonly Case<Rate>[] | null {
  const [ratio] = clausesOf(tier.declaration, 'Ratio');
  const [bands] = clausesOf(tier.declaration, 'Bands');
  requireTarget(lowering, tier, 'ratio', ratio !== undefined || bands !== undefined);
  if (bands) return bandedRates(lowering, tier, bands);
  if (ratio) {
    const value = tiltRatio(lowering, tier, lowerRatioValue(lowering, placeIn(tier, 'ratio'), ratio.value));
    return [{ when: always, value: { kind: 'flat', ratio: value }, origin: originOf(lowering, ratio) }];
  }
  const [amount] = clausesOf(tier.declaration, 'Amount');
  if (amount) return [{ when: always, value: statedAmount(lowering, tier, amount), origin: originOf(lowering, amount) }];
  const [topUp] = clausesOf(tier.declaration, 'TopUp');
  if (topUp) return [{ when: always, value: toppedUp(lowering, tier, topUp), origin: originOf(lowering, topUp) }];
  complainOfMissing(lowering, tier.declaration, 'Ratio');
  return null;
}

function statedAmount(lowering: Lowering, tier: TierContext, clause: AmountClause): AmountRate {
  const amount = lowerMoneyValue(lowering, placeIn(tier, 'amount'), clause.value);
  const { main, exceptions } = clause.value;
  const isPlain = main.kind !== 'Table' && exceptions.length === 0;
  return { kind: 'amount', amount, text: isPlain ? oneLine(textOf(lowering, main)) : null };
}

function toppedUp(lowering: Lowering, tier: TierContext, clause: TopUpClause): AmountRate {
  const [of, share] = [oneLine(textOf(lowering, clause.of)), oneLine(textOf(lowering, clause.share))];
  const text = `(${of} × ${share}) ${remainingWord(lowering, clause)}`;
  return { kind: 'amount', amount: remaining(shareOf(lowering, tier, clause.of, clause.share), tier.index), text };
}

/** A share of an amount, rounded as payments are. */
function shareOf(lowering: Lowering, tier: TierContext, of: Expression, share: Expression): MoneyExpression {
  const operand = lowerMoney(lowering, placeIn(tier, 'base'), of);
  return { op: 'scale', operand, ratio: lowerFactor(lowering, placeIn(tier, 'ratio'), share), rounding: lowering.rounding };
}

/** `余额` in the language in which the clause is written. */
export function remainingWord(lowering: Lowering, clause: TopUpClause): string {
  return spelling('Remaining', /^[a-z]/.test(textOf(lowering, clause)) ? 'en' : 'zh');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** One banded rate for each key of the table; without key columns, one for everybody. */
function bandedRates(lowering: Lowering, tier: TierContext, clause: BandsClause): readonly Case<Rate>[] {
  const place = placeIn(tier, 'bands');
  const rows = keyedRows(lowering, place, clause.table, ['from', 'to', 'ratio']);
  const byKey = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.when);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const counter = bandsCounter(lowering, tier, clause);
  const cases = [...byKey.values()].flatMap((keyed): Case<Rate>[] => {
    const [first] = keyed;
    if (!first) return [];
    return [{ when: first.when, value: bandedRate(lowering, tier, clause, keyed, counter), origin: originOf(lowering, clause) }];
  });
  return provenCases(lowering, place, clause.table, cases);
}

function bandedRate(
  lowering: Lowering,
  tier: TierContext,
  clause: BandsClause,
  rows: readonly KeyedRow[],
  counter: number | null,
): BandedRate {
  const bands = rows.map((row) => bandOf(lowering, tier, row));
  requireContiguous(lowering, clause, bands);
  return { kind: 'bands', origin: clause.origin, per: clause.per ?? 'visit', counter, bands };
}

function bandOf(lowering: Lowering, tier: TierContext, row: KeyedRow): Band {
  const place = placeIn(tier, 'bands');
  const [from, to, ratio] = row.cells;
  const [share] = ratio?.items ?? [];
  const lowered = share
    ? lowerRatio(lowering, place, share)
    : ({ op: 'ratio', ratio: { numerator: 0, denominator: 1 }, note: null } as const);
  return {
    from: limitOf(lowering, place, from) ?? 0,
    to: limitOf(lowering, place, to),
    ratio: tiltRatio(lowering, tier, cited(lowering, row, lowered)),
    origin: originOf(lowering, row.row),
  };
}

/** A band has no cases: its source stands with its ratio. */
function cited(lowering: Lowering, { row }: KeyedRow, ratio: RatioExpression): RatioExpression {
  const note = sourceNote(lowering, row, row.cites);
  return note === null ? ratio : { op: 'choose', cases: [{ when: always, value: ratio, note, origin: originOf(lowering, row) }] };
}

/** null for an open end. */
function limitOf(lowering: Lowering, place: Place, cell: TableCell | undefined): Fen | null {
  const item: Expression | undefined = cell?.items[0];
  if (!item || (item.kind === 'KeywordLiteral' && item.literal === 'unlimited')) return null;
  const value = singleExact(constantOf(lowering, place, item));
  if (value) return wholeFen(lowering, item, value);
  complainQuoting(lowering, compileDiagnostics.notConstant, item);
  return null;
}

function requireContiguous(lowering: Lowering, clause: BandsClause, bands: readonly Band[]): void {
  bands.forEach((band, at) => {
    const before = bands[at - 1];
    if (!before || before.to === band.from) return;
    const limits = {
      before: before.to === null ? '—' : amountText(before.to, lowering.currency),
      after: amountText(band.from, lowering.currency),
    };
    complain(lowering, compileDiagnostics.bandsNotContiguous, clause.table, limits);
  });
}

function bandsCounter(lowering: Lowering, tier: TierContext, clause: BandsClause): number | null {
  if (clause.per !== 'year') return null;
  const name = tier.declaration.name.text;
  if (clause.origin === 'absolute') return addCounter(lowering, baseCounter(name));
  const label = { zh: `${name}：本年度累计超出起付线部分`, en: `${name}: excess over the deductible accumulated this year` };
  return addCounter(lowering, { key: `${name}.eligible`, kind: 'eligible', label });
}
