// The chains of which a condition on every claim is asked, apart by the facts that it reads, without those of which it says nothing.

import { isNever } from '../../ir/conditions.js';
import type { Condition, GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import { walkCondition } from '../../ir/traverse/walk-ir.js';
import { answered, questionOf } from '../domain/axis.js';
import type { Cell, Chain } from '../domain/chain.js';
import { specialiseCondition } from '../domain/specialise/specialise.js';

type Always = Extract<GuaranteeClaim, { kind: 'always' }>;

/**
 * A chain is asked of the range that each fact has over its cells. Cells that differ in a fact of the condition are asked by themselves:
 * the range over all of them has claims that stand in none.
 */
export function apartByFacts(plan: PolicyIr, { given, when }: Always, chains: readonly Chain[]): readonly Chain[] {
  const facts = factsRead(given === null ? [when] : [given, when]);
  const asked = chains.flatMap((chain) => {
    const parts = new Map<string, Cell[]>();
    for (const cell of facts.reduce(oneByOne, chain.cells)) {
      if (given !== null && isNeverMet(given, cell, plan)) continue;
      const key = JSON.stringify(facts.map((input) => cell.facts.get(input) ?? null));
      parts.set(key, [...(parts.get(key) ?? []), cell]);
    }
    return [...parts.values()].map((cells) => ({ ...chain, cells }));
  });
  return asked.length === 0 ? chains : asked;
}

function factsRead(conditions: readonly Condition[]): readonly number[] {
  const read = new Set<number>();
  const condition = (part: Condition): void => {
    if (part.op === 'oneOf' || part.op === 'flag' || part.op === 'compareInput') read.add(part.input);
  };
  for (const each of conditions) walkCondition(each, { condition });
  return [...read];
}

function oneByOne(cells: readonly Cell[], input: number): readonly Cell[] {
  return cells.flatMap((cell) => {
    const range = cell.facts.get(input);
    if (range?.kind !== 'values') return [cell];
    return range.values.map((value): Cell => ({ ...cell, facts: new Map([...cell.facts, [input, { kind: 'values', values: [value] }]]) }));
  });
}

function isNeverMet(given: Condition, cell: Cell, plan: PolicyIr): boolean {
  const every = new Set(plan.inputs.keys());
  const left = specialiseCondition(given, {
    plan,
    holds: (part) => {
      if (part.op === 'group') return part.groups.includes(cell.group);
      const question = part.op === 'hole' || part.op === 'compareMoney' ? null : questionOf(part, every);
      const range = question === null ? undefined : cell.facts.get(question.axis);
      return question === null || range?.kind !== 'values' ? null : answered(question, range.values[0] ?? 0);
    },
  });
  return isNever(left);
}
