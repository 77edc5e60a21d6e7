// What is found of the promises of a policy, in the order in which it makes them, without z3 unless a test asks for it.

import { createProver, type PolicyIr, type PropertyResult } from '../../compiler/index.js';
import { compileText } from './compile-text.js';

export interface Promised {
  readonly verdict: PropertyResult['verdict'];
  readonly remarks: string;
  /** Of the first breach: a line for each claim. */
  readonly showing: readonly string[];
  /** In-policy cost of each claim of the first breach, in fen. */
  readonly costs: readonly number[];
  /** By breach: whether it is acknowledged. */
  readonly known: readonly boolean[];
}

/** `change`: of what does not compile as it is written. */
export async function promisesTold(
  source: string,
  solver = false,
  change: (plan: PolicyIr) => PolicyIr = (plan) => plan,
): Promise<readonly Promised[]> {
  const prover = createProver({ solver });
  const { plan, results } = await prover.verify(change(compileText(source).ir));
  await prover.close();
  const cost = plan.inputs.findIndex(({ id }) => id === 'inPolicy');
  const order = (one: PropertyResult) => one.asked.origin.start;
  return results
    .filter(({ asked }) => asked.declared)
    .toSorted((one, other) => order(one) - order(other))
    .map(({ verdict, remarks, breaches }) => ({
      verdict,
      remarks: remarks.map(({ zh }) => zh).join('；'),
      showing: breaches[0]?.showing.map(({ zh }) => zh) ?? [],
      costs: breaches[0]?.witness.claims.map(({ values }) => values[cost] ?? 0) ?? [],
      known: breaches.map(({ acknowledged }) => acknowledged !== null),
    }));
}
