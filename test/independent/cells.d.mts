// The combinations of groups and facts that the checker tells apart, for tests.

export function cellsOf(plan: unknown, rising: readonly number[]): (groups: readonly number[]) => readonly { readonly sides: unknown }[];
