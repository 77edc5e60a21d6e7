// What every executable target implements: one pure settlement step over numbers, and its complete working.

/** An amount that depends on a hole. Every known amount is ≥ 0. */
export const unknownAmount = -1;

/** A claim as the kernel sees it: integers only. */
export interface KernelClaim {
  /** Index of the group to settle under; -1: none. */
  readonly group: number;
  /** One number per IR input: fen, integer, day, 0/1, or 1-based enumeration value (0: none). */
  readonly values: readonly number[];
  /** Per tier: what the claim says the tier has paid, or -1 when the claim does not say. */
  readonly billed: readonly number[];
}

/** The counters of one person in one accounting year, in IR order; `unknownAmount` where a hole made one unknown. */
export interface YearState {
  readonly counters: readonly number[];
  /** The holes behind unknown counters, ascending. */
  readonly holes: readonly number[];
}

export type TierStatus = 'paid' | 'billed' | 'not_applicable' | 'undetermined';

/** Every number of one tier's working; `unknownAmount` where a hole stands in the way. All money in fen. */
export interface TierTrace {
  status: TierStatus;
  /** Index of the gate that failed (status not_applicable), else -1. */
  gate: number;
  base: number;
  /** What the base must reach to count; 0 without a threshold. */
  threshold: number;
  /** The base of the year before this claim, for a yearly threshold. */
  thresholdBefore: number;
  /** Deductible of this claim's class (before what was consumed); 0 without a deductible. */
  deductible: number;
  /** Consumed of a yearly deductible before this claim. */
  deductibleBefore: number;
  consumed: number;
  eligible: number;
  /** Index of the rate that applied, -1 when none was needed. */
  rate: number;
  /** Flat: one entry. Bands: one entry per band of the rate. Amount: one entry, the amount at a ratio of 1. */
  bands: BandTrace[];
  /** What the year's running total was above a multiple of the rounding unit, in millionths of a fen, before and after; 0 without. */
  carryBefore: number;
  carry: number;
  /** Rounded, before caps. */
  uncapped: number;
  caps: CapTrace[];
  /** uncapped − payment. */
  cut: number;
  payment: number;
  /** The payment where it is advanced and can be recovered, else 0. */
  recoverable: number;
}

export interface BandTrace {
  /** The part of the eligible amount in this band; of an amount rate, the amount itself. */
  amount: number;
  /** Over the denominator `ratioScale`; unknownAmount for a hole that was met. */
  ratio: number;
}

/** Ratios in traces are numerators over this denominator. */
export const ratioScale = 1_000_000;

export interface CapTrace {
  /** unknownAmount: a hole; `unlimitedCap`: no cap. */
  limit: number;
  usedBefore: number;
}

export const unlimitedCap = -2;

export interface Trace {
  tiers: TierTrace[];
  /** Sum of payments; unknownAmount when one is unknown. */
  total: number;
  /** Holes that stood in the way, ascending, without repetition. */
  holes: number[];
  /** Notes of the values used, ascending, without repetition. */
  notes: number[];
  /** The state after this claim. */
  state: YearState;
  /** A billed payment above its base: the tier's index; -1 when all is well. The claim is then refused. */
  fault: number;
}

export interface SubsidyTrace {
  /** Index of the subsidy table, -1 when none covers the year. */
  table: number;
  /** Index of the row, -1 when none covers the person. */
  row: number;
  premium: number;
  /** Paid by each payer of the row, in its order. */
  shares: number[];
  granted: number;
  own: number;
  holes: number[];
  notes: number[];
}

/** What the declared facts of a person say of one group. */
export interface Membership {
  /** Whether the group's condition holds, 1 or 0, or `unknownAmount` for a hole; 1 without a condition. */
  meets: number;
  /** Whether the person counts without a record of the identity, the condition included; 0 without the clause. */
  derived: number;
  /** Holes that stood in the way, and notes of the values used, ascending, without repetition. */
  holes: number[];
  notes: number[];
}

export interface Kernel {
  initialState(): YearState;
  settle(claim: KernelClaim, state: YearState): Trace;
  /** For each group, in IR order. `values` as in a claim: those of the person, and the day that decides the year. */
  membership(values: readonly number[]): Membership[];
  /** `premium` in fen, or -1 when the caller gives none. */
  subsidy(group: number, values: readonly number[], coverageYear: number, premium: number): SubsidyTrace;
}
