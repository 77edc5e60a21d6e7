// What encoding one settlement knows and collects on its way.

import { invariant } from '../../ir/invariant.js';
import type { PolicyIr, TierPart } from '../../ir/ir.js';
import type { Condition, Integer, Terms } from '../terms/term.js';
import type { Amount, Amounts } from './amount.js';

/** `any_figure`: a missing figure is a variable within its bounds; `unknown`: what depends on it is unknown, as kernels have it. */
export type HolesAs = 'any_figure' | 'unknown';

export interface Place {
  readonly plan: PolicyIr;
  readonly terms: Terms;
  readonly amounts: Amounts;
  /** -1: none. */
  readonly group: number;
  /** By input, with the counts of the year among them. */
  readonly inputs: readonly Integer[];
  readonly holes: HolesAs;
  /** In the names of the variables of missing figures; two policies have different ones. */
  readonly prefix: string;
  /** The year's counters, moved tier by tier. */
  readonly counters: Amount[];
  readonly settled: TierAmounts[];
  readonly roundings: Rounded[];
  /** After the claim: sums of the year have the claim in them. */
  readonly after: boolean;
}

/** What later clauses can read of a tier. */
export type TierAmounts = Readonly<Record<Exclude<TierPart, 'year'>, Amount>>;

/** A payment by ratios before caps: what lemmas about rounding need. */
export interface Rounded {
  readonly tier: number;
  /** Holds when this is what the tier pays by. */
  readonly applies: Condition;
  readonly eligible: Integer;
  /** Where the eligible amount begins on the scale of the bands. */
  readonly start: Integer;
  readonly bands: readonly Slope[];
  /** Σ amount · ratio, in millionths of a fen. */
  readonly exact: Integer;
  readonly unit: number;
  readonly mode: 'half_up' | 'truncate';
  /** A multiple of the unit. */
  readonly rounded: Integer;
  /** What was carried from earlier claims of the year; null without cumulative rounding. */
  readonly carried: Integer | null;
}

export interface Slope {
  readonly from: number;
  readonly to: number | null;
  /** In millionths. */
  readonly ratio: Integer;
}

export function inputAt({ inputs }: Place, input: number): Integer {
  const value = inputs[input];
  invariant(value, `no input ${input}`);
  return value;
}

export function counterAt({ counters }: Place, counter: number | null): Amount {
  const value = counters[counter ?? -1];
  invariant(value, `no counter ${counter}`);
  return value;
}

export function moveCounter(counter: number, movement: Amount, place: Place): void {
  place.counters[counter] = place.amounts.plus(counterAt(place, counter), movement);
}
