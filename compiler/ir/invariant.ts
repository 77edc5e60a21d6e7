// Our own bugs: what a checked plan rules out. The language has a copy of its own, since a plan knows no language.

class PlanError extends Error {
  override name = 'PlanError';
}

/** Marks a branch that the types rule out; a new case of a union fails to compile here. */
export function unreachable(value: never): never {
  throw new PlanError(`unreachable: ${JSON.stringify(value)}`);
}

/** What every plan that the compiler made keeps. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new PlanError(message);
}
