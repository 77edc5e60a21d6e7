// Step 6: from the eligible amount to the amount before caps.

import { invariant, unreachable } from '../../ir/invariant.js';
import type { AmountRate, BandedRate, FlatRate, Rate, Tier } from '../../ir/ir.js';
import { type BandTrace, ratioScale } from '../../ir/kernel.js';
import { type Amount, anyUnknown, Decimal, fen, isZero, known, nothing, plus } from './amount.js';
import { evaluateMoney, evaluateRatio, firstCase } from './evaluate.js';
import { carriedPayment, exactRatio, round } from './round.js';
import { shown, shownRatio } from './shown.js';
import type { Working } from './working.js';

export interface RateResult {
  readonly rate: number;
  readonly bands: BandTrace[];
  readonly uncapped: Amount;
  /** What the running total of the year grows by: before rounding, and only what a ratio or bands gave. */
  readonly exact: Amount;
}

export function settleRate(tier: Tier, eligible: Amount, consumed: Amount, working: Working): RateResult {
  if (isZero(eligible)) return { rate: -1, bands: [], uncapped: nothing, exact: nothing };
  if (!eligible.known) return { rate: -1, bands: [], uncapped: eligible, exact: eligible };
  invariant(tier.rates, `${tier.name} is computed without a rate`);
  const found = firstCase<Rate>(tier.rates, working);
  invariant(found, `the rates of ${tier.name} run out`);
  if (!found.known) return { rate: -1, bands: [], uncapped: found, exact: found };
  const { index, value: rate } = found.value;
  return { rate: index, ...apply(tier, rate, eligible.value, consumed, working) };
}

function apply(tier: Tier, rate: Rate, eligible: Decimal, consumed: Amount, working: Working): Applied {
  switch (rate.kind) {
    case 'flat':
      return flat(tier, rate, eligible, working);
    case 'bands':
      return banded(tier, rate, eligible, consumed, working);
    case 'amount':
      return stated(rate, eligible, working);
    default:
      return unreachable(rate);
  }
}

type Applied = Omit<RateResult, 'rate'>;

function flat(tier: Tier, rate: FlatRate, eligible: Decimal, working: Working): Applied {
  return payParts(tier, [{ amount: eligible, ratio: rate.ratio }], eligible, working);
}

/** An amount, rounded like any payment and no more than there is to pay. */
function stated({ amount }: AmountRate, eligible: Decimal, working: Working): Applied {
  const wanted = evaluateMoney(amount, working);
  const bands = [{ amount: shown(wanted), ratio: ratioScale }];
  const uncapped = wanted.known ? known(Decimal.min(eligible, round(wanted.value, working.plan.rounding))) : wanted;
  return { bands, uncapped, exact: nothing };
}

function banded(tier: Tier, rate: BandedRate, eligible: Decimal, consumed: Amount, working: Working): Applied {
  const start = startOf(rate, consumed, working);
  if (!start.known) return { bands: [], uncapped: start, exact: start };
  const end = start.value.plus(eligible);
  const parts = rate.bands.map((band) => {
    const from = Decimal.max(start.value, band.from);
    const to = band.to === null ? end : Decimal.min(end, band.to);
    return { amount: Decimal.max(0, to.minus(from)), ratio: band.ratio };
  });
  return payParts(tier, parts, eligible, working);
}

/** Where the eligible amount of this claim begins on the scale of the bands. */
function startOf(rate: BandedRate, consumed: Amount, working: Working): Amount {
  const before = rate.per === 'visit' ? nothing : working.counters[rate.counter ?? -1];
  invariant(before, 'yearly bands without a counter');
  return rate.origin === 'absolute' ? plus(before, consumed) : before;
}

interface Part {
  readonly amount: Decimal;
  readonly ratio: FlatRate['ratio'];
}

/** Σ amount × ratio, rounded once; rounding up never passes the eligible amount. */
function payParts(tier: Tier, parts: readonly Part[], eligible: Decimal, working: Working): Applied {
  const looked = parts.map(({ amount, ratio }) => ({
    amount,
    ratio: amount.isZero() ? known(zeroRatio) : evaluateRatio(ratio, working),
  }));
  const bands = looked.map(({ amount, ratio }) => ({ amount: amount.toNumber(), ratio: shownRatio(ratio) }));
  const unknown = anyUnknown(looked.map(({ ratio }) => ratio));
  if (unknown !== null) return { bands, uncapped: unknown, exact: unknown };
  let exact = fen(0).value;
  for (const { amount, ratio } of looked) if (ratio.known) exact = exact.plus(amount.times(ratio.value));
  const paid = tier.carry === null ? known(round(exact, working.plan.rounding)) : carriedPayment(exact, tier.carry, working);
  return { bands, uncapped: paid.known ? known(Decimal.min(eligible, paid.value)) : paid, exact: known(exact) };
}

const zeroRatio = exactRatio({ numerator: 0, denominator: 1 });
