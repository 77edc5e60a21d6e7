// Which accounting year a claim falls into.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../compiler/index.js';
import type { AccountingYear } from '../../../compiler/ir/ir.js';
import { policyFromKernel } from '../../../runtime/index.js';
import { handWrittenPlan } from '../../support/hand-written-plan.js';

const index = (id: string) => handWrittenPlan.inputs.findIndex((input) => input.builtin && input.id === id);
const person = { id: 'P1', identities: [] };

function policyOf(year: Partial<AccountingYear>) {
  const plan = { ...handWrittenPlan, year: { ...handWrittenPlan.year, ...year } };
  return policyFromKernel(plan, referenceKernel(plan));
}

function keyOf(year: Partial<AccountingYear>, discharge: string, admission = '2023-03-15') {
  const claim = { id: 'C1', visit: '住院', admission, discharge, cost: { inPolicy: '1000' } };
  return policyOf(year).accountingYear(person, claim);
}

describe('the accounting year', () => {
  it.each([
    [{}, '2024-03-31', '2024'],
    [{ calendar: 'insurance', start: null }, '2024-03-31', '2024'],
    [{ calendar: 'insurance', start: { month: 4, day: 1 } }, '2024-03-31', '2023-04-01'],
    [{ calendar: 'insurance', start: { month: 4, day: 1 } }, '2024-04-01', '2024-04-01'],
    [{ calendar: 'month' }, '2024-03-31', '2024-03'],
  ] as const)('%j: %s lies in %s', (year, day, key) => expect(keyOf(year, day)).toBe(key));

  it('of a rolling year begins on the day of the date, on the 28th where there is no 29 February', () => {
    const rolling = { calendar: 'rolling', since: index('admission') } as const;
    expect([keyOf(rolling, '2024-03-14'), keyOf(rolling, '2024-03-15')]).toEqual(['2023-03-15', '2024-03-15']);
    expect([keyOf(rolling, '2025-02-27', '2024-02-29'), keyOf(rolling, '2025-02-28', '2024-02-29')]).toEqual(['2024-02-29', '2025-02-28']);
    expect(keyOf(rolling, '2028-02-28', '2024-02-29')).toBe('2027-02-28');
  });

  it('goes by the day of the cost where the policy says so [P51]', () => {
    const claim = { id: 'C1', visit: '住院', discharge: '2024-01-03', costDate: '2023-12-30', cost: { inPolicy: '1000' } };
    expect(policyOf({ by: index('costDate') }).accountingYear(person, claim)).toBe('2023');
    expect(policyOf({ by: index('discharge') }).accountingYear(person, claim)).toBe('2024');
  });

  it('is not known without its dates', () => expect(keyOf({}, 'yesterday')).toBeNull());
});
