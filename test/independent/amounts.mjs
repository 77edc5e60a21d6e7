// Amounts of a settlement for all claims at once: sums of unknowns, of which each lies between earlier sums.

/**
 * constant + Σ of[i] × unknown i
 * @typedef {{ constant: number, of: number[] }} Sum
 * What an amount can be, and how far it moves while the cost rises; `rise` is null where it may jump.
 * @typedef {{ value: Sum, rise: Sum | null }} Amount
 */

/** @type {Sum} */
export const none = { constant: 0, of: [] };
/** @type {Amount} */
export const zero = { value: none, rise: none };

export const figure = (constant) => ({ constant, of: [] });

function joined(left, right, factor) {
  const length = Math.max(left.of.length, right.of.length);
  const of = Array.from({ length }, (_, at) => (left.of[at] ?? 0) + factor * (right.of[at] ?? 0));
  return { constant: left.constant + factor * right.constant, of };
}

export const plus = (left, right) => joined(left, right, 1);
export const minus = (left, right) => joined(left, right, -1);
export const isNone = ({ constant, of }) => constant === 0 && of.every((factor) => factor === 0);
/** Of rises: what is not known of one is not known of both. */
export const both = (operation, left, right) => (left === null || right === null ? null : operation(left, right));

/** The unknowns of one settlement. */
export function unknowns() {
  const ends = [];

  /** At least each of `low`, at most each of `high`. */
  const between = (low, high) => {
    ends.push({ low, high });
    return { constant: 0, of: [...Array(ends.length - 1).fill(0), 1] };
  };

  /** Certainly at least 0: one end after another in place of the last unknown, until a figure is left. */
  const certain = ({ constant, of }) => {
    const last = of.findLastIndex((factor) => factor !== 0);
    if (last < 0) return constant >= 0;
    const rest = { constant, of: of.slice(0, last) };
    return (of[last] > 0 ? ends[last].low : ends[last].high).some((end) => certain(joined(rest, end, of[last])));
  };

  const below = (left, right) => certain(minus(right, left));

  /** The rise of something that moves as one of these, or between two of them. */
  const among = (rises) => {
    if (rises.includes(null)) return null;
    if (rises.every((rise) => isNone(minus(rise, rises[0])))) return rises[0];
    const candidates = [none, ...rises];
    const low = candidates.filter((end) => rises.every((rise) => below(end, rise)));
    const high = candidates.filter((end) => rises.every((rise) => below(rise, end)));
    return low.length > 0 && high.length > 0 ? between(low, high) : null;
  };

  const some = (operands) => {
    const values = operands.map(({ value }) => value);
    if (values.every((value) => isNone(minus(value, values[0])))) return values[0];
    return between(
      [none],
      values.filter((end) => values.every((value) => below(value, end))),
    );
  };

  return {
    between,
    certain,
    any: () => ({ value: between([none], []), rise: none }),
    add: (left, right) => ({ value: plus(left.value, right.value), rise: both(plus, left.rise, right.rise) }),
    /** left − right, where it is known to be at least 0. */
    less: (left, right) => ({ value: minus(left.value, right.value), rise: both(minus, left.rise, right.rise) }),
    /** max(0, left − right) */
    subtract: (left, right) => {
      const [value, rise] = [minus(left.value, right.value), both(minus, left.rise, right.rise)];
      if (certain(value)) return { value, rise };
      let moved = rise && among([none, rise]);
      if (rise !== null && moved === null && certain(left.rise) && certain(right.rise))
        moved = between([minus(none, right.rise)], [left.rise]);
      return { value: between([none, value], [left.value]), rise: moved };
    },
    least: (operands) => {
      const values = operands.map(({ value }) => value);
      return { value: values.length === 1 ? values[0] : between([none], values), rise: among(operands.map(({ rise }) => rise)) };
    },
    greatest: (operands) => ({ value: some(operands), rise: among(operands.map(({ rise }) => rise)) }),
    /** One of these, the same one before and after the cost rises. */
    either: (operands) => ({ value: some(operands), rise: among(operands.map(({ rise }) => rise)) }),
    /** A part of it, which moves in its direction and at most as far. */
    within: ({ value, rise }) => ({ value: between([none], [value]), rise: rise && among([none, rise]) }),
  };
}
