// A valid person and claim under the hand-written plan, and changes to them.

import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { type ClaimInput, type LoadedPolicy, type PersonInput, policyFromKernel } from '../../runtime/index.js';
import { handWrittenPlan, planByBenefit } from './hand-written-plan.js';

export const policy: LoadedPolicy = policyFromKernel(handWrittenPlan, referenceKernel(handWrittenPlan));
export const policyByBenefit: LoadedPolicy = policyFromKernel(planByBenefit, referenceKernel(planByBenefit));

export const person: PersonInput = {
  id: 'P-1',
  identities: [{ group: '低保对象', certifiedBy: '民政', from: '2022-01-01' }],
  facts: { 户籍: true },
};

export const claim: ClaimInput = {
  id: 'C-1',
  visit: '住院',
  admission: '2022-04-01',
  discharge: '2022-04-09',
  settlement: '2022-04-09',
  cost: { total: '20000.00', inPolicy: '18000.00', fullySelfPaid: '2000' },
  paid: { 基本医保: '9000.00' },
};

/** Deletes the field. */
export const left = Symbol('left out');

/** The value with some fields of it, and of the objects in it, replaced. */
export function changed(value: unknown, change: unknown): unknown {
  if (!isPlain(change) || !isPlain(value)) return change;
  const result: Record<string, unknown> = { ...value };
  for (const [key, replacement] of Object.entries(change)) {
    if (replacement === left) delete result[key];
    else result[key] = changed(result[key], replacement);
  }
  return result;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A claim of the given id, day of discharge and in-policy cost, half of it paid by the basic insurance. */
export function claimOf(id: string, discharge: string, yuan: number): ClaimInput {
  return { id, visit: '住院', discharge, cost: { inPolicy: `${yuan}.00` }, paid: { 基本医保: `${Math.floor(yuan / 2)}.00` } };
}
