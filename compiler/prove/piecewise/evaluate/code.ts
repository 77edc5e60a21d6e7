// Settling a claim as functions of what can change along a line; what cannot is computed once.

import type { PolicyIr } from '../../../ir/ir.js';

/** What settling one claim reads and writes. Unknown amounts are −1, as a kernel has them. */
export interface Frame {
  /** Of the claim, with the counts of the year among them. */
  readonly values: number[];
  readonly counters: number[];
  /** Per tier `partNames.length` amounts, in that order. */
  readonly parts: number[];
}

/** What is known of all claims that the code is for. */
export interface Known {
  readonly plan: PolicyIr;
  readonly group: number;
  readonly values: readonly number[];
  readonly billed: readonly number[];
  /** Inputs whose values differ from claim to claim. */
  readonly moving: ReadonlySet<number>;
}

/** A number when nothing that it reads can change. Amounts in fen, ratios in millionths, conditions 1, 0 or −1 for unknown. */
export type Code = number | ((frame: Frame) => number);

export const partNames = ['payment', 'base', 'deductible', 'below', 'eligible', 'uncapped', 'cut', 'unpaid'] as const;

export type PartName = (typeof partNames)[number];

export function partAt(tier: number, part: PartName): number {
  return tier * partNames.length + partNames.indexOf(part);
}

export const unknown = -1;

export function running(code: Code): (frame: Frame) => number {
  return typeof code === 'number' ? () => code : code;
}

export function both(left: Code, right: Code, combine: (left: number, right: number) => number): Code {
  if (typeof left === 'number') {
    return typeof right === 'number' ? combine(left, right) : (frame) => combine(left, right(frame));
  }
  return typeof right === 'number' ? (frame) => combine(left(frame), right) : (frame) => combine(left(frame), right(frame));
}

/** From the second on, `operands` are folded into the first. */
export function folded(operands: readonly Code[], combine: (left: number, right: number) => number): Code {
  const [first = unknown, ...others] = operands;
  return others.reduce<Code>((sum, operand) => both(sum, operand, combine), first);
}

/** The value of the first case that holds; unknown when an unknown condition stands before it. */
export function firstOf(cases: readonly { readonly when: Code; readonly value: Code }[]): Code {
  return cases.reduceRight<Code>((otherwise, { when, value }) => {
    if (typeof when === 'number') return when === 0 ? otherwise : when === 1 ? value : unknown;
    const [holds, met, rest] = [when, running(value), running(otherwise)];
    return (frame) => {
      const truth = holds(frame);
      return truth === 1 ? met(frame) : truth === 0 ? rest(frame) : unknown;
    };
  }, unknown);
}

export function plus(left: number, right: number): number {
  return left < 0 || right < 0 ? unknown : left + right;
}

/** max(0, left − right) */
export function minus(left: number, right: number): number {
  return left < 0 || right < 0 ? unknown : left > right ? left - right : 0;
}

export function least(left: number, right: number): number {
  if (left === 0 || right === 0) return 0;
  return left < 0 || right < 0 ? unknown : Math.min(left, right);
}

export function greatest(left: number, right: number): number {
  return left < 0 || right < 0 ? unknown : Math.max(left, right);
}
