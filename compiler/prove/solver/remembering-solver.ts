// A solver that is asked the same twice, under whatever heading, answers from memory.

import type { Checked, Solver } from './solver.js';

/** Of one budget each: what was not decided within a smaller one is asked again. */
export function rememberingSolver(solver: Solver): Solver {
  const known = new Map<string, Promise<Checked>>();
  return {
    ...solver,
    check: (script, budget) => {
      const key = `${budget.rlimit} ${budget.way}\n${script.replace(/^;.*\n/gm, '')}`;
      const answer = known.get(key) ?? solver.check(script, budget);
      known.set(key, answer);
      return answer;
    },
  };
}
