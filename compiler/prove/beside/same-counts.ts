// Whether two policies count the same claims of the year under one name.

import type { PolicyIr } from '../../ir/ir.js';
import { mapCondition } from '../../ir/traverse/map-ir.js';

export function sameCounts(name: string, here: PolicyIr, other: PolicyIr): boolean {
  const [one, beside] = [here, other].map((plan) => countTold(name, plan));
  return one !== null && one === beside;
}

/** Its condition with inputs and values by their ids. */
function countTold(name: string, plan: PolicyIr): string | null {
  const count = plan.counts.find(({ input }) => plan.inputs[input]?.id === name);
  if (count === undefined) return null;
  const told: unknown[] = [];
  const when = mapCondition(count.when, {
    condition: (condition) => {
      if (!('input' in condition)) return condition;
      const { id, type } = plan.inputs[condition.input] ?? {};
      const values =
        condition.op === 'oneOf' && type?.kind === 'enumeration' ? condition.values.map((value) => type.values[value - 1]?.id) : [];
      told.push([id, values]);
      return condition.op === 'oneOf' ? { ...condition, input: 0, values: [] } : { ...condition, input: 0 };
    },
  });
  return JSON.stringify([when, told], (key, value) => (key === 'origin' ? undefined : value));
}
