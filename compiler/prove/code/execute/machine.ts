// What one run of a program shares: its terms, its texts, what has to hold for the run to mean what it says, and why it may mean nothing.

import type { Condition, Integer, Terms } from '../../terms/term.js';
import { type Mark, marks, type NumberValue, type State, type Value } from './value.js';

/** Has to hold whenever the program comes by: else its numbers are not the whole numbers that the terms are. */
export interface Obligation {
  readonly path: Condition;
  readonly claim: Condition;
  readonly about: string;
}

export type Stand = (args: readonly Value[], state: State, call: () => Value) => Value;

export interface Machine {
  readonly terms: Terms;
  readonly source: string;
  readonly obligations: Obligation[];
  /** Constructs outside the fragment; a run with one of them proves nothing. */
  readonly refusals: string[];
  readonly texts: string[];
  /** What stands behind the minus of the whole numbers that were met. */
  readonly negatives: number[];
  /** A number below −2 is the reason of an unknown amount; else it is itself. */
  readonly reasons: boolean;
  /** By name: what is done in place of a function of the program, or around it. */
  readonly stands: ReadonlyMap<string, Stand>;
  /** What a value counts as from where it is kept under a name on. */
  kept(machine: Machine, name: string, value: Value, state: State, at: Place): Value;
  fresh(): number;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export function createMachine(
  terms: Terms,
  source: string,
  { stands, kept, reasons = true }: Partial<Pick<Machine, 'stands' | 'kept' | 'reasons'>> = {},
): Machine {
  let last = 0;
  return {
    terms,
    source,
    obligations: [],
    refusals: [],
    texts: [],
    negatives: [],
    reasons,
    stands: stands ?? new Map(),
    kept: kept ?? ((_, __, value) => value),
    fresh: () => ++last,
  };
}

export function refuse(machine: Machine, node: Place, why: string): Value {
  machine.refusals.push(`${why}: ${textOf(machine, node)}`);
  return { kind: 'opaque' };
}

export function textOf({ source }: Machine, { start, end }: Place): string {
  return source.slice(start, Math.min(end, start + 80));
}

/** Notes what must hold here, unless the terms show it. */
export function demand({ obligations }: Machine, { path }: State, claim: Condition, about: string): void {
  if (!isTrue(claim)) obligations.push({ path, claim, about });
}

/** Whole numbers up to here, and every operation on them that stays below, are exact in a number of the language. */
const exactLimit = 2n ** 53n;

/** A result of arithmetic in numbers, which has to stay in the exact range. */
export function exact(machine: Machine, state: State, term: Integer, about: string): NumberValue {
  const { terms } = machine;
  if (term.low === null || term.low < -exactLimit) demand(machine, state, terms.atMost(terms.constant(-exactLimit), term), about);
  if (term.high === null || term.high > exactLimit) demand(machine, state, terms.atMost(term, terms.constant(exactLimit)), about);
  return finite(machine, term);
}

export function finite({ terms }: Machine, term: Integer): NumberValue {
  const no = terms.truth(false);
  return { kind: 'number', term, endless: no, refused: no, minusOne: no, minusTwo: no, negative: no };
}

/** Wholly one of the marks. */
export function marked(machine: Machine, mark: Mark): NumberValue {
  return { ...finite(machine, machine.terms.constant(0)), [mark]: machine.terms.truth(true) };
}

export function numberOf(machine: Machine, value: number): NumberValue {
  if (value === -1 || value === -2) return marked(machine, value === -1 ? 'minusOne' : 'minusTwo');
  if (Number.isFinite(value)) return finite(machine, machine.terms.constant(value));
  return marked(machine, value > 0 ? 'endless' : 'refused');
}

export function isFalse(condition: Condition): boolean {
  return condition.kind === 'truth' && !condition.value;
}

export function isTrue(condition: Condition): boolean {
  return condition.kind === 'truth' && condition.value;
}

/** None of the marks can hold. */
export function isPlain(value: NumberValue): boolean {
  return marks.every((mark) => isFalse(value[mark]));
}

/** Some number below 0, by one of the marks. */
export function isUnknown({ terms }: Machine, { minusOne, minusTwo, negative }: NumberValue): Condition {
  return terms.or(minusOne, minusTwo, negative);
}

/** The number is the term. */
export function plainly({ terms }: Machine, value: NumberValue): Condition {
  return terms.and(...marks.map((mark) => terms.not(value[mark])));
}

export function textValue({ texts, terms }: Machine, text: string): Value {
  if (!texts.includes(text)) texts.push(text);
  return { kind: 'text', term: terms.constant(texts.indexOf(text)) };
}

/** Some condition that nothing is known of. */
export function anyTruth({ terms, fresh }: Machine): Condition {
  return terms.proposition(`any${fresh()}`);
}
