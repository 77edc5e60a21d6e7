// The values of each fact that are worth trying: all of a choice; of what has an order, those just below, at and above each bound.

import { type Amount, type Comparison, type Fact, factsOf, unitOf } from './formula.js';
import { type Fraction, less, over, plus, times, wholeAround, wholeFraction } from './fraction.js';
import { amountUnder } from './holds-under.js';

const mostBounds = 24;

/** Enough of anything: 1 亿元 in fen. */
const most: Readonly<Partial<Record<Fact['kind'], bigint>>> = { money: 10_000_000_000n, integer: 1_000_000_000n, ratio: 1_000_000n };

export interface Tries {
  /** By fact. */
  readonly values: ReadonlyMap<string, readonly bigint[]>;
  /** Comparisons of several amounts, for which these values are not all that could make a difference. */
  readonly sampled: readonly Comparison[];
}

export function valuesToTry(facts: readonly Fact[], comparisons: readonly Comparison[]): Tries {
  const bounds: Bounds = new Map();
  for (const comparison of comparisons) addBounds(bounds, comparison);
  const sampled = comparisons.filter((each) => !each.limit && boundsOf(each) === null);
  const figures = distinct(sampled.flatMap(({ left, right }) => [...figuresIn(left), ...figuresIn(right)]));
  const loose = new Set(sampled.flatMap(({ left, right }) => [...factsOf(left), ...factsOf(right)].map((fact) => fact.id)));
  const values = facts.map((fact): [string, readonly bigint[]] => {
    const own = bounds.get(fact.kind) ?? [];
    const mixed = loose.has(fact.id) ? combined(distinct([...figures, ...own]).slice(0, mostBounds)) : [];
    return [fact.id, triesOf(fact, [...own, ...mixed])];
  });
  return { values: new Map(values), sampled };
}

/** By kind: facts of one kind may be bound to one another, so each gets the bounds of all. */
type Bounds = Map<Fact['kind'], readonly Fraction[]>;

function addBounds(bounds: Bounds, comparison: Comparison): void {
  const add = (kind: Fact['kind'], at: readonly Fraction[]): void => {
    bounds.set(kind, [...(bounds.get(kind) ?? []), ...at]);
  };
  const days = [...daysIn(comparison.left), ...daysIn(comparison.right)];
  if (days.length > 0) add('date', days.map(wholeFraction));
  const bounded = boundsOf(comparison);
  if (bounded !== null && bounded.kind !== null) add(bounded.kind, bounded.at);
}

/** What a fact is held against, on each day of which that depends; null when several facts are held against one another. */
function boundsOf({ left, right }: Comparison): { readonly kind: Fact['kind'] | null; readonly at: readonly Fraction[] } | null {
  const [direct, other] = left.kind === 'fact' ? [left, right] : [right, left];
  if (readsFact(other)) return null;
  if (direct.kind !== 'fact') return readsFact(direct) ? null : { kind: null, at: [] };
  const date = factsOf(other)[0];
  const known = date === undefined ? [new Map()] : daysIn(other).map((day) => new Map([[date.id, day]]));
  return { kind: direct.fact.kind, at: known.map((each) => amountUnder(other, each)).filter((value) => value !== null) };
}

/** But for the day that decides a published figure. */
function readsFact(amount: Amount): boolean {
  return amount.kind === 'fact' || (amount.kind !== 'dated' && partsOf(amount).some(readsFact));
}

/** The days on which an amount changes. */
function daysIn(amount: Amount): readonly bigint[] {
  return amount.kind === 'dated' ? amount.rows.map(({ day }) => day) : partsOf(amount).flatMap(daysIn);
}

function partsOf(amount: Amount): readonly Amount[] {
  switch (amount.kind) {
    case 'figure':
    case 'fact':
      return [];
    case 'dated':
      return amount.rows.map(({ value }) => value);
    case 'min':
    case 'max':
      return amount.operands;
    case 'rounded':
      return [amount.operand];
    default:
      return [amount.left, amount.right];
  }
}

function figuresIn(amount: Amount): readonly Fraction[] {
  return amount.kind === 'figure' ? [amount.value] : partsOf(amount).flatMap(figuresIn);
}

/** Sums, differences and quotients of figures: where amounts that are made of several facts tend to turn. */
function combined(figures: readonly Fraction[]): readonly Fraction[] {
  const pairs = figures.flatMap((one) => figures.map((other) => [plus(one, other), less(one, other), over(one, other)]));
  return distinct([...figures, ...pairs.flat().filter((value) => value !== null)]);
}

function distinct(values: readonly Fraction[]): readonly Fraction[] {
  return [...new Map(values.map((value) => [`${value.top}/${value.bottom}`, value])).values()];
}

function triesOf(fact: Fact, bounds: readonly Fraction[]): readonly bigint[] {
  if (fact.kind === 'flag') return [0n, 1n];
  if (fact.kind === 'choice') return fact.choices.map((_, at) => BigInt(at));
  const highest = most[fact.kind];
  // What is made of several facts may pass what each of them may be.
  const within = (value: bigint): boolean => value >= 0n && (highest === undefined || !fact.stated || value <= highest);
  const { bottom } = unitOf(fact);
  const around = bounds.flatMap((bound) => wholeAround(times(bound, wholeFraction(bottom)))).filter(within);
  const tries = highest === undefined && around.length > 0 ? around : [0n, ...around, ...(highest === undefined ? [] : [highest])];
  return [...new Set(tries)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
