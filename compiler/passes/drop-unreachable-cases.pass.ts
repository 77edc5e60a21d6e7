// Removes the cases that no group reaches, and makes nested choices one list.

import { all, always, any, isNever, never, not } from '../ir/conditions.js';
import type { Case, Condition, MoneyExpression, Rate, RatioExpression, Tier } from '../ir/ir.js';
import { withOperands, withRatioOperands } from '../ir/traverse/map-ir.js';
import type { Pass } from './pass.js';

/** The groups that can be in play where an expression is evaluated. */
type Groups = readonly number[];

export const dropUnreachableCases: Pass = {
  name: 'drop-unreachable-cases',
  purpose: 'every case of a tier can be reached by a group that the tier admits',
  run: (ir) => ({ ...ir, tiers: ir.tiers.map(simplifyTier) }),
};

function simplifyTier(tier: Tier): Tier {
  const gate = tier.gates.find(({ kind }) => kind === 'groups');
  if (gate?.when.op !== 'group') return tier;
  const { groups } = gate.when;
  return {
    ...tier,
    gates: tier.gates.map((one) => (one === gate ? one : { ...one, when: simplifyCondition(one.when, groups) })),
    base: simplifyMoney(tier.base, groups),
    threshold: tier.threshold && { ...tier.threshold, amount: simplifyMoney(tier.threshold.amount, groups) },
    deductible: tier.deductible && {
      ...tier.deductible,
      amount: simplifyMoney(tier.deductible.amount, groups),
      most: tier.deductible.most && simplifyMoney(tier.deductible.most, groups),
    },
    rates: tier.rates && simplifyCases(tier.rates, groups, simplifyRate, () => null),
    advance: tier.advance && { ...tier.advance, when: simplifyCondition(tier.advance.when, groups) },
    caps: tier.caps.map((cap) => ({ ...cap, amount: simplifyMoney(cap.amount, groups) })),
  };
}

function simplifyRate(rate: Rate, groups: Groups): Rate {
  if (rate.kind === 'flat') return { ...rate, ratio: simplifyRatio(rate.ratio, groups) };
  if (rate.kind === 'amount') return { ...rate, amount: simplifyMoney(rate.amount, groups) };
  return { ...rate, bands: rate.bands.map((band) => ({ ...band, ratio: simplifyRatio(band.ratio, groups) })) };
}

function simplifyMoney(expression: MoneyExpression, groups: Groups): MoneyExpression {
  if (expression.op !== 'choose') {
    return withOperands(
      expression,
      (operand) => simplifyMoney(operand, groups),
      (ratio) => simplifyRatio(ratio, groups),
    );
  }
  const cases = simplifyCases(expression.cases, groups, simplifyMoney, (value) => (value.op === 'choose' ? value.cases : null));
  return onlyValue(cases) ?? { op: 'choose', cases };
}

function simplifyRatio(expression: RatioExpression, groups: Groups): RatioExpression {
  if (expression.op !== 'choose') return withRatioOperands(expression, (operand) => simplifyRatio(operand, groups));
  const cases = simplifyCases(expression.cases, groups, simplifyRatio, (value) => (value.op === 'choose' ? value.cases : null));
  return onlyValue(cases) ?? { op: 'choose', cases };
}

function onlyValue<T>(cases: readonly Case<T>[]): T | null {
  const [first] = cases;
  return cases.length === 1 && first?.when.op === 'always' && first.note === undefined ? first.value : null;
}

/** Walks the cases with the groups that no earlier case took for certain. */
function simplifyCases<T>(
  cases: readonly Case<T>[],
  groups: Groups,
  simplify: (value: T, groups: Groups) => T,
  nested: (value: T) => readonly Case<T>[] | null,
): Case<T>[] {
  const kept: Case<T>[] = [];
  let left = groups;
  for (const one of cases) {
    const when = simplifyCondition(one.when, left);
    if (isNever(when)) continue;
    const reaching = reachingGroups(when, left);
    const value = simplify(one.value, reaching);
    // A source of the case holds for every case inside it, which has no place for it.
    const inner = one.note === undefined ? nested(value) : null;
    kept.push(...(inner ? within(when, inner) : [{ ...one, when, value }]));
    left = left.filter((group) => !certainGroups(when, left).includes(group));
    if (left.length === 0) break;
  }
  return joinEqual(kept);
}

/** The last case says the same as those on groups before it: they need no case of their own. */
function joinEqual<T>(cases: readonly Case<T>[]): Case<T>[] {
  const last = cases.at(-1);
  if (last?.when.op !== 'always') return [...cases];
  const before = cases.findLastIndex((one, at) => at < cases.length - 1 && !(one.when.op === 'group' && sameCase(one, last)));
  return [...cases.slice(0, before + 1), last];
}

/** Where a value was written makes no difference to what it is; what it cites does. */
function sameCase<T>(left: Case<T>, right: Case<T>): boolean {
  const plain = (value: unknown): string => JSON.stringify(value, (key, part: unknown) => (key === 'origin' ? undefined : part));
  return left.note === right.note && plain(left.value) === plain(right.value);
}

/** The cases of a choice inside a case, on the groups that those before them left. */
function within<T>(outer: Condition, inner: readonly Case<T>[]): Case<T>[] {
  if (outer.op !== 'group') return inner.map((part) => ({ ...part, when: all([outer, part.when]) }));
  let left = outer.groups;
  return inner.map((part) => {
    const when = both({ op: 'group', groups: left }, part.when);
    left = left.filter((group) => !certainGroups(part.when, []).includes(group));
    return { ...part, when };
  });
}

/** An inner condition on the group was already narrowed to the groups of the outer one. */
function both(outer: Condition, inner: Condition): Condition {
  const narrowed = inner.op === 'group' || (inner.op === 'all' && inner.operands.some((operand) => operand.op === 'group'));
  return narrowed ? inner : all([outer, inner]);
}

/** Groups for which a condition can hold. */
function reachingGroups(when: Condition, groups: Groups): Groups {
  if (when.op === 'group') return groups.filter((group) => when.groups.includes(group));
  if (when.op !== 'all') return groups;
  return when.operands.reduce<Groups>((reaching, operand) => reachingGroups(operand, reaching), groups);
}

/** Groups for which a condition holds whatever the claim says. */
function certainGroups(when: Condition, groups: Groups): Groups {
  if (when.op === 'always') return groups;
  return when.op === 'group' ? when.groups : [];
}

/** What a condition asks once it is known that the group is one of these. */
function simplifyCondition(condition: Condition, groups: Groups): Condition {
  switch (condition.op) {
    case 'group': {
      const possible = condition.groups.filter((group) => groups.includes(group));
      if (possible.length === 0) return never;
      return possible.length === groups.length ? always : { op: 'group', groups: possible };
    }
    case 'all':
      return all(condition.operands.map((operand) => simplifyCondition(operand, groups)));
    case 'any':
      return any(condition.operands.map((operand) => simplifyCondition(operand, groups)).filter((operand) => !isNever(operand)));
    case 'not':
      return not(simplifyCondition(condition.operand, groups));
    case 'compareMoney':
      return { ...condition, left: simplifyMoney(condition.left, groups), right: simplifyMoney(condition.right, groups) };
    case 'always':
    case 'oneOf':
    case 'flag':
    case 'compareInput':
    case 'compareCounter':
    case 'hole':
      return condition;
  }
}
