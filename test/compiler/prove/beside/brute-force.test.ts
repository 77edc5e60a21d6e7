// What is proved of a policy beside another, brute force over small costs and years never contradicts.

import { describe, expect, it } from 'vitest';
import type { PolicyIr } from '../../../../compiler/ir/ir.js';
import { mapIr } from '../../../../compiler/ir/traverse/map-ir.js';
import { askBeside } from '../../../../compiler/prove/asking/ask-beside.js';
import { askEngines } from '../../../../compiler/prove/asking/ask-engines.js';
import type { Ask } from '../../../../compiler/prove/asking/question.js';
import { contractEngine } from '../../../../compiler/prove/contract/contract-engine.js';
import { noLoss } from '../../../../compiler/prove/properties/no-loss.property.js';
import { smtEngines } from '../../../../compiler/prove/smt/ask-smt.js';
import { openSolver } from '../../../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../../../compiler/prove/solver/solver.js';
import { searchWitness } from '../../../../compiler/prove/witness/search-witness.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { randomSource } from '../../../support/random-source.js';
import { smallChains, smallStates, totalsOf } from '../../../support/small-chains.js';
import { origin } from '../../../support/small-plan.js';

const most = 80;

/** The plan, and one whose figures are mostly no better. */
function pairOf(seed: number): { readonly here: PolicyIr; readonly other: PolicyIr } {
  const random = randomSource(seed * 7919);
  const changed = random.integer(1, 3);
  const named = (plan: PolicyIr): PolicyIr => ({ ...plan, tiers: plan.tiers.map((tier, at) => ({ ...tier, name: `第${at}` })) });
  const here = named(smallChains(seed));
  const other = mapIr(here, {
    ratio: (one) => {
      if (one.op !== 'ratio' || !random.chance(changed / 4)) return one;
      const numerator = random.chance(0.85) ? Math.max(0, one.ratio.numerator - 15) : Math.min(100, one.ratio.numerator + 15);
      return { ...one, ratio: { ...one.ratio, numerator } };
    },
    money: (one) => (one.op === 'money' && random.chance(0.05) ? { ...one, fen: Math.max(0, one.fen - 7) } : one),
  });
  const claim = { kind: 'no_loss', than: '另一项' } as const;
  return { here: { ...here, guarantees: [{ text: '不低于', claim, acknowledged: [], citations: [], origin }] }, other };
}

/** Of the plainest claims alone where no solver is asked. */
async function verdictOf({ here, other }: ReturnType<typeof pairOf>, solver: Solver | null): Promise<'proved' | 'refuted' | 'open'> {
  const [claim] = here.guarantees.map((each) => each.claim);
  if (claim?.kind !== 'no_loss') throw new Error('no promise');
  const settling = (plan: PolicyIr) => ({ plan, kernel: referenceKernel(plan) });
  const found = askBeside(claim, noLoss({ zh: '不低于', en: 'no less' }), settling(here), settling(other));
  if ('zh' in found) throw new Error(found.zh);
  const search: Ask = (question) => {
    const witness = searchWitness(question, found.beside.here, 'plainest');
    return witness === null ? { verdict: 'outside', reason: { zh: '', en: '' } } : { verdict: 'refuted', engine: 'piecewise', witness };
  };
  const smt = solver === null ? null : smtEngines(async () => solver, { rlimit: 2_000_000 });
  const engines = smt === null ? [contractEngine(), search] : [contractEngine(), smt.briefly, search, smt.atLength];
  const told = await Promise.all(found.questions.map((question) => askEngines(question, engines, found.beside.here)));
  const verdicts = told.map(({ answer }) => answer.verdict);
  return verdicts.includes('refuted') ? 'refuted' : verdicts.every((verdict) => verdict === 'proved') ? 'proved' : 'open';
}

/** All groups, small costs, and years: those of both, since they count alike. */
function someLoss({ here, other }: ReturnType<typeof pairOf>, seed: number): boolean {
  return smallStates(here, seed, 2).some((state) =>
    [0, 1].some((group) =>
      [-1, 9].some((billed) => {
        const [is, was] = [totalsOf(here, group, state, most, billed), totalsOf(other, group, state, most, billed)];
        return is.some((total, cost) => total !== null && was[cost] != null && total < (was[cost] ?? 0));
      }),
    ),
  );
}

describe('a promise beside another policy', () => {
  it('is never proved where some small claim is paid less, and what refutes it is settled so', async () => {
    const deep = process.env.SMALL_PAIRS !== undefined;
    const solver = deep ? await openSolver() : null;
    const counts = { proved: 0, refuted: 0, open: 0 };
    for (let seed = 1; seed <= Number(process.env.SMALL_PAIRS ?? 18); seed++) {
      const pair = pairOf(seed);
      const verdict = await verdictOf(pair, solver);
      counts[verdict] += 1;
      if (verdict === 'proved') expect([seed, someLoss(pair, seed)]).toEqual([seed, false]);
    }
    await solver?.close();
    if (deep) console.log(counts);
    expect(counts.proved).toBeGreaterThan(5);
    expect(counts.refuted).toBeGreaterThan(2);
  }, 600_000);
});
