// The bounds of an open total: whatever the open figures turn out to be, the payments lie in them.

import { describe, expect, it } from 'vitest';
import type { PolicyIr } from '../../../../compiler/ir/ir.js';
import { type KernelClaim, type Trace, unknownAmount, type YearState } from '../../../../compiler/ir/kernel.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { paymentBounds } from '../../../../runtime/settle/bounds/payment-bounds.js';
import { fillHoles } from '../../../support/fill-holes.js';
import { bendsOf, randomClaims } from '../../../support/random-claims.js';
import { randomIr } from '../../../support/random-ir.js';
import { type RandomSource, randomSource } from '../../../support/random-source.js';
import { cap, claimOf, fen, flat, hole, inPolicy, origin, percent, planOf, tier } from '../../../support/small-plan.js';

const plans = 900;
const claimsEach = 6;
const fillingsEach = 5;

describe('the bounds of open payments', () => {
  it('hold every payment under every filling of the open figures', () => {
    const seen = { open: 0, filled: 0, bounded: 0, atLow: 0, atHigh: 0 };
    for (let seed = 1; seed <= plans; seed++) {
      const plan = randomIr(seed);
      if (plan.holes.length > 0) tryPlan(plan, seed, seen);
    }
    expect(seen.open).toBeGreaterThan(700);
    expect(seen.bounded).toBeGreaterThan(seen.open / 2);
    expect(seen.atLow).toBeGreaterThan(seen.filled / 10);
    expect(seen.atHigh).toBeGreaterThan(seen.filled / 50);
  });
});

type Seen = Record<'open' | 'filled' | 'bounded' | 'atLow' | 'atHigh', number>;

function tryPlan(plan: PolicyIr, seed: number, seen: Seen): void {
  const random = randomSource(seed);
  const kernel = referenceKernel(plan);
  const source = randomClaims(plan, seed);
  let state = kernel.initialState();
  for (let count = 0; count < claimsEach; count++) {
    state = source.stateAfter(state);
    const claim = source.claim();
    const trace = kernel.settle(claim, state);
    if (trace.fault < 0 && trace.total === unknownAmount) tryClaim(plan, claim, state, trace, random, seen);
    state = trace.state;
  }
}

function tryClaim(plan: PolicyIr, claim: KernelClaim, state: YearState, trace: Trace, random: RandomSource, seen: Seen): void {
  const bounds = paymentBounds(plan, [{ group: claim.group, trace, before: state }], claim);
  seen.open++;
  if (bounds.total.high !== null) seen.bounded++;
  for (let count = 0; count < fillingsEach; count++) {
    const filled = fillHoles(plan, random, bendsOf(plan));
    const counters = state.counters.map((counter) => (counter === unknownAmount ? random.integer(0, plan.bounds.counter) : counter));
    const settled = referenceKernel(filled).settle(claim, { counters, holes: [] });
    if (settled.fault >= 0) continue;
    const found = [settled.total, ...settled.tiers.map(({ payment }) => payment)];
    const expected = [bounds.total, ...bounds.tiers];
    for (const [index, amount] of found.entries()) {
      const { low, high } = expected[index] ?? { low: 0, high: 0 };
      const within = low <= amount && (high === null || amount <= high);
      expect(within, `${plan.policy.name}: ${amount} in ${low} … ${high} at ${index}: ${JSON.stringify(claim)} ${counters}`).toBe(true);
    }
    seen.filled++;
    if (settled.total === bounds.total.low) seen.atLow++;
    if (settled.total === bounds.total.high) seen.atHigh++;
  }
}

const always = { op: 'always' } as const;
const openRatio = (index: number) => flat({ op: 'hole', hole: index });
const payment = (of: number) => ({ op: 'part', tier: of, part: 'payment' }) as const;
const rest = { op: 'subtract', left: inPolicy, right: payment(0) } as const;

function between(plan: PolicyIr, cost: number, counters = plan.counters.map(() => 0)) {
  const [claim, state] = [claimOf(plan, cost), { counters, holes: [] }];
  const { total, tiers } = paymentBounds(plan, [{ group: 0, trace: referenceKernel(plan).settle(claim, state), before: state }], claim);
  return [total, ...tiers].map(({ low, high }) => [low, high]);
}

describe('of a plan whose ends can be reckoned by hand, the bounds', () => {
  it('count what two tiers leave one another once', () => {
    const plan = planOf([tier({ rates: openRatio(0) }), tier({ base: rest, rates: flat(percent(80)) })], [], [500_000]);
    expect(between(plan, 10_000)).toEqual([
      [9_000, 10_000],
      [5_000, 10_000],
      [0, 4_000],
    ]);
  });

  it('add up where the second tier pays on the whole cost, or rounds to more than a unit', () => {
    const plan = planOf([tier({ rates: openRatio(0) }), tier({ base: rest, rates: flat(percent(80)) })], [], [500_000]);
    const rounding = { ...plan.rounding, unit: 10 };
    expect(between({ ...plan, rounding }, 10_000)[0]).toEqual([5_000, 14_000]);
    const both = planOf([tier({ rates: openRatio(0) }), tier({ rates: flat({ op: 'hole', hole: 0 }) })], [], [500_000]);
    expect(between(both, 10_000)[0]).toEqual([10_000, 20_000]);
  });

  it('take in what the year carries from claim to claim', () => {
    const plan = planOf([tier({ rates: openRatio(0), carry: 0 })], ['carry'], [500_000]);
    const cumulative = { ...plan, rounding: { ...plan.rounding, cumulative: true } };
    // Of 5000.5 to 10001: with 0.6 before, which was rounded up, at least 5001.1 is rounded, of which 1 was paid.
    expect(between(cumulative, 10_001, [600_000])[0]).toEqual([5_000, 10_001]);
    expect(between(cumulative, 10_001, [400_000])[0]).toEqual([5_001, 10_001]);
    expect(between(cumulative, 10_001, [-1])[0]).toEqual([5_000, 10_001]);
  });

  it('add up where a threshold may shut out the second tier', () => {
    const threshold = { per: 'visit', amount: fen(3_000), bound: 'inclusive', counter: null, citations: [], origin } as const;
    const plan = planOf([tier({ rates: openRatio(0) }), tier({ base: rest, threshold, rates: flat(percent(80)) })], [], [500_000]);
    // With 7001 paid first, 2999 are left, on which nothing is paid.
    expect(between(plan, 10_000)[0]).toEqual([5_000, 14_000]);
    expect(between(plan, 2_000)[0]).toEqual([1_000, 2_000]);
  });

  it('look at every place where bands bend, when nobody knows where the claim begins', () => {
    const band = (from: number, to: number | null, of: number) => ({ from, to, ratio: percent(of), origin });
    const bands = [band(0, 1_000, 50), band(1_000, 2_000, 90), band(2_000, 3_000, 20), band(3_000, null, 60)];
    const rate = { kind: 'bands', origin: 'excess', per: 'year', counter: 0, bands } as const;
    const plan = planOf([tier({ rates: [{ when: always, value: rate, origin }] })], ['eligible'], [null]);
    expect(between(plan, 800, [-1])[0]).toEqual([160, 720]);
  });

  it('leave open whether a tier that pays a number of times has paid', () => {
    const once = (base: PolicyIr['tiers'][number]['base'], caps: PolicyIr['tiers'][number]['caps']) =>
      tier({
        base,
        caps,
        times: 0,
        gates: [{ kind: 'times', when: { op: 'compareCounter', counter: 0, comparison: '<', value: 1 }, text: '1' }],
      });
    const plan = planOf([once(inPolicy, [cap(hole(0))]), once(fen(700), [])], ['times'], [null]);
    expect(between(plan, 1_000)).toEqual([
      [0, 1_700],
      [0, 1_000],
      [0, 700],
    ]);
  });

  it('have no upper end where nothing limits what is paid on', () => {
    const plan = planOf([tier({ base: hole(0), rates: flat(percent(50)) })], [], [400]);
    expect(between(plan, 1_000)[0]).toEqual([200, null]);
  });
});
