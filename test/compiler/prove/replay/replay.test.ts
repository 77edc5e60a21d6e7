// Claims that refute are settled by the reference, and refused when nobody could hand them in.

import { describe, expect, it } from 'vitest';
import type { Witness } from '../../../../compiler/prove/property-result.js';
import { replay } from '../../../../compiler/prove/replay/replay.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const plan = compileText(smallPolicy()).ir;
const kernel = referenceKernel(plan);
const cost = plan.inputs.findIndex(({ id }) => id === 'inPolicy');
const visit = plan.inputs.findIndex(({ id }) => id === 'visit');

function claim(fen: number, billed = 0) {
  const values = plan.inputs.map((_, input) => (input === cost ? fen : input === visit ? 1 : 0));
  return { group: 0, values, billed: [billed, -1] };
}

function witness(claims: Witness['claims'], more: Partial<Witness> = {}): Witness {
  return { kind: 'one', ladder: 'first_claim', history: [], state: kernel.initialState(), claims, ...more };
}

describe('replay', () => {
  it('settles the claims of a witness', () => {
    const replayed = replay(witness([claim(10_000)]), { plan, kernel }, null);
    expect(replayed?.settlements[0]?.trace.total).toBe(7_000);
  });

  it('refuses a claim beyond the bounds, with half a fen, or with a payment above its base', () => {
    for (const impossible of [claim(plan.bounds.claimMoney + 1), claim(0.5), claim(100, 101)]) {
      expect(replay(witness([impossible]), { plan, kernel }, null)).toBeNull();
    }
  });

  it('calls a state hypothetical when the history does not lead to it', () => {
    const state = { counters: plan.counters.map(() => 5), holes: [] };
    const honest = witness([claim(100)], { ladder: 'after_one_claim', state });
    if (plan.counters.length > 0) expect(replay(honest, { plan, kernel }, null)?.witness.ladder).toBe('hypothetical');
    expect(replay(witness([claim(100)]), { plan, kernel }, null)?.witness.ladder).toBe('first_claim');
  });
});
