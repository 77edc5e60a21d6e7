// JSON paths as errors show them: `$.claim.cost.inPolicy`, `$.person.identities[0].group`.

const plainKey = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** `path` one step deeper. */
export function at(path: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  const key = String(step);
  return plainKey.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

export function pathTo(root: string, steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(at, root);
}

/** The value at the end of the steps; undefined where the way ends early. */
export function valueAt(root: unknown, steps: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of steps) {
    if (!isRecord(value) && !Array.isArray(value)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** A JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
