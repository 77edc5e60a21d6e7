// The values of a script's constants: how a solver is asked for them, and as it prints them.

type Printed = string | readonly Printed[];

/** After `sat`. Values take a tenth of the time of a whole model; empty: there are none. */
export function valuesAsked(script: string): string {
  const names = [...script.matchAll(/\(declare-const (\|[^|]*\||\S+) /g)].map(([, name]) => name);
  return names.length === 0 ? '' : `(get-value (${names.join(' ')}))`;
}

/** Of `((name value) …)`: integers and truth values; those of other sorts are left out. */
export function readValues(text: string): ReadonlyMap<string, bigint | boolean> {
  const values = new Map<string, bigint | boolean>();
  const [pairs] = read(text.match(/\|[^|]*\||[()]|[^\s()|]+/g) ?? []);
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    if (!Array.isArray(pair)) continue;
    const [name, printed] = pair as readonly Printed[];
    const value = constantIn(printed ?? '');
    if (typeof name !== 'string' || value === null) continue;
    values.set(name.replace(/^\||\|$/g, ''), value);
  }
  return values;
}

/** All expressions of the tokens, in their nesting. */
function read(tokens: readonly string[]): readonly Printed[] {
  const open: Printed[][] = [[]];
  for (const token of tokens) {
    if (token === '(') open.push([]);
    else if (token !== ')') open.at(-1)?.push(token);
    else {
      const closed = open.pop() ?? [];
      open.at(-1)?.push(closed);
    }
  }
  return open[0] ?? [];
}

function constantIn(printed: Printed): bigint | boolean | null {
  if (printed === 'true' || printed === 'false') return printed === 'true';
  if (typeof printed === 'string') return /^\d+$/.test(printed) ? BigInt(printed) : null;
  const [sign, operand] = printed;
  if (sign !== '-' || printed.length !== 2 || typeof operand !== 'string' || !/^\d+$/.test(operand)) return null;
  return -BigInt(operand);
}
