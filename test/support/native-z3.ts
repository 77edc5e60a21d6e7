// Asks the z3 of the machine, when there is one.

import { spawnSync } from 'node:child_process';
import { readValues, valuesAsked } from '../../compiler/prove/solver/read-values.js';
import type { Solver } from '../../compiler/prove/solver/solver.js';

export const hasNativeZ3 = spawnSync('z3', ['--version']).status === 0;

/** What it prints, a line each. */
export function askZ3(script: string, seconds = 20): readonly string[] {
  const { stdout } = spawnSync('z3', ['-in', `-T:${seconds}`], { input: script, encoding: 'utf8' });
  return stdout.trim().split('\n');
}

/** In place of the one in a worker. */
export function nativeSolver(seconds = 10): Solver {
  return {
    check: async (script) => {
      const [answer = '', ...rest] = askZ3(`${script}${valuesAsked(script)}\n`, seconds);
      if (answer === 'sat') return { answer, model: readValues(rest.join('\n')) };
      if (answer === 'unsat') return { answer, model: new Map() };
      if (answer === 'unknown' || answer === 'timeout') return { answer: 'unknown', model: new Map() };
      throw new Error([answer, ...rest].join('\n'));
    },
    close: async () => {},
  };
}
