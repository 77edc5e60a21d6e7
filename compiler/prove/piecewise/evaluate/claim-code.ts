// A whole claim as code: the same line, one cost after another.

import { invariant } from '../../../ir/invariant.js';
import type { Condition, MoneyExpression, PolicyIr } from '../../../ir/ir.js';
import type { KernelClaim, YearState } from '../../../ir/kernel.js';
import type { Line } from '../line.js';
import { type Code, type Frame, type Known, partNames, running, unknown } from './code.js';
import { conditionCode, moneyCode } from './expression-code.js';
import { type TierCode, tierCode } from './tier-code.js';

/** Settles claims of one line, one at a time; all else tells of the last one, unless that was refused. */
export interface ClaimCode {
  /** False when the claim is refused: it says that a tier paid more than its base. */
  settle(x: number): boolean;
  /** Of all payments; −1 when one is unknown. */
  total(): number;
  /** Of the claim as it stands after its tiers; −1 when it is unknown. */
  amount(expression: MoneyExpression): () => number;
  /** 1, 0, or −1 when it is unknown. */
  truth(condition: Condition): () => number;
  /** The counters of the year after the claim. */
  counters(): readonly number[];
}

export function claimCode(line: Line): ClaimCode {
  const { plan, claim, state, inputs } = line;
  const code = settlingCode(plan, claim, state, new Set(inputs));
  const start = inputs.map((input) => claim.values[input] as number);
  const settle = (x: number) => {
    for (let at = 0; at < start.length; at++) code.values[inputs[at] as number] = (start[at] as number) + x;
    return code.settle();
  };
  return { ...code, settle };
}

/** Of claims of one group and with the same payments billed, whatever else they state. */
export interface AnyClaimCode extends Omit<ClaimCode, 'settle'> {
  settle(values: readonly number[]): boolean;
}

export function anyClaimCode(plan: PolicyIr, { group, billed }: Pick<KernelClaim, 'group' | 'billed'>, state: YearState): AnyClaimCode {
  const code = settlingCode(plan, { group, billed, values: plan.inputs.map(() => 0) }, state, new Set(plan.inputs.keys()));
  const settle = (values: readonly number[]) => {
    for (let at = 0; at < values.length; at++) code.values[at] = values[at] as number;
    return code.settle();
  };
  return { ...code, settle };
}

interface SettlingCode extends Omit<ClaimCode, 'settle'> {
  /** Of the claim to be settled: those that move may be changed. */
  readonly values: number[];
  settle(): boolean;
}

function settlingCode(plan: PolicyIr, claim: KernelClaim, state: YearState, inputs: ReadonlySet<number>): SettlingCode {
  const moving = new Set([...inputs, ...plan.counts.map(({ input }) => input)]);
  const known: Known = { plan, group: claim.group, values: claim.values, billed: claim.billed, moving };
  const frame: Frame = {
    values: [...claim.values],
    counters: [...state.counters],
    parts: plan.tiers.flatMap(() => partNames.map(() => 0)),
  };
  const tiers = plan.tiers.map((_, index) => tierCode(index, known));
  const counts = countsCode(known);
  const settle = () => {
    for (let at = 0; at < state.counters.length; at++) frame.counters[at] = state.counters[at] as number;
    for (const count of counts) count(frame);
    return settleTiers(tiers, frame);
  };
  const reading = (code: Code) => {
    const read = running(code);
    return () => read(frame);
  };
  return {
    values: frame.values,
    settle,
    total: () => totalOf(frame),
    amount: (expression) => reading(moneyCode(expression, known)),
    truth: (condition) => reading(conditionCode(condition, known)),
    counters: () => countersAfter(plan, known, frame),
  };
}

function settleTiers(tiers: readonly TierCode[], frame: Frame): boolean {
  for (const tier of tiers) if (!tier(frame)) return false;
  return true;
}

function totalOf({ parts }: Frame): number {
  let total = 0;
  for (let at = 0; at < parts.length; at += partNames.length) {
    const payment = parts[at] as number;
    if (payment < 0) return unknown;
    total += payment;
  }
  return total;
}

/** Each count of the year, with this claim in it, becomes a value of the claim. */
function countsCode(known: Known): readonly ((frame: Frame) => void)[] {
  return known.plan.counts.map(({ input, counter, when }) => {
    const holds = running(conditionCode(when, known));
    return (frame) => {
      const truth = holds(frame);
      invariant(truth >= 0, 'a count is unknown');
      frame.values[input] = (frame.counters[counter] as number) + truth;
    };
  });
}

/** Every sum is taken before any counter moves. */
function countersAfter({ accumulators, counts }: PolicyIr, known: Known, frame: Frame): readonly number[] {
  const after = [...frame.counters];
  const values = accumulators.map(({ value }) => running(moneyCode(value, known))(frame));
  for (const [index, { counter }] of accumulators.entries()) {
    const [before, value] = [after[counter] as number, values[index] as number];
    if (value !== 0) after[counter] = before < 0 || value < 0 ? unknown : before + value;
  }
  for (const { input, counter } of counts) after[counter] = frame.values[input] as number;
  return after;
}
