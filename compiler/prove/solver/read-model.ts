// The constants of a model as a solver prints it.

type Printed = string | readonly Printed[];

/** Integer and boolean constants; functions and constants of other sorts are left out. */
export function readModel(text: string): ReadonlyMap<string, bigint | boolean> {
  const model = new Map<string, bigint | boolean>();
  const [definitions] = read(text.match(/\|[^|]*\||[()]|[^\s()|]+/g) ?? []);
  for (const definition of Array.isArray(definitions) ? definitions : []) {
    if (!Array.isArray(definition) || definition[0] !== 'define-fun') continue;
    const [, name, parameters, , printed] = definition as readonly Printed[];
    const value = constantIn(printed ?? '');
    if (typeof name !== 'string' || parameters?.length !== 0 || value === null) continue;
    model.set(name.replace(/^\||\|$/g, ''), value);
  }
  return model;
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
