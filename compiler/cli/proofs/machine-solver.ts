// A solver of this machine, for a second opinion on scripts that the bundled one has decided.

import type { Allowance, Finished, Host } from '../host.js';

export type MachineSolver = 'z3' | 'cvc5';

/** `unknown`: the budget, or what the machine allows, was spent. */
export type SecondOpinion = 'sat' | 'unsat' | 'unknown';

/** Units of work for each script, the same on every machine; what is emitted takes a small part of it. */
const options: Readonly<Record<MachineSolver, readonly string[]>> = {
  z3: ['-in', '-smt2', 'rlimit=200000000'],
  cvc5: ['--lang=smt2', '--rlimit-per=200000000', '-'],
};

/** For a solver that does not keep its budget. */
const allowance: Allowance = { milliseconds: 120_000, megabytes: 2_000 };

/**
 * Checks whole scripts, each with one `check-sat`, one after another in one process; none sees another. Null when the machine has no
 * such solver. Throws for a script with an error.
 */
export async function machineSolver(
  solver: MachineSolver,
  scripts: readonly string[],
  host: Host,
  allowed = allowance,
): Promise<readonly SecondOpinion[] | null> {
  const opinions: SecondOpinion[] = [];
  while (opinions.length < scripts.length) {
    const left = scripts.slice(opinions.length);
    const finished = await host.run(solver, options[solver], left.map(marked).join(''), allowed);
    if (finished === null) return null;
    const found = opinionsIn(finished, left.length, solver);
    // Where it stopped at a script that had the process for itself, that script is too much for it.
    const stopped = found.length === 0 && left.length === 1;
    if (found.length === 0 && left.length > 1) found.push(...((await machineSolver(solver, left.slice(0, 1), host, allowed)) ?? []));
    opinions.push(...found, ...(stopped ? (['unknown'] as const) : []));
  }
  return opinions;
}

const mark = 'next script';

function marked(script: string): string {
  return `${script}\n(echo "${mark}")\n(reset)\n`;
}

/** Of the scripts that it came to the end of. */
function opinionsIn({ output, code }: Finished, asked: number, solver: MachineSolver): SecondOpinion[] {
  const printed = output.split(new RegExp(`^"?${mark}"?$`, 'm'));
  const last = printed.pop()?.trim() ?? '';
  const ended = printed.length < asked && !tookTooMuch(code);
  return [...printed, ...(ended ? [last] : [])].map((piece) => {
    const answer = piece.trim();
    if (answer === 'sat' || answer === 'unsat' || answer === 'unknown') return answer;
    throw new Error(`${solver} (${code}): ${answer.slice(0, 500)}`);
  });
}

/** It was ended, or says that its memory ran out. */
function tookTooMuch(code: number | null): boolean {
  return code === null || code === 101 || code >= 128;
}
