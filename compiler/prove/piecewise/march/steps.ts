// By how much an amount may rise from one fen to the next, for each way in which its roundings can fall there.

/**
 * Each rounding falls to the lower or to the higher of two neighbours. Entry i of `low` and `high` bounds the rise where just those
 * roundings fall high whose bits are set in i; not every entry need be met.
 */
export interface Steps {
  readonly roundings: readonly object[];
  readonly low: readonly bigint[];
  readonly high: readonly bigint[];
}

export function steady(rise: bigint): Steps {
  return { roundings: [], low: [rise], high: [rise] };
}

/** left + factor × right */
export function stepsOfSum(left: Steps, right: Steps, factor: bigint): Steps {
  const { roundings, both } = together(left, right);
  const [low, high] = factor < 0n ? [right.high, right.low] : [right.low, right.high];
  return simplified({
    roundings,
    low: both.map(([one, other]) => entry(left.low, one) + factor * entry(low, other)),
    high: both.map(([one, other]) => entry(left.high, one) + factor * entry(high, other)),
  });
}

/** Divided and rounded to multiples of the unit by a rounding of its own. */
export function stepsOfRounded({ roundings, low, high }: Steps, denominator: bigint, unit: bigint, own: object): Steps {
  const divisor = denominator * unit;
  const downwards = (rises: readonly bigint[]) => rises.map((rise) => floorOf(rise, divisor) * unit);
  const upwards = (rises: readonly bigint[]) => rises.map((rise) => -floorOf(-rise, divisor) * unit);
  return simplified({
    roundings: [...roundings, own],
    low: [...downwards(low), ...upwards(low)],
    high: [...downwards(high), ...upwards(high)],
  });
}

/** Of an amount that is the sum of multiples of the divisor. */
export function stepsOfQuotient({ roundings, low, high }: Steps, divisor: bigint): Steps {
  return { roundings, low: low.map((rise) => floorOf(rise, divisor)), high: high.map((rise) => -floorOf(-rise, divisor)) };
}

/** Of the smaller of two, or of the larger. */
export function stepsOfEither(left: Steps, right: Steps): Steps {
  const { roundings, both } = together(left, right);
  return {
    roundings,
    low: both.map(([one, other]) => least(entry(left.low, one), entry(right.low, other))),
    high: both.map(([one, other]) => -least(-entry(left.high, one), -entry(right.high, other))),
  };
}

/** Every way in which the roundings of both can fall, as the entries of each. */
function together(
  left: Steps,
  right: Steps,
): { readonly roundings: readonly object[]; readonly both: readonly (readonly [number, number])[] } {
  const roundings = [...new Set([...left.roundings, ...right.roundings])];
  const places = right.roundings.map((one) => roundings.indexOf(one));
  const both = Array.from({ length: 2 ** roundings.length }, (_, at): readonly [number, number] => {
    const other = places.reduce((bits, place, bit) => bits + (Math.floor(at / 2 ** place) % 2) * 2 ** bit, 0);
    return [at % left.low.length, other];
  });
  return { roundings, both };
}

const mostRoundings = 8;

/** Without roundings that change nothing in it, and without the ways where there are too many. */
function simplified(steps: Steps): Steps {
  const { roundings, low, high } = steps;
  const needed = roundings.length > 0 && [...low.slice(1)].some((rise, at) => rise !== low[0] || high[at + 1] !== high[0]);
  if (needed && roundings.length <= mostRoundings) return steps;
  return { roundings: [], low: [low.reduce(least)], high: [-high.map((rise) => -rise).reduce(least)] };
}

function entry(rises: readonly bigint[], at: number): bigint {
  return rises[at] ?? 0n;
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

/** Rounded down; the divisor is above 0. */
function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
