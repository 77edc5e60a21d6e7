// A solver that is the z3 of the machine, for tests.

import { spawnSync } from 'node:child_process';
import { readModel } from '../../compiler/prove/solver/read-model.js';
import type { Solver } from '../../compiler/prove/solver/solver.js';

export function nativeSolver(seconds = 10): Solver {
  return {
    check: async (script) => {
      const { stdout } = spawnSync('z3', ['-in', `-T:${seconds}`], { input: `${script}(get-model)\n`, encoding: 'utf8' });
      const [answer = '', ...rest] = stdout.split('\n');
      if (answer === 'sat') return { answer, model: readModel(rest.join('\n')) };
      if (answer === 'unsat') return { answer, model: new Map() };
      if (answer === 'unknown' || answer === 'timeout') return { answer: 'unknown', model: new Map() };
      throw new Error(stdout);
    },
    close: async () => {},
  };
}
