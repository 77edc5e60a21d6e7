// What the cost of a claim is, and along which amounts it can rise.

import type { MoneyExpression, PolicyIr } from '../../ir/ir.js';
import { partsOfTotal } from '../../ir/policy/parts-of-total.js';
import { reachedFrom } from '../../ir/traverse/reached.js';

/** One way in which a bill grows: all of `inputs` rise by the same amount. */
export interface CostDirection {
  /** The input by which it is named. */
  readonly input: number;
  readonly inputs: readonly number[];
}

/** Built-in amounts that others paid, which are no cost. */
const paidElsewhere: readonly string[] = ['waiver', 'thirdParty', 'commercial'];

/**
 * The whole that the patient and the tiers bear: the total of the claim when the policy reads it, else its in-policy cost, else the
 * sum of the amounts that the policy declares. Null for a policy that reads no cost.
 */
export function costOf(plan: PolicyIr): MoneyExpression | null {
  const read = readCosts(plan);
  const named = read.find((input) => idOf(plan, input) === 'total') ?? read.find((input) => idOf(plan, input) === 'inPolicy');
  if (named !== undefined) return { op: 'input', input: named };
  return read.reduce<MoneyExpression | null>((sum, input) => {
    const one: MoneyExpression = { op: 'input', input };
    return sum === null ? one : { op: 'add', left: sum, right: one };
  }, null);
}

/** A part of the total carries the total with it. */
export function directionsOf(plan: PolicyIr): readonly CostDirection[] {
  const read = readCosts(plan);
  const total = read.find((input) => idOf(plan, input) === 'total');
  const whole = costOf(plan);
  return read.flatMap((input): CostDirection[] => {
    if (input === total) return [{ input, inputs: [input] }];
    if (total !== undefined && plan.inputs[input]?.builtin) return [{ input, inputs: [input, total] }];
    // An amount that the policy declares beside a total or an in-policy cost is a fact about the bill, not the bill.
    return whole?.op === 'input' && whole.input !== input ? [] : [{ input, inputs: [input] }];
  });
}

/** Along which a promise about one amount asks: a cost as bills grow; what others paid, or a fact about the bill, by itself. */
export function directionAlong(plan: PolicyIr, input: number): CostDirection {
  return directionsOf(plan).find((direction) => direction.input === input) ?? { input, inputs: [input] };
}

// Every question about a plan asks: a pure function's result, kept beside its argument and gone with it.
const remembered = new WeakMap<PolicyIr, ReadonlySet<number>>();

/** What some settlement, or a group, reads. */
export function readInputs(plan: PolicyIr): ReadonlySet<number> {
  const inputs = remembered.get(plan) ?? reachedFrom(plan).inputs;
  remembered.set(plan, inputs);
  return inputs;
}

/** Money inputs of the claim that some settlement reads, without what others paid. */
function readCosts(plan: PolicyIr): readonly number[] {
  const reached = readInputs(plan);
  return plan.inputs.flatMap(({ type, scope, builtin, id }, input) => {
    const cost = type.kind === 'money' && scope === 'claim' && reached.has(input);
    return cost && !(builtin && paidElsewhere.includes(id)) ? [input] : [];
  });
}

/** The parts that add up to no more than the total, for a plan that reads both. */
export function partsOfTotalIn(plan: PolicyIr): { readonly total: number; readonly parts: readonly number[] } | null {
  const read = readCosts(plan);
  const total = read.find((input) => idOf(plan, input) === 'total');
  if (total === undefined) return null;
  return { total, parts: read.filter((input) => plan.inputs[input]?.builtin && partsOfTotal.has(idOf(plan, input))) };
}

/** What others paid, which is no more than the total where the policy reads it. */
export function paidElsewhereIn(plan: PolicyIr): readonly number[] {
  return plan.inputs.flatMap(({ builtin, used, id }, input) => (builtin && used && paidElsewhere.includes(id) ? [input] : []));
}

function idOf({ inputs }: PolicyIr, input: number): string {
  return inputs[input]?.builtin ? inputs[input].id : '';
}
