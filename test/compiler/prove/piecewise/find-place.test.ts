// Few costs looked at, none missed: findings on pieces against all costs of a small domain.

import { describe, expect, it } from 'vitest';
import { costOf } from '../../../../compiler/prove/domain/cost.js';
import { claimCode } from '../../../../compiler/prove/piecewise/evaluate/claim-code.js';
import { findPlace, findStep, type Looks, spansOf } from '../../../../compiler/prove/piecewise/find-place.js';
import type { Line } from '../../../../compiler/prove/piecewise/line.js';
import { piecesOf } from '../../../../compiler/prove/piecewise/pieces.js';
import { randomIr } from '../../../support/random-ir.js';

const plans = 120;
const end = 6_000;

describe('findStep and findPlace', () => {
  it('find what every cost would show, and only that', () => {
    const seen = { steps: 0, places: 0, looked: 0, all: 0 };
    for (let seed = 1; seed <= plans; seed++) {
      const line = ordinaryLine(seed);
      const cost = costOf(line.plan);
      if (cost === null) continue;
      const spans = spansOf([piecesOf(line, { amounts: [cost], conditions: [] })]);
      const code = claimCode(line);
      const whole = code.amount(cost);
      const own = (x: number) => (code.settle(x) && code.total() >= 0 ? whole() - code.total() : Number.NaN);
      const everywhere = Array.from({ length: end + 2 }, (_, x) => own(x));
      const at = (x: number) => everywhere[x] as number;
      const counted = (holds: (x: number) => boolean) => (x: number) => {
        seen.looked++;
        return holds(x);
      };
      const falls = (x: number) => at(x + 1) < at(x);
      const step = findStep(spans, counted(falls), without());
      const falling = everywhere.slice(0, end).some((_, x) => falls(x));
      expect({ seed, kind: step.kind }).toEqual({ seed, kind: falling ? 'here' : 'nowhere' });
      if (step.kind === 'here') expect(falls(step.x)).toBe(true);
      for (const bound of [0, 500, 2_000]) {
        const above = (x: number) => at(x) > bound;
        const place = findPlace(spans, counted(above), without());
        const passing = everywhere.slice(0, end + 1).some((_, x) => above(x));
        expect({ seed, bound, kind: place.kind }).toEqual({ seed, bound, kind: passing ? 'here' : 'nowhere' });
        if (place.kind === 'here') expect(above(place.x)).toBe(true);
        seen.places += passing ? 0 : 1;
      }
      seen.steps += falling ? 1 : 0;
      seen.all += 4 * end;
    }
    expect(seen.steps).toBeGreaterThan(5);
    expect(seen.places).toBeGreaterThan(20);
    expect(seen.looked).toBeLessThan(seen.all / 3);
  });
});

/** No limit. */
function without(): Looks {
  return { left: Number.POSITIVE_INFINITY, atOnce: Number.POSITIVE_INFINITY };
}

function ordinaryLine(seed: number): Line {
  const plan = randomIr(seed);
  const values = plan.inputs.map(({ type }) => (type.kind === 'enumeration' || type.kind === 'integer' ? 1 : 0));
  const billed = plan.tiers.map(({ payment }) => (payment === 'billed' ? 0 : -1));
  return {
    plan,
    claim: { group: 0, values, billed },
    state: { counters: plan.counters.map(() => 0), holes: [] },
    inputs: [10, 11],
    to: end,
  };
}
