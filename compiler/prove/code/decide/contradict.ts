// Whether comparisons cannot hold together, by eliminating one number after another.

import { ceilingOf, floorOf, greatestCommonDivisor, larger, linearOf, smaller } from '../../terms/linear.js';
import type { Atom, Condition, Part } from '../../terms/term.js';

/** Σ coefficient · term + constant ≤ 0 */
interface Row {
  readonly constant: bigint;
  readonly parts: ReadonlyMap<Atom, bigint>;
}

/** Rows that are kept before giving up. */
const mostRows = 250;

/** False says nothing: fractions are let in, and more than so many comparisons are not looked at. Propositions are passed over. */
export function contradict(conditions: readonly Condition[]): boolean {
  if (conditions.some((condition) => condition.kind === 'truth' && !condition.value)) return true;
  const said = conditions.flatMap(rowsOf);
  const rows = [...said, ...definingRows(said, conditions)];
  // What two divisions say of one another is whole once what they divide is gone.
  return impossible(rows, () => true) || impossible(rows, ({ kind }) => kind !== 'floorDivision');
}

/** `sooner`: what is eliminated before the rest. */
function impossible(given: readonly Row[], sooner: (atom: Atom) => boolean): boolean {
  let rows = given;
  for (;;) {
    if (rows.some(({ constant, parts }) => parts.size === 0 && constant > 0n)) return true;
    const atom = easiest(rows, sooner) ?? easiest(rows, () => true);
    if (atom === null) return false;
    const without = eliminated(rows, atom);
    if (without.length > mostRows) return false;
    rows = without;
  }
}

function rowsOf(condition: Condition): readonly Row[] {
  if (condition.kind !== 'atMostZero' && condition.kind !== 'isZero') return [];
  const { constant, parts } = linearOf(condition.operand);
  const row = rowOf(constant, parts);
  return condition.kind === 'isZero' ? [row, opposite(row)] : [row];
}

function rowOf(constant: bigint, parts: readonly Part[]): Row {
  return { constant, parts: new Map(parts.map(({ coefficient, term }) => [term, coefficient])) };
}

function opposite({ constant, parts }: Row): Row {
  return { constant: -constant, parts: new Map([...parts].map(([term, coefficient]) => [term, -coefficient])) };
}

/** What is known of the terms themselves, and of those they are made of: bounds, and that a division leaves less than its divisor. */
function definingRows(rows: readonly Row[], conditions: readonly Condition[]): readonly Row[] {
  const found: Row[] = [];
  const seen = new Set<Atom>();
  const left = rows.flatMap(({ parts }) => [...parts.keys()]);
  for (let atom = left.pop(); atom !== undefined; atom = left.pop()) {
    if (seen.has(atom)) continue;
    seen.add(atom);
    const own = [...boundsOf(atom, rows, conditions), ...meaningOf(atom)];
    found.push(...own);
    left.push(...own.flatMap(({ parts }) => [...parts.keys()]));
  }
  return found;
}

/** Ends of the range that a condition excludes are outside it. */
function boundsOf(atom: Atom, rows: readonly Row[], conditions: readonly Condition[]): readonly Row[] {
  const excluded = new Set(conditions.flatMap((condition) => excludedBy(condition, atom)));
  let { low, high } = atom;
  for (const { constant, parts } of excluded.size === 0 ? [] : rows) {
    const coefficient = parts.size === 1 ? parts.get(atom) : undefined;
    if (coefficient === undefined) continue;
    if (coefficient > 0n) high = high === null ? floorOf(-constant, coefficient) : smaller(high, floorOf(-constant, coefficient));
    else low = low === null ? ceilingOf(constant, -coefficient) : larger(low, ceilingOf(constant, -coefficient));
  }
  while (low !== null && excluded.has(low)) low += 1n;
  while (high !== null && excluded.has(high)) high -= 1n;
  return [
    ...(low === null ? [] : [{ constant: low, parts: new Map([[atom, -1n]]) }]),
    ...(high === null ? [] : [{ constant: -high, parts: new Map([[atom, 1n]]) }]),
  ];
}

function excludedBy(condition: Condition, atom: Atom): readonly bigint[] {
  if (condition.kind !== 'not' || condition.operand.kind !== 'isZero') return [];
  const { constant, parts } = linearOf(condition.operand.operand);
  const [only, second] = parts;
  return only?.term === atom && second === undefined && constant % only.coefficient === 0n ? [-constant / only.coefficient] : [];
}

function meaningOf(atom: Atom): readonly Row[] {
  switch (atom.kind) {
    case 'positive':
      return atom.operands.map((operand) => {
        const { constant, parts } = linearOf(operand);
        return added(rowOf(constant, parts), { constant: 0n, parts: new Map([[atom, -1n]]) });
      });
    case 'floorDivision': {
      const { constant, parts } = linearOf(atom.operand);
      const above = added({ constant: 0n, parts: new Map([[atom, atom.divisor]]) }, opposite(rowOf(constant, parts)));
      return [above, added(opposite(above), { constant: 1n - atom.divisor, parts: new Map() })];
    }
    default:
      return [];
  }
}

function added(left: Row, right: Row, factor = 1n): Row {
  const parts = new Map(left.parts);
  for (const [term, coefficient] of right.parts) {
    const sum = (parts.get(term) ?? 0n) + factor * coefficient;
    if (sum === 0n) parts.delete(term);
    else parts.set(term, sum);
  }
  return { constant: left.constant + factor * right.constant, parts };
}

/** The term whose elimination adds the fewest rows. */
function easiest(rows: readonly Row[], among: (atom: Atom) => boolean): Atom | null {
  const signs = new Map<Atom, [number, number]>();
  for (const { parts } of rows) {
    for (const [term, coefficient] of parts) {
      if (!among(term)) continue;
      const counts = signs.get(term) ?? [0, 0];
      counts[coefficient > 0n ? 0 : 1] += 1;
      signs.set(term, counts);
    }
  }
  let found: Atom | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [term, [above, below]] of signs) {
    const cost = above * below - above - below;
    if (cost < least) [found, least] = [term, cost];
  }
  return found;
}

/** Every row that bounds it from above with every one from below. */
function eliminated(rows: readonly Row[], atom: Atom): readonly Row[] {
  const kept = new Map<string, Row>();
  const keep = (row: Row) => {
    const key = [...row.parts]
      .map(([{ id }, coefficient]) => `${id}*${coefficient}`)
      .toSorted()
      .join('+');
    const found = kept.get(key);
    kept.set(key, found === undefined ? row : { ...row, constant: larger(found.constant, row.constant) });
  };
  const [above, below]: [Row[], Row[]] = [[], []];
  for (const row of rows) {
    const coefficient = row.parts.get(atom);
    if (coefficient === undefined) keep(row);
    else (coefficient > 0n ? above : below).push(row);
  }
  for (const one of above) {
    for (const other of below) {
      const [up, down] = [one.parts.get(atom) ?? 0n, -(other.parts.get(atom) ?? 0n)];
      keep(reduced(added(scaled(one, down), other, up)));
      if (kept.size > mostRows) return [...kept.values()];
    }
  }
  return [...kept.values()];
}

function scaled({ constant, parts }: Row, factor: bigint): Row {
  return { constant: constant * factor, parts: new Map([...parts].map(([term, coefficient]) => [term, coefficient * factor])) };
}

/** Divided by what all coefficients have in common; of whole numbers, the constant is then rounded up. */
function reduced({ constant, parts }: Row): Row {
  const divisor = [...parts.values()].reduce(greatestCommonDivisor, 0n);
  if (divisor <= 1n) return { constant, parts };
  return { constant: ceilingOf(constant, divisor), parts: new Map([...parts].map(([term, coefficient]) => [term, coefficient / divisor])) };
}
