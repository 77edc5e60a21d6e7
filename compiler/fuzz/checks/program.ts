// Whether the emitted program is proved to be its plan: a policy of which it is not could not be built.

import type { Check, Failure } from '../check.js';

export const programCheck: Check = {
  name: 'program',
  asks: { zh: '程序证明与编译结果相同', en: 'the program is proved to be its plan' },
  find: async ({ plan, tools }, _seed, { settings }) => {
    if (plan === null || settings === 0) return null;
    const told = await tools.program(plan);
    if (told.verdict === 'equal' || (told.verdict === 'not_decided' && told.because === 'no_solver')) return null;
    const shown = told.verdict === 'differs' ? `claim ${JSON.stringify(told.found)}` : told.reason.en;
    return { check: 'program', details: [`${told.verdict}: ${told.where.en}`, shown] } satisfies Failure;
  },
};
