// The shape of a claim under one policy.

import * as z from 'zod';
import type { Input, PolicyIr } from '../../compiler/ir/ir.js';
import type { CostInput } from '../claim.js';
import { factsShape, inputShape, isRequired } from './facts-shape.js';
import type { Marks } from './marks.js';
import { moneyShape, textShape } from './shapes.js';

/** The parts of the bill, which add up to the total. */
export const costParts = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'] as const satisfies readonly (keyof CostInput)[];

/** What others have paid or waived of the bill. */
export const paidElsewhere = ['waiver', 'thirdParty', 'commercial'] as const satisfies readonly (keyof CostInput)[];

/** Every field of the cost, in the order of a receipt. */
export const costFields = ['total', ...costParts, ...paidElsewhere] as const satisfies readonly (keyof CostInput)[];

const costFieldSet: ReadonlySet<string> = new Set(costFields);

/** True for an input that stands under `cost` in a claim. */
export function isCostInput(input: Input): boolean {
  return input.builtin && costFieldSet.has(input.id);
}

export function claimSchema(plan: PolicyIr, marks: Marks) {
  const builtins = plan.inputs.filter((input) => input.builtin);
  const shape: Record<string, z.ZodType> = { id: textShape };
  const required = ['id', 'cost'];
  for (const input of builtins.filter((candidate) => !isCostInput(candidate))) {
    const needed = input.id === 'visit' || isRequired(plan, input);
    if (needed) required.push(input.id);
    shape[input.id] = optionalUnless(needed, inputShape(plan, input, marks));
  }
  shape.cost = costShape(plan, marks);
  shape.paid = paidShape(plan, marks);
  shape.facts = factsShape(plan, 'claim', marks);
  const message = marks.add('object:claim', { kind: 'object', of: 'record', fields: Object.keys(shape), required });
  return z.strictObject(shape, { error: message }).meta({ title: '费用单 · claim', description: plan.policy.title });
}

function costShape(plan: PolicyIr, marks: Marks) {
  const shape: Record<string, z.ZodType> = {};
  const required: string[] = [];
  for (const field of costFields) {
    const input = plan.inputs.find((candidate) => candidate.builtin && candidate.id === field);
    // The total is the sum of its parts when left out.
    const needed = field === 'inPolicy' || (field !== 'total' && input !== undefined && isRequired(plan, input));
    if (needed) required.push(field);
    shape[field] = optionalUnless(needed, input === undefined ? moneyShape(plan.currency) : inputShape(plan, input, marks));
  }
  return z.strictObject(shape, { error: marks.add('object:cost', { kind: 'object', of: 'record', fields: costFields, required }) });
}

function paidShape(plan: PolicyIr, marks: Marks) {
  const fields = plan.tiers.filter((tier) => tier.payment !== 'computed').map((tier) => tier.name);
  const message = marks.add('object:paid', { kind: 'object', of: 'paid', fields, required: [] });
  return z
    .strictObject(Object.fromEntries(fields.map((name) => [name, moneyShape(plan.currency).optional()])), { error: message })
    .optional();
}

function optionalUnless(needed: boolean, shape: z.ZodType): z.ZodType {
  return needed ? shape : shape.optional();
}
