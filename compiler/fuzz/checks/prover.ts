// Whether the prover is right where it can be tried: nothing it proves is broken by a claim, and every claim it shows breaks what it says.

import type { Kernel } from '../../ir/kernel.js';
import type { PropertyResult } from '../../prove/property-result.js';
import { type Broken, breakByForce } from '../brute/break-by-force.js';
import type { Law } from '../brute/laws.js';
import { lawOf, ordersOf, witnessFault } from '../brute/witness-fault.js';
import type { Check, Failure } from '../check.js';
import { randomSource, seedOf } from '../random-source.js';
import type { Examined } from '../subject.js';

/** Fen up to which every cost is tried. */
const highest = 90;

export const proverCheck: Check = {
  name: 'prover',
  asks: { zh: '证明不与穷举相反，反例都成立', en: 'no proof is contradicted by enumeration, and every counterexample is real' },
  find: async (examined, seed, { settings }) => {
    if (examined.plan === null || settings === 0) return null;
    const results = await examined.tools.verify(examined.plan);
    return unreal(examined, results) ?? contradicted(examined, results, seed, settings);
  },
};

function unreal({ plan, tools }: Examined, results: readonly PropertyResult[]): Failure | null {
  if (plan === null) return null;
  const kernel = tools.reference(plan);
  for (const { asked, verdict, breaches, most } of results) {
    if (verdict === 'refuted' && breaches.length === 0) return failure(asked.statement.en, 'refuted without a claim');
    for (const { witness } of verdict === 'refuted' ? breaches : []) {
      const fault = witnessFault(plan, kernel, asked.claim, witness, most);
      if (fault !== null)
        return failure(asked.statement.en, fault, `claims ${JSON.stringify(witness.claims)}`, `state ${JSON.stringify(witness.state)}`);
    }
  }
  return null;
}

/** Settled fast by the emitted module; a contradiction must hold by the reference, too. */
function contradicted({ plan, tools }: Examined, results: readonly PropertyResult[], seed: number, settings: number): Failure | null {
  if (plan === null) return null;
  const proved = results.filter(({ asked, verdict }) => verdict === 'proved' && lawOf(asked.claim) !== null);
  const orders = proved.flatMap(({ asked }) => ordersOf(plan, asked.claim));
  const most = proved.find(({ asked }) => lawOf(asked.claim) === 'split')?.most ?? 0;
  const force = { settings, highest, most, orders };
  const brokenBy = (kernel: Kernel) => breakByForce(plan, kernel, force, randomSource(seedOf(seed, 'force')));
  const isBroken = (broken: ReadonlyMap<Law, Broken>) => proved.find(({ asked }) => broken.has(lawOf(asked.claim) as Law));
  if (isBroken(brokenBy(tools.javascript(plan))) === undefined) return null;
  const broken = brokenBy(tools.reference(plan));
  const result = isBroken(broken);
  const shown = result === undefined ? undefined : broken.get(lawOf(result.asked.claim) as Law);
  if (result === undefined || shown === undefined) return null;
  const { told, claims, state } = shown;
  return failure(result.asked.statement.en, 'proved, yet', told, `claims ${JSON.stringify(claims)}`, `state ${JSON.stringify(state)}`);
}

function failure(...details: readonly string[]): Failure {
  return { check: 'prover', details };
}
