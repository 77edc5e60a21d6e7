// What is true of any two payments by ratios before caps, said of those of a question: with it solvers compare rounded amounts at once.

import { ratioScale } from '../../ir/kernel.js';
import type { EncodedSettlement } from '../encode/encode-settlement.js';
import type { Rounded, Slope } from '../encode/place.js';
import type { Condition, Integer, Terms } from '../terms/term.js';

/** An inequality that is asserted as it stands: simplified, it could be left out as known. */
export interface Lemma {
  /** Terms that are equal where the lemma holds; null: it always does. */
  readonly premise: Condition | null;
  readonly smaller: readonly Integer[];
  readonly larger: readonly Integer[];
}

/** Of payments by the same clause of each settlement, or of the same tier of two groups; each rests on premises that are checked here. */
export function roundingLemmas(settlements: readonly EncodedSettlement[], terms: Terms): readonly Lemma[] {
  const clauses = settlements.map(({ roundings }) => clausesOf(roundings.filter(isGentle)));
  const keys = new Set(clauses.flatMap((each) => [...each.keys()]));
  return [...keys].flatMap((key) => {
    const rounded = clauses.flatMap((each) => each.get(key) ?? []);
    const pairs = rounded.flatMap((one) => rounded.filter((other) => other !== one).map((other) => [one, other] as const));
    return [
      ...rounded.flatMap((one) => single(one, terms)),
      ...pairs.flatMap(([one, other]) => covering(one, other, terms)),
      ...splits(rounded).flatMap((three) => splitting(three, terms)),
    ];
  });
}

/** By tier and position in it: the same clause has the same key in every settlement of a chain. */
function clausesOf(roundings: readonly Rounded[]): ReadonlyMap<string, Rounded> {
  const counts = new Map<number, number>();
  return new Map(
    roundings.map((rounded) => {
      const count = counts.get(rounded.tier) ?? 0;
      counts.set(rounded.tier, count + 1);
      return [`${rounded.tier}.${count}`, rounded];
    }),
  );
}

/** Slopes in [0, 1], each band beginning no earlier than the last one ends. */
function isGentle({ bands }: Rounded): boolean {
  const sloping = bands.every(
    ({ ratio }) => ratio.low !== null && ratio.low >= 0n && ratio.high !== null && ratio.high <= BigInt(ratioScale),
  );
  return sloping && bands.every(({ from }, index) => index === 0 || from >= (bands[index - 1]?.to ?? Number.POSITIVE_INFINITY));
}

/** 0 ≤ r ≤ eligible, but for the rounding unit. */
function single({ rounded, eligible, unit }: Rounded, terms: Terms): readonly Lemma[] {
  const none = terms.constant(0);
  return [
    { premise: null, smaller: [none], larger: [rounded] },
    { premise: null, smaller: [rounded], larger: [eligible, terms.constant(unit - 1)] },
  ];
}

/**
 * Where every slope of `more` is at least that of `less` at the same place: what `less` pays is at most what `more` pays and what
 * lies outside of its part.
 */
function covering(more: Rounded, less: Rounded, terms: Terms): readonly Lemma[] {
  if (!isAlike(more, less) || more.carried !== less.carried || !isSteeper(more.bands, less.bands)) return [];
  const outside = outsideOf(more.start, endOf(more, terms), less.start, endOf(less, terms), terms);
  const lemma: Lemma = { premise: null, smaller: [less.rounded], larger: [more.rounded, outside, terms.constant(more.unit - 1)] };
  if (more.unit === 1) return [lemma];
  const inside = terms.equal(outside, terms.constant(0));
  return [lemma, { premise: inside, smaller: [less.rounded], larger: [more.rounded] }];
}

/** How much of a part from `start` to `end` lies outside of the one from `from` to `to`, at most. */
function outsideOf(from: Integer, to: Integer, start: Integer, end: Integer, terms: Terms): Integer {
  const none = terms.constant(0);
  return terms.plus(terms.max(none, terms.minus(from, start)), terms.max(none, terms.minus(end, to)));
}

function endOf({ start, eligible }: Rounded, terms: Terms): Integer {
  return terms.plus(start, eligible);
}

function isAlike(one: Rounded, other: Rounded): boolean {
  return one.unit === other.unit && one.mode === other.mode;
}

function isSteeper(more: readonly Slope[], less: readonly Slope[]): boolean {
  const edges = [0, ...[...more, ...less].flatMap(({ from, to }) => (to === null ? [from] : [from, to]))];
  return edges.every((edge) => {
    const [higher, lower] = [slopeAt(more, edge), slopeAt(less, edge)];
    if (lower === null || higher === lower) return true;
    return higher !== null && lower.high !== null && higher.low !== null && higher.low >= lower.high;
  });
}

/** Null: nothing is paid there. */
function slopeAt(bands: readonly Slope[], position: number): Integer | null {
  return bands.find(({ from, to }) => from <= position && (to === null || position < to))?.ratio ?? null;
}

type Split = readonly [Rounded, Rounded, Rounded];

/** Three payments by one clause: the whole, the first part and what follows it. */
function splits(rounded: readonly Rounded[]): readonly Split[] {
  const [whole, first, second] = rounded;
  if (rounded.length !== 3 || whole === undefined || first === undefined || second === undefined) return [];
  const slopes = ({ bands }: Rounded) => bands.map(({ ratio }) => ratio.id).join();
  const same = [first, second].every((part) => isAlike(whole, part) && slopes(whole) === slopes(part) && part.carried === null);
  return same && whole.carried === null ? [[whole, first, second]] : [];
}

/** Two parts, the second beginning where the first ends, pay what the whole pays but for their roundings and what lies outside. */
function splitting([whole, first, second]: Split, terms: Terms): readonly Lemma[] {
  const slack = terms.constant(2 * whole.unit - 1);
  const flat = whole.bands.length === 1 && whole.bands[0]?.from === 0 && whole.bands[0].to === null;
  const joined = terms.plus(endOf(first, terms), second.eligible);
  const premise = flat ? null : terms.equal(second.start, endOf(first, terms));
  const end = endOf(whole, terms);
  return [
    {
      premise,
      smaller: [whole.rounded],
      larger: [first.rounded, second.rounded, outsideOf(first.start, joined, whole.start, end, terms), slack],
    },
    {
      premise,
      smaller: [first.rounded, second.rounded],
      larger: [whole.rounded, outsideOf(whole.start, end, first.start, joined, terms), slack],
    },
  ];
}
