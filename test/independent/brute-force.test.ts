// What the checker derives, brute force over small costs and states never contradicts; and it derives whatever the contract proves.

import { describe, expect, it } from 'vitest';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import { contractAnswer, followingOf } from '../../compiler/prove/contract/contract-engine.js';
import { contractOrder } from '../../compiler/prove/contract/contract-order.js';
import { chainPairs } from '../../compiler/prove/domain/chain-pairs.js';
import { chainsOf } from '../../compiler/prove/domain/chains-of.js';
import { roundingsOf } from '../../compiler/prove/properties/split.property.js';
import { smallChains, smallStates, totalsOf } from '../support/small-chains.js';
import { cellsOf } from './cells.mjs';
import { costOf, holdsFor } from './holds.mjs';

const most = 130;
const properties = ['within_cost', 'never_falls', 'no_cliff', 'split'] as const;

/** The language lets no ratio above 100 % through. */
function isAbove(plan: PolicyIr): boolean {
  return JSON.stringify(plan.tiers).includes('"numerator":125');
}

function derives(plan: PolicyIr, claim: unknown, groups: readonly number[], roundings: number | null): boolean {
  const cost = costOf(plan);
  const holds = holdsFor(claim, roundings, cost);
  return cellsOf(plan, cost.directions.flat())(groups).every(({ sides }) => holds(sides, groups[0] ?? -1));
}

function contradicted(totals: readonly (number | null)[], property: string): boolean {
  return totals.some((total, cost) => {
    const before = cost === 0 ? null : (totals[cost - 1] ?? null);
    if (total === null) return false;
    if (property === 'within_cost') return total > cost;
    if (before === null || property === 'split') return false;
    return total < before || (property === 'never_falls' && total > before + 1);
  });
}

describe.each(Array.from({ length: Number(process.env.SMALL_CHAINS ?? 6) }, (_, seed) => seed + 1))(
  'the small policy of seed %i',
  (seed) => {
    const plan = smallChains(seed);
    const states = smallStates(plan, seed, 3);

    it('has what the checker derives of each group', () => {
      for (const chain of chainsOf(plan).chains) {
        const group = chain.cells[0]?.group ?? 0;
        for (const property of properties) {
          const claim = { kind: 'builtin', property, most: null } as const;
          const derived = derives(plan, claim, [group], roundingsOf(plan));
          const proved = contractAnswer(plan, claim, chain, followingOf(plan)).verdict === 'proved';
          if (proved && !isAbove(plan)) expect([property, derived]).toEqual([property, true]);
          const totals = states.flatMap((state) => [-1, 9].map((billed) => totalsOf(plan, group, state, most, billed)));
          if (derived) expect(totals.filter((each) => contradicted(each, property))).toEqual([]);
        }
      }
    });

    it('has the order that the checker derives', () => {
      const derived = derives(plan, { kind: 'order' }, [0, 1], null);
      const proved = chainPairs(plan, [0], [1]).pairs.every(({ better, worse }) => contractOrder(better, worse).verdict === 'proved');
      if (proved && !isAbove(plan)) expect(derived).toBe(true);
      if (!derived) return;
      for (const state of states) {
        const [above, below] = [totalsOf(plan, 0, state, most, -1), totalsOf(plan, 1, state, most, -1)];
        expect(above.filter((total, cost) => total !== null && total < (below[cost] ?? 0))).toEqual([]);
      }
    });
  },
);
