// What is left of a plan once the group and some facts of a claim are known, and which facts it still asks for.

/**
 * Facts by name: `in3` is input 3, `hole2` a list that no document gives. A fact that is not named may be anything.
 * @typedef {{ group: number, facts: Map<string, number> }} Reading
 */

/** The tiers and running sums as they stand under a reading: choices that the reading decides are made, named bases written out. */
export function leftOfPlan(plan, reading) {
  const at = { plan, ...reading, never: new Set() };
  const tiers = plan.tiers.map((tier, index) => {
    const left = leftOfTier(tier, at);
    if (left === null) at.never.add(index);
    return left;
  });
  return { plan, ...reading, tiers, sums: plan.accumulators.map(({ value, counter }) => ({ counter, value: worth(value, at) })) };
}

/** Null for a tier that never applies. */
function leftOfTier(tier, at) {
  const gates = tier.gates.map(({ when }) => decide(when, at));
  if (gates.includes(false)) return null;
  const { threshold, deductible, payment, yearly, times, carry, caps } = tier;
  const amount = (clause) =>
    clause && { ...clause, amount: worth(clause.amount, at), origin: 0, citations: 0, shared: 0, pool: 0, bound: clause.bound };
  return {
    payment,
    gates: gates.filter((gate) => gate !== true),
    base: worth(tier.base, at),
    threshold: amount(threshold),
    deductible: deductible && { ...amount(deductible), bound: 0, most: deductible.most && worth(deductible.most, at) },
    rates: tier.rates && casesLeft(tier.rates, at, rateWorth),
    caps: caps.map(amount),
    ...{ yearly, times, carry },
  };
}

function rateWorth(rate, at) {
  if (rate.kind === 'flat') return { kind: 'flat', ratio: worth(rate.ratio, at) };
  if (rate.kind === 'amount') return { kind: 'amount', amount: worth(rate.amount, at) };
  return { ...rate, bands: rate.bands.map(({ from, to, ratio }) => ({ from, to, ratio: worth(ratio, at) })) };
}

/** The cases up to the first that is certain, without those that cannot be. */
function casesLeft(cases, at, of) {
  const left = [];
  for (const { when, value } of cases) {
    const decided = decide(when, at);
    if (decided !== false) left.push({ when: decided, value: of(value, at) });
    if (decided === true) break;
  }
  return left;
}

const nothing = { op: 'money', fen: 0 };
const isNothing = ({ op, fen }) => op === 'money' && fen === 0;

/** An amount or a ratio, without notes; of a tier that never applies, 0. */
export function worth(node, at) {
  const inner = (operand) => worth(operand, at);
  switch (node.op) {
    case 'money':
      return { op: 'money', fen: node.fen };
    case 'ratio':
      return { op: 'ratio', millionths: (node.ratio.numerator * 1_000_000) / node.ratio.denominator };
    case 'base':
      return inner(at.plan.bases[node.base].value);
    case 'part':
      return node.part !== 'year' && at.never.has(node.tier) ? nothing : { op: 'part', tier: node.tier, part: node.part };
    case 'choose': {
      const cases = casesLeft(node.cases, at, worth);
      return cases.length === 1 && cases[0].when === true ? cases[0].value : { op: 'choose', cases };
    }
    case 'min':
    case 'max':
      return { op: node.op, operands: node.operands.map(inner) };
    case 'scale':
      return { op: 'scale', operand: inner(node.operand), ratio: inner(node.ratio), unit: node.rounding.unit, mode: node.rounding.mode };
    case 'limit':
      return { op: 'limit', operand: inner(node.operand) };
    case 'add':
    case 'subtract':
    case 'multiply': {
      const [left, right] = [inner(node.left), inner(node.right)];
      if (node.op !== 'multiply' && isNothing(right)) return left;
      if (node.op === 'add' && isNothing(left)) return right;
      return { op: node.op, left, right };
    }
    default:
      return node;
  }
}

const compare = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '≠': (a, b) => a !== b,
};

/** True, false, or what is left of the condition. */
export function decide(condition, at) {
  switch (condition.op) {
    case 'always':
      return true;
    case 'group':
      return condition.groups.includes(at.group);
    case 'not': {
      const inner = decide(condition.operand, at);
      return typeof inner === 'boolean' ? !inner : { op: 'not', operand: inner };
    }
    case 'all':
    case 'any': {
      const deciding = condition.op === 'any';
      const operands = condition.operands.map((operand) => decide(operand, at));
      if (operands.includes(deciding)) return deciding;
      const left = operands.filter((operand) => typeof operand !== 'boolean');
      return left.length === 0 ? !deciding : { op: condition.op, operands: left };
    }
    case 'compareMoney': {
      const [left, right] = [worth(condition.left, at), worth(condition.right, at)];
      if (left.op === 'money' && right.op === 'money') return compare[condition.comparison](left.fen, right.fen);
      return { ...condition, left, right };
    }
    case 'compareCounter':
      return condition;
    default: {
      const value = at.facts.get(factOf(condition));
      if (value === undefined) return condition;
      if (condition.op === 'oneOf') return condition.values.includes(value);
      return condition.op === 'compareInput' ? compare[condition.comparison](value, condition.value) : value === 1;
    }
  }
}

function factOf({ op, input, hole }) {
  return op === 'hole' ? `hole${hole}` : `in${input}`;
}

/** Every part of a value that has an operation. */
export function* nodesIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.op === 'string') yield value;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}

/** The first fact that is still asked for; gates first, they decide most. Null: none. */
export function factAsked(sides, rule) {
  const { holes } = sides[0].plan;
  const places = [
    rule,
    sides.map(({ tiers }) => tiers.map((tier) => tier?.gates)),
    sides.map(({ tiers }) => tiers),
    sides.map(({ sums }) => sums),
  ];
  for (const node of nodesIn(places)) {
    if (['oneOf', 'flag', 'compareInput'].includes(node.op) || (node.op === 'hole' && holes[node.hole].of === 'other')) return factOf(node);
  }
  return null;
}

/** One value for each way in which a fact can stand: conditions tell apart no others. */
export function valuesOf(fact, plan, more = []) {
  const input = fact.startsWith('hole') ? null : Number(fact.slice(2));
  const type = input === null ? { kind: 'boolean' } : plan.inputs[input].type;
  if (type.kind === 'boolean') return [0, 1];
  if (type.kind === 'enumeration') return [...type.values.map((_, at) => at + 1), ...(type.open ? [0] : [])];
  const [low, high] = limitsOf(input, type.kind, plan);
  const asked = [...nodesIn([plan.tiers, plan.bases, plan.groups, plan.counts, plan.accumulators])].filter(
    (node) => node.op === 'compareInput' && node.input === input,
  );
  const cuts = [...asked.map(({ value }) => value), ...more].flatMap((value) => [value, value + 1]);
  const inside = [...new Set(cuts)].filter((cut) => cut > low && cut <= high).sort((a, b) => a - b);
  return [Number.isFinite(low) ? low : (inside[0] ?? 0) - 1, ...inside];
}

/** The day that decides the year lies in the period of the policy. */
function limitsOf(input, kind, { bounds, policy, year }) {
  if (kind === 'ratio') return [0, 1_000_000];
  if (kind !== 'date') return [0, bounds.integer];
  const { from, to } = input === year.by ? policy.effective : { from: null, to: null };
  return [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
}
