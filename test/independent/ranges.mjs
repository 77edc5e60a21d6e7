// Between which figures ratios and amounts lie, whatever facts and missing figures come to be.

const million = 1_000_000;
const exactly = (value) => ({ least: value, most: value });
const leastOf = (ranges, choose) => choose(...ranges.map(({ least }) => least));
const mostOf = (ranges, choose) => {
  const most = choose(...ranges.map((range) => range.most ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(most) ? most : null;
};
const open = (left, right, of) => (left === null || right === null ? null : of(left, right));

function operated(node, inner) {
  switch (node.op) {
    case 'min':
    case 'max': {
      const ranges = node.operands.map(inner);
      return { least: leastOf(ranges, Math[node.op]), most: mostOf(ranges, Math[node.op]) };
    }
    case 'choose': {
      const ranges = node.cases.map(({ value }) => inner(value));
      return { least: leastOf(ranges, Math.min), most: mostOf(ranges, Math.max) };
    }
    case 'add': {
      const [left, right] = [inner(node.left), inner(node.right)];
      return { least: left.least + right.least, most: open(left.most, right.most, (a, b) => a + b) };
    }
    case 'subtract': {
      const [left, right] = [inner(node.left), inner(node.right)];
      const least = right.most === null ? 0 : Math.max(0, left.least - right.most);
      return { least, most: left.most === null ? null : Math.max(0, left.most - right.least) };
    }
    default:
      return { least: 0, most: null };
  }
}

/** In millionths; a missing figure is `unknown` at most, 1 where a rate asks for it. */
export function ratioRange(node, plan, unknown = million) {
  const inner = (operand) => ratioRange(operand, plan, unknown);
  switch (node.op) {
    case 'ratio':
      return exactly(node.millionths);
    case 'hole':
      return { least: plan.holes[node.hole].low ?? 0, most: plan.holes[node.hole].high ?? unknown };
    case 'input':
      return { least: 0, most: million };
    case 'times':
      return { least: 0, most: (plan.bounds.integer * node.ratio.numerator * million) / node.ratio.denominator };
    case 'multiply': {
      const [left, right] = [inner(node.left), inner(node.right)];
      const most = open(left.most, right.most, (a, b) => Math.ceil((a * b) / million));
      return { least: Math.floor((left.least * right.least) / million), most };
    }
    case 'limit': {
      const { least, most } = inner(node.operand);
      return { least: Math.min(least, million), most: Math.min(most ?? million, million) };
    }
    default:
      return operated(node, inner);
  }
}

/** In fen; anything that a claim decides lies between 0 and no end. */
export function moneyRange(node, plan) {
  if (node.op === 'money') return exactly(node.fen);
  if (node.op === 'hole') return { least: plan.holes[node.hole].low ?? 0, most: plan.holes[node.hole].high };
  return operated(node, (operand) => moneyRange(operand, plan));
}

/** Bands that meet, of ratios from 0 to 1: what they give of an amount never falls, nor rises faster than the amount. */
export function areGentle(bands, plan) {
  return bands.every(({ to, ratio }, at) => {
    const { most } = ratioRange(ratio, plan);
    return (at + 1 === bands.length || to === bands[at + 1].from) && most !== null && most <= million;
  });
}
