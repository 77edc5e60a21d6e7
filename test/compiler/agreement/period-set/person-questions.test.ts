// Questions about people: both sides of the figures of a rule, of amounts that a rule compares, and every rounding of a premium.

import { expect, it } from 'vitest';
import { personQuestions } from '../../../../compiler/agreement/period-set/person-questions.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { shippedPlans } from '../../../support/shipped-plans.js';

const plans = shippedPlans('shaanxi/xianyang-medical-aid', 'hebei/dingzhou-premium');

function planUnder(path: string) {
  const found = plans.find(({ uri }) => uri.includes(path));
  if (found === undefined) throw new Error(`no policy under ${path}`);
  return found.plan;
}

it('finds people who belong to a group by what remains of their income, and people a fen above it', () => {
  const plan = planUnder('shaanxi/xianyang-medical-aid');
  const kernel = referenceKernel(plan);
  const income = plan.inputs.findIndex(({ id }) => id === '家庭年收入');
  const derived = (values: readonly number[]) =>
    kernel
      .membership(values)
      .map((one) => one.derived)
      .join();
  const { questions, complete } = personQuestions(plan);
  const turning = questions.filter(({ values }) => derived(values) !== derived(values.with(income, (values[income] ?? 0) + 1)));
  expect(turning.length).toBeGreaterThan(0);
  for (const { values } of turning) expect(questions.some((other) => derived(other.values) !== derived(values))).toBe(true);
  expect(complete).toBe(true);
});

it('asks for a premium subsidy under every group, in the years about its tables, with a hundred premiums in a row', () => {
  const plan = planUnder('hebei/dingzhou-premium');
  const { questions } = personQuestions(plan);
  const groups = new Set(questions.map(({ group }) => group));
  const premiums = new Set(questions.map(({ premium }) => premium));
  expect(groups.size).toBeGreaterThanOrEqual(plan.groups.length);
  for (let by = 0; by < 100; by++) expect(premiums).toContain(38_000 + by);
  const { from, to } = plan.subsidies[0] ?? { from: null, to: null };
  const years = new Set(questions.map(({ coverageYear }) => coverageYear));
  for (const year of [from, to]) for (const by of [-1, 0, 1]) if (year !== null) expect(years).toContain(year + by);
});
