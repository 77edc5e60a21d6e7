// Step 6 as code: from the eligible amount to the amount before caps, and to what the running total of the year grows by.

import { invariant, unreachable } from '../../../ir/invariant.js';
import type { BandedRate, Rate, RatioExpression, Tier } from '../../../ir/ir.js';
import { type Frame, type Known, running, unknown } from './code.js';
import { conditionCode, moneyCode, ratioCode } from './expression-code.js';
import { commonDivisor, largestPlain, million, roundedQuotient, roundedWide } from './rounded-product.js';

/** What a tier pays before caps; `carried` is the movement of its counter of kind `carry`, in millionths of a fen. */
export interface Rated {
  uncapped: number;
  carried: number;
}

/** Of a known eligible amount above 0; written into `rated`. */
export type RateCode = (frame: Frame, eligible: number, consumed: number, rated: Rated) => void;

export function rateCode(tier: Tier, known: Known): RateCode {
  const { rates } = tier;
  if (rates === null) return unknownRate;
  return rates.reduceRight<RateCode>((otherwise, { when, value }) => {
    const condition = conditionCode(when, known);
    if (condition === 0) return otherwise;
    const applied = oneRateCode(value, tier, known);
    if (condition === 1) return applied;
    const holds = running(condition);
    return (frame, eligible, consumed, rated) => {
      const truth = holds(frame);
      const chosen = truth === 1 ? applied : truth === 0 ? otherwise : unknownRate;
      chosen(frame, eligible, consumed, rated);
    };
  }, unknownRate);
}

function unknownRate(_frame: Frame, _eligible: number, _consumed: number, rated: Rated): void {
  rated.uncapped = unknown;
  rated.carried = unknown;
}

function oneRateCode(rate: Rate, tier: Tier, known: Known): RateCode {
  switch (rate.kind) {
    case 'flat':
      return flatCode(rate.ratio, tier, known);
    case 'bands':
      return bandsCode(rate, tier, known);
    case 'amount': {
      const amount = running(moneyCode(rate.amount, known));
      const { rounding } = known.plan;
      return (frame, eligible, _consumed, rated) => {
        const wanted = amount(frame);
        rated.uncapped = wanted < 0 ? unknown : Math.min(eligible, roundedQuotient(wanted, 1, rounding));
        rated.carried = 0;
      };
    }
    default:
      return unreachable(rate);
  }
}

function flatCode(ratio: RatioExpression, tier: Tier, known: Known): RateCode {
  const pay = payCode(tier, known);
  const code = ratioCode(ratio, known);
  if (typeof code !== 'number') {
    return (frame, eligible, _consumed, rated) => {
      const part = code(frame);
      pay(frame, part < 0 ? unknown : product(eligible, part), million, eligible, rated);
    };
  }
  if (code < 0) return unknownRate;
  const divisor = commonDivisor(million, code);
  const [numerator, denominator] = [code / divisor, million / divisor];
  return (frame, eligible, _consumed, rated) => pay(frame, product(eligible, numerator), denominator, eligible, rated);
}

type Sum = number | bigint;

function product(amount: number, ratio: number): Sum {
  const result = amount * ratio;
  return result > largestPlain ? BigInt(amount) * BigInt(ratio) : result;
}

function sum(left: Sum, right: Sum): Sum {
  if (typeof left === 'bigint' || typeof right === 'bigint') return BigInt(left) + BigInt(right);
  return left + right;
}

function bandsCode(rate: BandedRate, tier: Tier, known: Known): RateCode {
  const { counter, per, origin } = rate;
  const pay = payCode(tier, known);
  const bands = rate.bands.map(({ from, to, ratio }) => ({ from, to: to ?? Number.POSITIVE_INFINITY, ratio: ratioCode(ratio, known) }));
  const common = bands.reduce(
    (divisor, { ratio }) => (typeof ratio === 'number' ? commonDivisor(divisor, Math.max(0, ratio)) : 1),
    million,
  );
  const scaled = bands.map(({ from, to, ratio }) => ({
    from,
    to,
    ratio: running(typeof ratio === 'number' && ratio > 0 ? ratio / common : ratio),
  }));
  const denominator = million / common;
  invariant(per === 'visit' || counter !== null, 'yearly bands without a counter');
  return (frame, eligible, consumed, rated) => {
    const before = counter === null || per === 'visit' ? 0 : (frame.counters[counter] as number);
    if (before < 0) return unknownRate(frame, eligible, consumed, rated);
    const start = origin === 'absolute' ? before + consumed : before;
    const end = start + eligible;
    let total: Sum = 0;
    for (const { from, to, ratio } of scaled) {
      const amount = Math.min(end, to) - Math.max(start, from);
      if (amount <= 0) continue;
      const part = ratio(frame);
      if (part < 0) return unknownRate(frame, eligible, consumed, rated);
      total = sum(total, product(amount, part));
    }
    pay(frame, total, denominator, eligible, rated);
  };
}

type Pay = (frame: Frame, exact: Sum, denominator: number, eligible: number, rated: Rated) => void;

/** Rounds what a ratio or bands give; a negative sum is unknown. */
function payCode({ carry }: Tier, { plan: { rounding } }: Known): Pay {
  const payCarried = carry === null ? null : carriedCode(carry, rounding);
  return (frame, exact, denominator, eligible, rated) => {
    if (exact < 0) return unknownRate(frame, eligible, 0, rated);
    if (payCarried !== null) return payCarried(frame, exact, denominator, eligible, rated);
    const paid =
      typeof exact === 'number' && exact <= largestPlain
        ? roundedQuotient(exact, denominator, rounding)
        : roundedWide(BigInt(exact), denominator, rounding);
    rated.uncapped = Math.min(eligible, paid);
    rated.carried = 0;
  };
}

/** The running total of the year is rounded, the difference paid. A total of whole units is paid as it is, whatever is carried. */
function carriedCode(carry: number, rounding: Known['plan']['rounding']): Pay {
  const step = BigInt(rounding.unit) * BigInt(million);
  return (frame, exact, denominator, eligible, rated) => {
    const total = BigInt(exact) * BigInt(million / denominator);
    const rest = total % step;
    rated.carried = Number(rest);
    const before = frame.counters[carry] as number;
    const whole = Number((total - rest) / BigInt(million));
    if (rest === 0n) rated.uncapped = Math.min(eligible, whole);
    else if (before < 0) rated.uncapped = unknown;
    else {
      const after = roundedQuotient(before + rated.carried, million, rounding) - roundedQuotient(before, million, rounding);
      rated.uncapped = Math.min(eligible, whole + after);
    }
  };
}
