// Our own bugs: what must hold whatever a user wrote.

/** A bug of ours; nothing a user writes brings it about. */
export class InvariantError extends Error {
  override name = 'InvariantError';
}

/** States what must hold; throws when it does not. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Marks a branch that the types rule out; a new case of a union fails to compile here. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`);
}
