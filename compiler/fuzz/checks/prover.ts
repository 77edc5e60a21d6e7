// Whether the prover is right where it can be tried: nothing it proves is broken by a claim, and every claim it shows breaks what it says.

import type { GuaranteeClaim } from '../../ir/ir.js';
import type { Kernel } from '../../ir/kernel.js';
import type { PropertyResult } from '../../prove/property-result.js';
import { type Broken, breakByForce, type Force } from '../brute/break-by-force.js';
import { keyOf, probed } from '../brute/probes.js';
import { risesOf } from '../brute/rises-of.js';
import { lawOf, ordersOf, witnessFault } from '../brute/witness-fault.js';
import type { Check, Failure } from '../check.js';
import { randomSource, seedOf } from '../random-source.js';
import type { Examined } from '../subject.js';

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
  for (const { asked, verdict, breaches, most } of results) {
    if (verdict === 'refuted' && breaches.length === 0) return failure(asked.statement.en, 'refuted without a claim');
    for (const { witness } of verdict === 'refuted' ? breaches : []) {
      const fault = witnessFault(plan, tools.reference, asked.claim, witness, most);
      if (fault !== null)
        return failure(asked.statement.en, fault, `claims ${JSON.stringify(witness.claims)}`, `state ${JSON.stringify(witness.state)}`);
    }
  }
  return null;
}

/** Settled fast by the emitted module; a contradiction must hold by the reference, too. */
function contradicted({ plan, tools }: Examined, results: readonly PropertyResult[], seed: number, settings: number): Failure | null {
  if (plan === null) return null;
  const proved = results.filter(({ verdict }) => verdict === 'proved');
  const claims = proved.map(({ asked }) => asked.claim);
  const most = proved.find(({ asked }) => lawOf(asked.claim) === 'split')?.most ?? 0;
  const { plan: asked, probes } = probed(plan, claims);
  const orders = claims.flatMap((claim) => ordersOf(plan, claim));
  const force: Force = { settings, rises: risesOf(plan), most, orders, probes };
  const brokenBy = (kernel: Kernel) => breakByForce(asked, kernel, force, randomSource(seedOf(seed, 'force')));
  const keys = (claim: GuaranteeClaim) => lawOf(claim) ?? keyOf(claim);
  const breaking = (broken: ReadonlyMap<string, Broken>) => proved.find((result) => broken.has(keys(result.asked.claim)));
  if (breaking(brokenBy(tools.javascript(asked))) === undefined) return null;
  const broken = brokenBy(tools.reference(asked));
  const result = breaking(broken);
  const shown = result === undefined ? undefined : broken.get(keys(result.asked.claim));
  if (result === undefined || shown === undefined) return null;
  const { told, claims: shownClaims, state } = shown;
  const places = [`claims ${JSON.stringify(shownClaims)}`, `state ${JSON.stringify(state)}`];
  return failure(result.asked.statement.en, 'proved, yet', told, ...places);
}

function failure(...details: readonly string[]): Failure {
  return { check: 'prover', details };
}
