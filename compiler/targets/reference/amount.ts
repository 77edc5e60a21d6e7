// An exact amount of money, or an unknown one with the reasons why it is unknown.

import { Decimal as DefaultDecimal } from 'decimal.js';

/** Wide enough for any product of two plan numbers to be exact. */
export const Decimal = DefaultDecimal.clone({ precision: 60 });
export type Decimal = DefaultDecimal;

/** Indices of holes; `earlierClaims` stands for whatever made a counter unknown before this claim. */
export type Reasons = ReadonlySet<number>;
export const earlierClaims = -1;

export type Unknown = { readonly known: false; readonly because: Reasons };
export type Known<T> = { readonly known: true; readonly value: T };
export type Maybe<T> = Known<T> | Unknown;

/** Fen; `Infinity` only as the limit of a cap without one. */
export type Amount = Maybe<Decimal>;

export function fen(value: number): Known<Decimal> {
  return { known: true, value: new Decimal(value) };
}

export const nothing = fen(0);
export const unlimited: Known<Decimal> = { known: true, value: new Decimal(Number.POSITIVE_INFINITY) };

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknownBecause(reason: number): Unknown {
  return { known: false, because: new Set([reason]) };
}

/** Unknown for the reasons of every operand that is unknown; null when all are known. */
export function anyUnknown(operands: readonly Maybe<unknown>[]): Unknown | null {
  const unknown = operands.filter((operand) => !operand.known);
  const first = unknown[0];
  if (first === undefined || unknown.length === 1) return first ?? null;
  return { known: false, because: new Set(unknown.flatMap((operand) => [...operand.because])) };
}

export function isZero(amount: Amount): boolean {
  return amount.known && amount.value.isZero();
}

export function plus(left: Amount, right: Amount): Amount {
  if (left.known && right.known) return known(left.value.plus(right.value));
  return anyUnknown([left, right]) ?? nothing;
}

/** max(0, left − right) */
export function minus(left: Amount, right: Amount): Amount {
  if (left.known && right.known) return known(Decimal.max(0, left.value.minus(right.value)));
  return anyUnknown([left, right]) ?? nothing;
}

export function least(operands: readonly Amount[]): Amount {
  if (operands.some(isZero)) return nothing;
  return extreme(operands, (...values) => Decimal.min(...values));
}

export function greatest(operands: readonly Amount[]): Amount {
  return extreme(operands, (...values) => Decimal.max(...values));
}

function extreme(operands: readonly Amount[], pick: (...values: Decimal[]) => Decimal): Amount {
  return anyUnknown(operands) ?? known(pick(...operands.flatMap((operand) => (operand.known ? [operand.value] : []))));
}
