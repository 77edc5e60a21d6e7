// What the base of each tier is made of: the costs of the claim it counts, and the earlier tiers whose payments it takes into account.

import { unreachable } from '../../ir/invariant.js';
import type { MoneyExpression, PolicyIr, TierPart } from '../../ir/ir.js';

export interface CostsRead {
  /** Money inputs that add to the base. */
  readonly inputs: ReadonlySet<number>;
  /** Earlier tiers whose payments the base takes into account. */
  readonly regards: ReadonlySet<number>;
}

interface Reading {
  readonly inputs: Set<number>;
  readonly regards: Set<number>;
}

/** One entry per tier. */
export function readCosts(plan: PolicyIr): readonly CostsRead[] {
  const read: CostsRead[] = [];
  for (const tier of plan.tiers) {
    const reading: Reading = { inputs: new Set(), regards: new Set() };
    collect(plan, read, tier.base, reading, true);
    read.push(reading);
  }
  return read;
}

/** Whether a base with this part of a tier takes into account what the tier paid. */
function tellsPayment(part: TierPart, adds: boolean): boolean {
  // What lies above the deductible holds what was paid; what lies below it, or was cut, does not, and leaves it in where it is subtracted.
  if (part === 'base' || (part === 'eligible' && adds)) return false;
  return adds || (part !== 'below' && part !== 'deductible' && part !== 'cut');
}

function collect(plan: PolicyIr, earlier: readonly CostsRead[], expression: MoneyExpression, reading: Reading, adds: boolean): void {
  const go = (part: MoneyExpression, partAdds = adds) => collect(plan, earlier, part, reading, partAdds);
  switch (expression.op) {
    case 'input':
      if (adds) reading.inputs.add(expression.input);
      return;
    case 'base': {
      const base = plan.bases[expression.base];
      if (base) go(base.value);
      return;
    }
    case 'part': {
      const read = earlier[expression.tier];
      for (const input of adds ? (read?.inputs ?? []) : []) reading.inputs.add(input);
      for (const tier of read?.regards ?? []) reading.regards.add(tier);
      if (tellsPayment(expression.part, adds)) reading.regards.add(expression.tier);
      return;
    }
    case 'accumulated': {
      const accumulator = plan.accumulators[expression.accumulator];
      if (accumulator) go(accumulator.value);
      return;
    }
    case 'add':
      go(expression.left);
      go(expression.right);
      return;
    case 'subtract':
      go(expression.left);
      go(expression.right, false);
      return;
    case 'scale':
      go(expression.operand);
      return;
    case 'min':
    case 'max':
      for (const operand of expression.operands) go(operand);
      return;
    case 'choose':
      for (const { value } of expression.cases) go(value);
      return;
    case 'money':
    case 'hole':
    case 'unlimited':
      return;
    default:
      unreachable(expression);
  }
}
