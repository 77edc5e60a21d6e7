// A solver of this machine, for a second opinion on scripts that the bundled one has decided.

import type { Host } from '../host.js';

export type MachineSolver = 'z3' | 'cvc5';

/** `unknown`: the budget was spent. */
export type SecondOpinion = 'sat' | 'unsat' | 'unknown';

/** Units of work, the same on every machine; what is emitted takes a small part of it. */
const options: Readonly<Record<MachineSolver, readonly string[]>> = {
  z3: ['-in', '-smt2', 'rlimit=200000000'],
  cvc5: ['--lang=smt2', '--rlimit=200000000', '-'],
};

/** Checks a whole script with one `check-sat`; null when the machine has no such solver. Throws for a script with an error. */
export async function machineSolver(solver: MachineSolver, script: string, host: Host): Promise<SecondOpinion | null> {
  const finished = await host.run(solver, options[solver], script);
  if (finished === null) return null;
  const answer = finished.output.trim();
  if (answer === 'sat' || answer === 'unsat' || answer === 'unknown') return answer;
  throw new Error(`${solver} (${finished.code}): ${answer.slice(0, 500)}`);
}
