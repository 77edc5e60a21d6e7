// What is left of a plan once the group and some facts of a claim are known, in the simplest form.

export const million = 1_000_000;
export const nothing = { op: 'money', fen: 0 };
export const written = (value) => JSON.stringify(value);
const isNothing = ({ op, fen }) => op === 'money' && fen === 0;
/** What a condition asks for, by its name. */
export const factOf = ({ op, input, hole }, { inputs, holes }) => (op === 'hole' ? holes[hole].id : inputs[input]?.id);

/** `facts`: by name; those not named may be anything. `fixed`: the amounts of a claim that are facts, too. `before`: what was left before. */
export function leftOfPlan(plan, group, facts, fixed, before = plan.tiers.map(plain)) {
  const at = { plan, group, facts, fixed, never: [] };
  const tiers = before.map((tier, index) => {
    const gates = tier === null ? [false] : left(tier.gates, at).filter((gate) => gate !== true);
    if (!gates.includes(false)) return { ...left({ ...tier, gates: [] }, at), gates };
    at.never.push(index);
    return null;
  });
  return { plan, tiers, at };
}

const noDeductible = { per: 'year', amount: nothing, counter: null, most: null };
const plain = ({ gates, deductible, rates, ...tier }) => {
  return { ...tier, gates: gates.map(({ when }) => when), deductible: deductible ?? noDeductible, rates: rates ?? [] };
};

/** Names, texts and sources change no payment. */
const untold = ['name', 'payer', 'baseText', 'text', 'note', 'citations', 'conflicts', 'pool', 'shared', 'advance', 'declared'];
/** Of any part of a plan, named bases and running sums written out; of a condition, true or false where it is decided. */
export function left(value, at) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const all = value.map((each) => left(each, at));
    if (!all.some((each) => each?.when !== undefined && 'value' in each)) return all;
    // Of cases, those up to the first that is certain, without those that cannot be.
    return all.filter(({ when }, at) => when !== false && all.slice(0, at).every((one) => one.when !== true));
  }
  if (value.op === 'base') return left(at.plan.bases[value.base].value, at);
  const inner = value.op === 'accumulated' && value.value === undefined ? { ...value, ...at.plan.accumulators[value.accumulator] } : value;
  const told = Object.entries(inner).filter(([key, part]) => !untold.includes(key) && (key !== 'origin' || typeof part === 'string'));
  return simplest(Object.fromEntries(told.map(([key, part]) => [key, left(part, key === 'rates' ? { ...at, ofRate: true } : at)])), at);
}

function simplest(node, at) {
  const { op, operands, operand, cases } = node;
  if (op === 'choose') return cases.length === 1 && cases[0].when === true ? cases[0].value : node;
  if (op === 'part') return node.part !== 'year' && at.never.includes(node.tier) ? nothing : node;
  if ((op === 'add' || op === 'subtract') && isNothing(node.right)) return node.left;
  if (op === 'add' && isNothing(node.left)) return node.right;
  // A ratio is one band, which goes on from claim to claim.
  if (node.kind === 'flat')
    return { kind: 'bands', origin: 'excess', per: 'year', counter: null, bands: [{ from: 0, to: null, ratio: node.ratio }] };
  // Where a rate asks for it, a missing figure is at most 1.
  if (op === 'hole' && at.ofRate && at.plan.holes[node.hole].of === 'ratio') return { op: 'limit', operand: node };
  if (op === 'limit') return operand.op === 'limit' ? operand : node;
  if (op === 'always') return true;
  if (op === 'group') return node.groups.includes(at.group);
  if (op === 'not') return typeof operand === 'boolean' ? !operand : node;
  if (op === 'all' || op === 'any') {
    if (operands.includes(op === 'any')) return op === 'any';
    const open = operands.filter((each) => typeof each !== 'boolean');
    return open.length === 0 ? op === 'all' : { op, operands: open };
  }
  if (op === 'compareMoney') {
    const { left: one, comparison, right: other } = node;
    if (one.op === 'money' && other.op === 'money') return compares(one.fen, comparison, other.fen);
    if (one.op === 'money') return simplest({ op, left: other, comparison: mirrored[comparison], right: one }, at);
    // An amount that no rising cost carries along is a fact.
    if (one.op !== 'input' || other.op !== 'money' || !at.fixed.includes(one.input)) return node;
    return simplest({ op: 'compareInput', input: one.input, comparison, value: other.fen }, at);
  }
  const value = ['oneOf', 'flag', 'compareInput', 'hole'].includes(op) ? at.facts.get(factOf(node, at.plan)) : undefined;
  if (value === undefined) return node;
  if (op === 'compareInput') return compares(value, node.comparison, node.value);
  return op === 'oneOf' ? node.values.includes(value) : value === 1;
}

const compares = (one, comparison, other) =>
  ({ '>': one > other, '>=': one >= other, '<': one < other, '<=': one <= other, '=': one === other, '≠': one !== other })[comparison];
const mirrored = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=', '≠': '≠' };

/** Every part of a value that has an operation. */
export function* nodesIn(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.op === 'string') yield value;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}
