// A small seeded source of randomness: integers only, so that every machine draws the same.

export interface Random {
  /** A whole number from 0 to `bound` − 1. */
  below(bound: number): number;
  /** True in `percent` of a hundred draws. */
  chance(percent: number): boolean;
  pick<T>(values: readonly T[]): T;
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** About log-normal with median `median` and σ 0.9, from 9 % to 11 times the median. */
  logNormal(median: number): number;
}

/** Quantiles 0.4 %, 1/32 … 31/32, 99.6 % of a log-normal with median 1 and σ 0.9, in thousandths. */
const quantiles = [
  92, 187, 251, 305, 355, 403, 450, 497, 545, 594, 644, 696, 751, 808, 868, 932, 1000, 1073, 1152, 1238, 1332, 1436, 1553, 1684, 1835, 2011,
  2222, 2482, 2816, 3275, 3978, 5347, 10879,
];

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number): number => next() % bound;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (values) => at(values, below(values.length)),
    weighted: (choices) => {
      let rest = below(choices.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [value, weight] of choices) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return at(choices, choices.length - 1)[0];
    },
    logNormal: (median) => {
      const cell = below(32);
      const part = below(1000);
      const thousandths = at(quantiles, cell) * (1000 - part) + at(quantiles, cell + 1) * part;
      return Math.floor((median * thousandths) / 1_000_000);
    },
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`no value at ${index}`);
  return value;
}
