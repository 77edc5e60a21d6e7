// What the checker derives of a plan, for tests.

interface Cost {
  readonly directions: readonly (readonly number[])[];
}

export function costOf(plan: unknown): Cost;
export function holdsFor(claim: unknown, most: number | null, cost: Cost): (sides: unknown, group: number) => boolean;
