// An amount of a settlement for every claim at once: what it can be, and how far it moves while the cost rises.

import { type Bounded, isNone, minus, none, plus, type Sum, sameSum } from './bounded.js';

export interface Quantity {
  readonly value: Sum;
  /** Over the rise of the cost; null where it can jump. */
  readonly rise: Sum | null;
}

export const zero: Quantity = { value: none, rise: none };

/** What operations on quantities are, for amounts that are bounded by one another. */
export interface Quantities {
  readonly add: (left: Quantity, right: Quantity) => Quantity;
  /** max(0, left − right) */
  readonly subtract: (left: Quantity, right: Quantity) => Quantity;
  /** `operands` are not empty. */
  readonly least: (operands: readonly Quantity[]) => Quantity;
  readonly greatest: (operands: readonly Quantity[]) => Quantity;
  /** One of these, the same before and after the cost rises. */
  readonly either: (operands: readonly Quantity[]) => Quantity;
  /** From 0 to this, and moving with it, at most as far. */
  readonly within: (whole: Quantity) => Quantity;
  /** At least 0, and not falling. */
  readonly growing: (known: boolean) => Quantity;
}

interface Spans {
  readonly below: (left: Sum, right: Sum) => boolean;
  readonly among: (sums: readonly (Sum | null)[]) => Sum | null;
  readonly amongValues: (values: readonly Sum[]) => Sum;
}

function spans({ between, endsOf, neverNegative }: Bounded): Spans {
  const below = (left: Sum, right: Sum) => neverNegative(minus(right, left));

  /** Between the sums that are certainly no larger, or no smaller, than all of these. */
  const among = (sums: readonly (Sum | null)[]): Sum | null => {
    const known = sums.filter((sum) => sum !== null);
    const [first] = known;
    if (first === undefined || known.length < sums.length) return null;
    if (known.every((sum) => sameSum(sum, first))) return first;
    const low = [none, ...known, ...known.flatMap((sum) => endsOf(sum).low)].filter((end) => known.every((sum) => below(end, sum)));
    const high = [none, ...known, ...known.flatMap((sum) => endsOf(sum).high)].filter((end) => known.every((sum) => below(sum, end)));
    return low.length === 0 || high.length === 0 ? null : between(low, high);
  };

  const amongValues = (values: readonly Sum[]): Sum => {
    const [first = none] = values;
    if (values.every((value) => sameSum(value, first))) return first;
    return between(
      [none],
      values.filter((end) => values.every((value) => below(value, end))),
    );
  };
  return { below, among, amongValues };
}

export function quantities(bounds: Bounded): Quantities {
  const { between, neverNegative } = bounds;
  const { below, among, amongValues } = spans(bounds);
  /** Amounts from which others were taken off, and how they rise. */
  const wholes: Sum[] = [];
  const rises: Sum[] = [];

  /** max(0, left − right) and `right` are together no more than what neither is more than. */
  const most = (left: Sum, right: Sum, candidates: readonly Sum[]): readonly Sum[] =>
    candidates.filter((one) => below(left, one) && below(right, one)).map((one) => minus(one, right));

  /** max(0, …) of what moves so. */
  const clamped = (rise: Sum, left: Sum, right: Sum): Sum | null => {
    if (isNone(rise)) return none;
    if (neverNegative(rise)) return between([none], [rise]);
    if (neverNegative(minus(none, rise))) return between([rise], [none]);
    if (!neverNegative(left) || !neverNegative(right)) return null;
    return between([minus(none, right)], [left, ...most(left, right, rises)]);
  };

  const within = ({ value, rise }: Quantity): Quantity => ({
    value: between([none], [value]),
    rise: rise === null ? null : among([none, rise]),
  });

  return {
    add: (left, right) => ({
      value: plus(left.value, right.value),
      rise: left.rise === null || right.rise === null ? null : plus(left.rise, right.rise),
    }),
    subtract: (left, right) => {
      const value = minus(left.value, right.value);
      const rise = left.rise === null || right.rise === null ? null : minus(left.rise, right.rise);
      const difference: Quantity = neverNegative(value)
        ? { value, rise }
        : {
            value: between([none, value], [left.value, ...most(left.value, right.value, wholes)]),
            rise: rise === null || left.rise === null || right.rise === null ? null : clamped(rise, left.rise, right.rise),
          };
      wholes.push(left.value);
      if (left.rise !== null) rises.push(left.rise);
      return difference;
    },
    least: (operands) => ({
      value:
        operands.length === 1
          ? (operands[0]?.value ?? none)
          : between(
              [none],
              operands.map(({ value }) => value),
            ),
      rise: among(operands.map(({ rise }) => rise)),
    }),
    greatest: (operands) => ({
      value: amongValues(operands.map(({ value }) => value)),
      rise: among(operands.map(({ rise }) => rise)),
    }),
    either: (operands) => ({
      value: amongValues(operands.map(({ value }) => value)),
      rise: among(operands.map(({ rise }) => rise)),
    }),
    within,
    growing: (known) => ({ value: between([none], []), rise: known ? between([none], []) : null }),
  };
}
