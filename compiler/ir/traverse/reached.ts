// What the groups, tiers and subsidies of a plan read, directly or through a base.

import type { PolicyIr } from '../ir.js';
import { figuresOf } from './figures-of.js';
import { type Visitor, walkCondition, walkGroup, walkMoney, walkTier } from './walk-ir.js';

export interface Reached {
  readonly inputs: ReadonlySet<number>;
  readonly bases: ReadonlySet<number>;
  readonly holes: ReadonlySet<number>;
  readonly notes: ReadonlySet<number>;
}

export function reachedFrom(ir: PolicyIr): Reached {
  const [inputs, bases, holes, notes] = [
    new Set([ir.year.by, ...(ir.year.since === null ? [] : [ir.year.since])]),
    new Set<number>(),
    new Set<number>(),
    new Set<number>(),
  ];
  const addNote = (note: number | null): void => {
    if (note !== null) notes.add(note);
  };
  const visitor: Visitor = {
    money: (expression) => {
      if (expression.op === 'input') inputs.add(expression.input);
      if (expression.op === 'hole') holes.add(expression.hole);
      if (expression.op === 'money') addNote(expression.note);
      if (expression.op === 'choose') for (const { note } of expression.cases) addNote(note ?? null);
      if (expression.op !== 'base' || bases.has(expression.base)) return;
      bases.add(expression.base);
      const base = ir.bases[expression.base];
      if (base) walkMoney(base.value, visitor);
    },
    ratio: (expression) => {
      if (expression.op === 'hole') holes.add(expression.hole);
      if (expression.op === 'input' || expression.op === 'times') inputs.add(expression.input);
      if (expression.op === 'choose') for (const { note } of expression.cases) addNote(note ?? null);
      if (expression.op === 'ratio' || expression.op === 'subtract' || expression.op === 'limit') addNote(expression.note);
    },
    condition: (condition) => {
      if (condition.op === 'oneOf' || condition.op === 'flag' || condition.op === 'compareInput') inputs.add(condition.input);
      if (condition.op === 'hole') holes.add(condition.hole);
    },
  };
  for (const { when } of ir.counts) walkCondition(when, visitor);
  for (const { value } of ir.accumulators) walkMoney(value, visitor);
  for (const group of ir.groups) walkGroup(group, visitor);
  for (const tier of ir.tiers) {
    walkTier(tier, visitor);
    for (const { by } of tier.caps) if (by !== null) inputs.add(by);
  }
  for (const subsidy of ir.subsidies) {
    if (subsidy.premium.kind === 'hole') holes.add(subsidy.premium.hole);
    for (const { when, grant } of subsidy.rows) {
      walkCondition(when, visitor);
      if (grant.kind === 'hole') holes.add(grant.hole);
      for (const { note } of figuresOf(grant)) addNote(note);
    }
  }
  return { inputs, bases, holes, notes };
}
