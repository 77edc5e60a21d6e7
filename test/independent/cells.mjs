// The combinations of groups and facts that are settled otherwise: each with what is left of the plan there.

import { factOf, left, leftOfPlan, million, nodesIn, written } from './left-of-plan.mjs';

/** Of groups under the same facts, each with its `ranges`: by fact, its values, or those from `low` to `high`; and with what is left for each. */
export function cellsOf(plan, rising) {
  const fixed = [...plan.inputs.keys()].filter((input) => plan.inputs[input].type.kind === 'money' && !rising.includes(input));
  const known = new Map();
  const stateOf = (groups, facts, before) => {
    const sides = groups.map((group, at) => leftOfPlan(plan, group, facts, fixed, before?.sides[at].tiers));
    const when = before === undefined && groups.length === 1 ? plan.groups[groups[0]]?.condition?.when : before?.rule;
    const rule = when === undefined || left(when, sides[0].at);
    return { groups, sides, rule, form: written([sides.map(({ tiers }) => tiers), rule]) };
  };
  /** By one fact after another: values that leave the same are one branch, those of which nobody is of the group are none. */
  const leavesOf = ({ groups, sides, rule, form }) => {
    if (known.has(form)) return known.get(form);
    const [fact, branches] = [factAsked(sides, plan), []];
    for (const range of fact === undefined ? [] : rangesOf(fact, sides, plan)) {
      const next = stateOf(groups, new Map([[fact, range[0] ?? range.low ?? range.high ?? 0]]), { sides, rule });
      const same = branches.find((branch) => branch.next.form === next.form && united(branch.range, range) !== null);
      if (same) same.range = united(same.range, range);
      else if (next.rule !== false) branches.push({ range, next });
    }
    const below = ({ range, next }) => leavesOf(next).map((leaf) => ({ ...leaf, ranges: [[fact, range], ...leaf.ranges] }));
    known.set(form, fact === undefined ? [{ ranges: [], sides }] : branches.flatMap(below));
    return known.get(form);
  };
  return (groups) => {
    const cells = leavesOf(stateOf(groups, new Map())).map(({ ranges, sides }) => ({ groups, ranges: new Map(ranges), sides }));
    return cells.filter((cell) => hasOrderedDates(cell, plan));
  };
}

/** Gates first, they decide most; inputs before lists. */
function factAsked(sides, plan) {
  const isFact = ({ op, hole }) => ['oneOf', 'flag', 'compareInput'].includes(op) || (op === 'hole' && plan.holes[hole].of === 'other');
  const asked = (value) => [...nodesIn(value)].filter(isFact);
  const tiers = sides.flatMap((side) => side.tiers);
  const gates = asked(tiers.map((tier) => tier?.gates));
  const place = ({ op, input, hole }) => (op === 'hole' ? plan.inputs.length + hole : input);
  const [first] = (gates.length > 0 ? gates : asked(tiers)).sort((one, other) => place(one) - place(other));
  return first && factOf(first, plan);
}

/** A range for each way in which a fact can stand: conditions tell apart no others. */
function rangesOf(fact, sides, plan) {
  const type = plan.inputs.find(({ id }) => id === fact)?.type ?? { kind: 'boolean' };
  if (type.kind === 'boolean') return [[0], [1]];
  if (type.kind === 'enumeration') return [...type.values.map((_, at) => [at + 1]), ...(type.open ? [[0]] : [])];
  const asked = [...nodesIn(sides.map(({ tiers }) => tiers))].filter((node) => node.op === 'compareInput' && factOf(node, plan) === fact);
  const cuts = [...new Set(asked.flatMap(({ value }) => [value, value + 1]))].sort((a, b) => a - b);
  const { low, high } = limitsOf(fact, plan);
  const inside = cuts.filter((cut) => (low === null || cut > low) && (high === null || cut <= high));
  return [low, ...inside].map((from, at) => ({ low: from, high: inside[at] === undefined ? high : inside[at] - 1 }));
}

/** The day that decides the year lies in the period of the policy. */
function limitsOf(fact, { inputs, bounds, policy, year }) {
  const input = inputs.findIndex(({ id }) => id === fact);
  const limits = { ratio: million, money: bounds.claimMoney, integer: bounds.integer };
  if (inputs[input].type.kind !== 'date') return { low: 0, high: limits[inputs[input].type.kind] };
  return input === year.by ? { low: policy.effective.from, high: policy.effective.to } : { low: null, high: null };
}

/** Both as one; null where they do not meet. */
function united(one, other) {
  if (Array.isArray(one)) return [...one, ...other];
  return one.high !== null && one.high + 1 === other.low ? { low: one.low, high: other.high } : null;
}

function hasOrderedDates({ ranges }, plan) {
  const inOrder = ['admission', 'discharge', 'settlement'].filter((date) => plan.inputs.some(({ id, builtin }) => builtin && id === date));
  const spans = inOrder.map((date) => ranges.get(date) ?? limitsOf(date, plan));
  return spans.every(({ low }, at) => spans.slice(at).every(({ high }) => low === null || high === null || low <= high));
}
