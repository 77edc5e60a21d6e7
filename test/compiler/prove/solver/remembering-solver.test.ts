// What a solver was asked before is not asked again, whatever heading it had; another budget is another question.

import { expect, it } from 'vitest';
import { rememberingSolver } from '../../../../compiler/prove/solver/remembering-solver.js';

it('asks once for one script, and again for another budget', async () => {
  const asked: string[] = [];
  const solver = rememberingSolver({
    check: async (script) => {
      asked.push(script);
      return { answer: 'unsat', model: new Map() };
    },
    close: async () => {},
  });
  const answers = [
    await solver.check('; one\n(check-sat)\n', { rlimit: 1 }),
    await solver.check('; two\n(check-sat)\n', { rlimit: 1 }),
    await solver.check('; one\n(check-sat)\n', { rlimit: 2 }),
  ];
  expect(answers.map(({ answer }) => answer)).toEqual(['unsat', 'unsat', 'unsat']);
  expect(asked).toEqual(['; one\n(check-sat)\n', '; one\n(check-sat)\n']);
});
