// Amounts of two settlements beside one another, for all claims at once: sums of unknowns, of which each lies between sums of earlier ones.

/** A constant, then a factor for each unknown. @typedef {readonly number[]} Sum */
export const none = [];
export const figure = (constant) => [constant];
const joined = (left, right, factor) => {
  if (left.length < right.length) return right.map((each, at) => (left[at] ?? 0) + factor * each);
  return left.map((each, at) => each + factor * (right[at] ?? 0));
};
export const plus = (left, right) => joined(left, right, 1);
export const minus = (left, right) => joined(left, right, -1);
export const isNone = (sum) => sum.every((factor) => factor === 0);

function unknowns() {
  const [ends, known] = [[null], new Map()];
  /** An unknown that is at least each of `low` and at most each of `high`. */
  const between = (low, high) => [...Array(ends.push({ low, high }) - 1).fill(0), 1];
  /** At most the sum: with an unknown at each of the ends that make the sum least. */
  const lowered = (sum, at) => (sum[at] > 0 ? ends[at].low : ends[at].high).map((end) => joined(sum.with(at, 0), end, sum[at]));
  /** One end after another in place of the last unknown, until a figure is left. No more than `enough` is looked for. */
  const least = (sum, enough = Number.POSITIVE_INFINITY) => {
    const at = sum.findLastIndex((factor) => factor !== 0);
    if (at <= 0) return sum[0] ?? 0;
    const key = `${enough} ${sum.slice(0, at + 1)}`;
    const better = (found, lower) => (found >= enough ? found : Math.max(found, least(lower, enough)));
    if (!known.has(key)) known.set(key, lowered(sum, at).reduce(better, Number.NEGATIVE_INFINITY));
    return known.get(key);
  };
  const certain = (sum) => least(sum, 0) >= 0;
  const most = (sum) => -least(minus(none, sum));
  /** Sums that are at most this one and at most 0. */
  const floors = (sum, at = sum.length - 1) => {
    if (certain(sum)) return [none];
    if (certain(minus(none, sum))) return [sum];
    const found = at > 0 && sum[at] !== 0 ? lowered(sum, at).flatMap((lower) => floors(lower)) : [];
    return found.length > 0 || at <= 0 ? found : floors(sum, at - 1);
  };
  const ceilings = (sum) => floors(minus(none, sum)).map((floor) => minus(none, floor));
  return { between, least, most, floors, ceilings, certain };
}

/** What it comes to in the first, and by how much more in the second, null where it may jump. @typedef {{ value: Sum, rise: Sum | null }} Amount */
export const zero = { value: none, rise: none };
const both = (left, right, of) => (left === null || right === null ? null : of(left, right));
export const still = (value) => ({ value, rise: none });
export const isStill = ({ rise }) => rise !== null && isNone(rise);
export const isZero = ({ value, rise }) => isNone(value) && isStill({ rise });
export const jumping = ({ value }) => ({ value, rise: null });
export const add = (left, right) => ({ value: plus(left.value, right.value), rise: both(left.rise, right.rise, plus) });
/** Left − right, where that is known to be at least 0. */
export const less = (left, right) => ({ value: minus(left.value, right.value), rise: both(left.rise, right.rise, minus) });
export const inSecond = ({ value, rise }) => both(value, rise, plus);
/** The first settlement goes by one amount, the second by another. */
export const apart = (one, another) => ({ value: one.value, rise: both(inSecond(another), one.value, minus) });

/** `alike`: both settlements go by the same rules. */
export function amounts(alike) {
  const of = unknowns();
  const { between, least, most, certain, floors, ceilings } = of;
  /** Of what something was taken off. With it, max(0, a − b) and b are together no more than what neither is more than. */
  const wholes = [];
  /** Stands still where its operands do. */
  const made = (operands, value, rise) => (operands.every(isStill) ? still(value) : { value, rise });
  /** Those of `ends` that are at least each of these. */
  const above = (sums, ends) => ends.filter((end) => sums.every((sum) => certain(minus(end, sum))));
  /** The rise of something that moves as one of these, or between two of them. */
  const among = (rises) => {
    if (rises.includes(null)) return null;
    if (rises.every((rise) => isNone(minus(rise, rises[0])))) return rises[0];
    const [low, high] = [floors, ceilings].map((ends) => rises.flatMap((rise) => [rise, ...ends(rise)]));
    const isBelow = (end) => rises.every((rise) => certain(minus(rise, end)));
    return between(low.filter(isBelow), above(rises, high));
  };
  const upTo = (end) => (Number.isFinite(end) ? [figure(end)] : []);
  const oneOf = (operands, low, highOf) => {
    if (operands.length === 1) return operands[0];
    const values = operands.map(({ value }) => value);
    const same = values.every((value) => isNone(minus(value, values[0])));
    const value = same ? values[0] : between([figure(Math.max(0, low(...values.map(least))))], highOf(values));
    return made(operands, value, among(operands.map(({ rise }) => rise)));
  };
  const aboveAll = (values) => [...above(values, values), ...upTo(Math.max(...values.map(most)))];
  /** max(0, left − right) */
  const subtract = (left, right) => {
    const { value, rise } = less(left, right);
    if (isZero(left)) return zero;
    wholes.push(left.value);
    if (certain(value) && (alike || rise === null || certain(plus(value, rise)))) return { value, rise };
    const ends = [left.value, ...above([left.value, right.value], wholes).map((one) => minus(one, right.value))];
    return made([left, right], between([none, value], ends), among([none, rise]));
  };
  return {
    ...{ ...of, made, among, upTo, subtract },
    any: () => ({ value: between([none], []), rise: null }),
    /** A part of it, which moves in its direction and at most as far. */
    within: (whole) => (isZero(whole) ? zero : made([whole], between([none], [whole.value]), among([none, whole.rise]))),
    smallest: (operands) => operands.find(isZero) ?? oneOf(operands, Math.min, (values) => values),
    largest: (operands) => oneOf(operands, Math.max, aboveAll),
    /** One of these, the same one in both settlements. */
    either: (operands) => oneOf(operands, Math.min, aboveAll),
  };
}
