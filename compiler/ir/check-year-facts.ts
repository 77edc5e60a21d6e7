// The invariants of what a plan counts and sums over the claims of a year; a problem is one sentence.

import type { Condition, MoneyExpression, PolicyIr } from './ir.js';
import { type Visitor, walkCondition, walkMoney } from './traverse/walk-ir.js';

export function yearFactProblems(ir: PolicyIr): string[] {
  return [...countProblems(ir), ...accumulatorProblems(ir)];
}

function countProblems(ir: PolicyIr): string[] {
  return ir.counts.flatMap(({ input, counter, when }, at) => {
    const fact = ir.inputs[input];
    const fits = fact?.scope === 'year' && fact.type.kind === 'integer' && ir.counters[counter]?.kind === 'count';
    return [
      ...(fits ? [] : [`count ${at}: its input or its counter is of another kind`]),
      ...(isOfFacts(ir, when) ? [] : [`count ${at} reads more than facts`]),
    ];
  });
}

/** Whether a condition reads facts of the claim and the person alone, so that it is never unknown and the same for every group. */
export function isOfFacts(ir: Pick<PolicyIr, 'bases' | 'inputs'>, when: Condition): boolean {
  let plain = true;
  const visitor: Visitor = {
    money: (part) => {
      if (part.op === 'part' || part.op === 'accumulated' || part.op === 'hole') plain = false;
      const base = part.op === 'base' ? ir.bases[part.base] : undefined;
      if (base) walkMoney(base.value, visitor);
    },
    ratio: (part) => {
      if (part.op === 'hole' || ('input' in part && ir.inputs[part.input]?.scope === 'year')) plain = false;
    },
    condition: (part) => {
      if (part.op === 'group' || part.op === 'hole' || part.op === 'compareCounter') plain = false;
      if ((part.op === 'compareInput' || part.op === 'flag' || part.op === 'oneOf') && ir.inputs[part.input]?.scope === 'year')
        plain = false;
    },
  };
  walkCondition(when, visitor);
  return plain;
}

function accumulatorProblems(ir: PolicyIr): string[] {
  return ir.accumulators.flatMap(({ name, counter, value }, at) => [
    ...(ir.counters[counter]?.kind === 'sum' ? [] : [`accumulated ${name}: its counter is of another kind`]),
    ...(readsOnlyEarlier(ir, value, at) ? [] : [`accumulated ${name} reads a later one`]),
  ]);
}

function readsOnlyEarlier(ir: PolicyIr, value: MoneyExpression, at: number): boolean {
  let earlier = true;
  const visitor: Visitor = {
    money: (part) => {
      if (part.op === 'accumulated' && part.accumulator >= at) earlier = false;
      const base = part.op === 'base' ? ir.bases[part.base] : undefined;
      if (base) walkMoney(base.value, visitor);
    },
  };
  walkMoney(value, visitor);
  return earlier;
}
