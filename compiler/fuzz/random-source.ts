// Reproducible randomness: the same seed gives the same choices on every machine.

export interface RandomSource {
  /** Both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of these, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
  /** Some of these in their order, none as well. */
  some<T>(from: readonly T[], probability?: number): T[];
}

/** Mulberry32: small, fast, and good enough to choose cases. */
export function randomSource(seed: number): RandomSource {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('nothing to pick from');
    return from[integer(0, from.length - 1)] as T;
  };
  return {
    integer,
    chance: (probability) => next() < probability,
    pick,
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      return pick(choices)[1];
    },
    some: (from, probability = 0.5) => from.filter(() => next() < probability),
  };
}

/** A seed of its own for each part of a run, so that one case can be run without those before it. */
export function seedOf(seed: number, ...parts: readonly (number | string)[]): number {
  let hash = seed | 0;
  for (const part of parts) {
    const text = String(part);
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15) ^ 0x2f, 0x2c1b3c6d);
  }
  return (hash ^ (hash >>> 13)) | 0;
}
