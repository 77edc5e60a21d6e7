// Sums of variables, each of which lies between two earlier sums: whether such a sum can be negative.

/** constant + Σ coefficients[i] × variable i */
export interface Sum {
  readonly constant: number;
  readonly coefficients: readonly number[];
}

/** At least each of `low` and at most each of `high`, which are sums of earlier variables. */
interface Ends {
  readonly low: readonly Sum[];
  readonly high: readonly Sum[];
}

/** Variables are made one after another; a sum is over those that there are. */
export interface Bounded {
  readonly between: (low: readonly Sum[], high: readonly Sum[]) => Sum;
  /** Of a sum that is one variable: what it was made between. */
  readonly endsOf: (sum: Sum) => Ends;
  /** Whether the sum is at least 0 whatever its variables are. */
  readonly neverNegative: (sum: Sum) => boolean;
}

export const none: Sum = { constant: 0, coefficients: [] };

export function constantSum(constant: number): Sum {
  return { constant, coefficients: [] };
}

export function plus(left: Sum, right: Sum): Sum {
  return combined(left, right, 1);
}

export function minus(left: Sum, right: Sum): Sum {
  return combined(left, right, -1);
}

function combined(left: Sum, right: Sum, factor: number): Sum {
  const coefficients = left.coefficients.slice();
  for (let at = coefficients.length; at < right.coefficients.length; at++) coefficients.push(0);
  for (let at = 0; at < right.coefficients.length; at++) {
    coefficients[at] = (coefficients[at] as number) + factor * (right.coefficients[at] as number);
  }
  return { constant: left.constant + factor * right.constant, coefficients };
}

export function isNone({ constant, coefficients }: Sum): boolean {
  return constant === 0 && coefficients.every((coefficient) => coefficient === 0);
}

export function sameSum(left: Sum, right: Sum): boolean {
  return isNone(minus(left, right));
}

export function bounded(): Bounded {
  const variables: Ends[] = [];
  // Replaces the last variable by the end that makes the sum least, until none is left: a bound of the sum in every case.
  const neverNegative = ({ constant, coefficients }: Sum): boolean => {
    const at = coefficients.findLastIndex((coefficient) => coefficient !== 0);
    const variable = variables[at];
    if (variable === undefined) return constant >= 0;
    const coefficient = coefficients[at] ?? 0;
    const rest = { constant, coefficients: coefficients.slice(0, at) };
    const ends = coefficient > 0 ? variable.low : variable.high;
    return ends.some((end) => neverNegative(combined(rest, end, coefficient)));
  };
  const between = (low: readonly Sum[], high: readonly Sum[]): Sum => {
    variables.push({ low, high });
    return { constant: 0, coefficients: [...new Array<number>(variables.length - 1).fill(0), 1] };
  };
  const endsOf = ({ constant, coefficients }: Sum): Ends => {
    const at = coefficients.findLastIndex((coefficient) => coefficient !== 0);
    const alone = constant === 0 && coefficients[at] === 1 && coefficients.findIndex((coefficient) => coefficient !== 0) === at;
    return (alone ? variables[at] : undefined) ?? { low: [], high: [] };
  };
  return { between, endsOf, neverNegative };
}
