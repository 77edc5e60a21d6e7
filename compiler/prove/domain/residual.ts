// What is left of a tier, a running sum or a rule once facts are known: each form kept once, with what it still asks for.

import { always } from '../../ir/conditions.js';
import type { Condition, MoneyExpression, PolicyIr, Tier } from '../../ir/ir.js';
import { type Axis, answered, fixedMoney, questionOf } from './axis.js';
import { formOf, nothingRead, type Read } from './form.js';
import { appliesNever, type Known, nothing, specialiseCondition, specialiseMoney, specialiseTier } from './specialise/specialise.js';

export type Part =
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'sum'; readonly value: MoneyExpression }
  | { readonly kind: 'rule'; readonly when: Condition };

export interface Residual {
  /** The same for equal forms. */
  readonly id: number;
  /** Without names, texts and places. */
  readonly form: string;
  readonly part: Part;
  readonly read: Read;
  /** Facts that its gates ask for, which decide most. */
  readonly gates: readonly Axis[];
  /** False for a tier that does not apply. */
  readonly applies: boolean;
}

export interface Residuals {
  readonly of: (part: Part, group: number) => Residual;
  readonly given: (residual: Residual, axis: Axis, value: number) => Residual;
  /** The tier of that index does not apply. */
  readonly without: (residual: Residual, tier: number) => Residual;
  /** Of a running sum that nothing reads. */
  readonly unread: Residual;
}

export function residualsOf(plan: PolicyIr): Residuals {
  const fixed = fixedMoney(plan);
  const [kept, steps] = [new Map<string, Residual>(), new Map<string, Residual>()];
  const keep = (part: Part): Residual => {
    const read = nothingRead();
    const gates = part.kind === 'tier' ? formOf(part.tier.gates, { plan, fixed, read }) : '';
    const asked = [...read.asks.keys()];
    const key = `${part.kind}${gates}${formOf(part.kind === 'tier' ? { ...part.tier, gates: [] } : part, { plan, fixed, read })}`;
    const found = kept.get(key);
    if (found !== undefined) return found;
    const residual = { id: kept.size, form: key, part, read, gates: asked, applies: part.kind !== 'tier' || !appliesNever(part.tier) };
    kept.set(key, residual);
    return residual;
  };
  const step = (residual: Residual, name: string, known: () => Omit<Known, 'plan'>): Residual => {
    const key = `${residual.id}:${name}`;
    const found = steps.get(key) ?? keep(specialised(residual.part, { plan, ...known() }));
    steps.set(key, found);
    return found;
  };
  const groupIs = (group: number) => (condition: Condition) => (condition.op === 'group' ? condition.groups.includes(group) : null);
  const factIs = (axis: Axis, value: number) => (condition: Condition) => {
    const question = questionOf(condition, fixed);
    return question?.axis === axis ? answered(question, value) : null;
  };
  return {
    of: (part, group) => keep(specialised(part, { plan, holds: groupIs(group) })),
    given: (residual, axis, value) => {
      if (!residual.read.asks.has(axis)) return residual;
      return step(residual, `${axis}=${value}`, () => ({ holds: factIs(axis, value) }));
    },
    without: (residual, tier) => {
      if (!residual.read.tiers.has(tier)) return residual;
      const part: Known['part'] = (of, which) => (of === tier && which !== 'year' ? 0 : null);
      return step(residual, `-${tier}`, () => ({ holds: () => null, part }));
    },
    unread: keep({ kind: 'sum', value: nothing }),
  };
}

function specialised(part: Part, known: Known): Part {
  switch (part.kind) {
    case 'tier':
      return { kind: 'tier', tier: specialiseTier(part.tier, known) };
    case 'sum':
      return { kind: 'sum', value: specialiseMoney(part.value, known) };
    case 'rule':
      return { kind: 'rule', when: specialiseCondition(part.when, known) };
  }
}

/** A rule that asks nothing. */
export const noRule: Part = { kind: 'rule', when: always };
