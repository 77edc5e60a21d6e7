// What the contract proves, brute force over small costs and states never contradicts.

import { describe, expect, it } from 'vitest';
import type { PolicyIr } from '../../../../compiler/ir/ir.js';
import type { YearState } from '../../../../compiler/ir/kernel.js';
import { contractAnswer, followingOf } from '../../../../compiler/prove/contract/contract-engine.js';
import { contractOrder } from '../../../../compiler/prove/contract/contract-order.js';
import type { Chain } from '../../../../compiler/prove/domain/chain.js';
import { chainPairs } from '../../../../compiler/prove/domain/chain-pairs.js';
import { chainsOf } from '../../../../compiler/prove/domain/chains-of.js';
import { roundingsOf } from '../../../../compiler/prove/properties/split.property.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { smallChains, smallClaim, smallStates, totalsOf } from '../../../support/small-chains.js';

const most = 130;
const properties = ['within_cost', 'never_falls', 'no_cliff', 'split'] as const;
type Proved = ReadonlySet<(typeof properties)[number]>;

function provedOf(plan: PolicyIr, chain: Chain): Proved {
  const holds = properties.filter(
    (property) => contractAnswer(plan, { kind: 'builtin', property, most: null }, chain, followingOf(plan)).verdict === 'proved',
  );
  return new Set(holds);
}

/** Differences between neighbouring costs are enough: what holds of one fen holds of all. */
function costsContradict(totals: readonly (number | null)[], proved: Proved): readonly string[] {
  return totals.flatMap((total, cost) => {
    const before = cost === 0 ? null : (totals[cost - 1] ?? null);
    if (total === null) return [];
    const wrong = proved.has('within_cost') && total > cost ? [`within_cost at ${cost}`] : [];
    if (before === null) return wrong;
    if (proved.has('never_falls') && (total < before || total > before + 1)) wrong.push(`never_falls at ${cost}`);
    if (proved.has('no_cliff') && total < before) wrong.push(`no_cliff at ${cost}`);
    return wrong;
  });
}

function splitsContradict(plan: PolicyIr, group: number, state: YearState): readonly string[] {
  const kernel = referenceKernel(plan);
  const bills = plan.tiers.some(({ payment }) => payment !== 'computed');
  const found: string[] = [];
  for (const [first, second] of [
    [7, 30],
    [33, 33],
    [51, 60],
    [1, 90],
    [20, 21],
  ] as const) {
    const [paidFirst, paidSecond] = bills ? [3, 5] : [-1, -1];
    const whole = kernel.settle(smallClaim(plan, group, first + second, bills ? 8 : -1), state);
    const one = kernel.settle(smallClaim(plan, group, first, paidFirst), state);
    if (one.fault !== -1 || whole.fault !== -1) continue;
    const two = kernel.settle(smallClaim(plan, group, second, paidSecond), one.state);
    if (two.fault !== -1) continue;
    const apart = Math.abs(whole.total - one.total - two.total);
    if (apart > roundingsOf(plan)) found.push(`split ${first} + ${second}: ${apart}`);
  }
  return found;
}

function contradictions(seed: number): { readonly wrong: readonly string[]; readonly proved: number; readonly asked: number } {
  const plan = smallChains(seed);
  const wrong: string[] = [];
  let [proved, asked] = [0, 0];
  const states = smallStates(plan, seed, 3);
  for (const chain of chainsOf(plan).chains) {
    const holds = provedOf(plan, chain);
    proved += holds.size;
    asked += properties.length;
    const [cell] = chain.cells;
    if (cell === undefined || holds.size === 0) continue;
    for (const state of states) {
      for (const billed of [-1, 9]) wrong.push(...costsContradict(totalsOf(plan, cell.group, state, most, billed), holds));
      if (holds.has('split')) wrong.push(...splitsContradict(plan, cell.group, state));
    }
  }
  for (const { better, worse } of chainPairs(plan, [0], [1]).pairs) {
    asked += 1;
    if (contractOrder(better, worse).verdict !== 'proved') continue;
    proved += 1;
    for (const state of states) {
      for (const billed of [-1, 9]) {
        const [above, below] = [totalsOf(plan, 0, state, most, billed), totalsOf(plan, 1, state, most, billed)];
        above.forEach((total, cost) => {
          const other = below[cost] ?? null;
          if (total !== null && other !== null && total < other) wrong.push(`order at ${cost}`);
        });
      }
    }
  }
  return { wrong: wrong.map((each) => `${seed}: ${each}`), proved, asked };
}

describe('the contract', () => {
  it('proves nothing that small costs and states contradict', () => {
    const all = Array.from({ length: Number(process.env.SMALL_CHAINS ?? 25) }, (_, seed) => contradictions(seed + 1));
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    const [proved, asked] = [all.reduce((sum, one) => sum + one.proved, 0), all.reduce((sum, one) => sum + one.asked, 0)];
    if (process.env.SMALL_CHAINS) console.log(proved, asked);
    expect(proved / asked).toBeGreaterThan(0.3);
  }, 600_000);
});
