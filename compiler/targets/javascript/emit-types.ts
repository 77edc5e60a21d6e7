// The declarations that go with every emitted module: the contract of `ir/kernel.ts` for callers without our sources; a test keeps the two equal.

export function emitTypes(): string {
  return `// Types of the settlement module. All money is an integer number of fen; -1 marks an amount that no document gives.

export interface Claim {
  /** Index into \`groups\`; -1: none. */
  readonly group: number;
  /** One number per entry of \`inputs\`: fen, integer, days since 1970-01-01, 0 or 1, or the 1-based place in the enumeration (0: none). */
  readonly values: readonly number[];
  /** One number per entry of \`tiers\`: what the claim says the tier has paid, or -1. */
  readonly billed: readonly number[];
}

/** The counters of one person in one accounting year, one per entry of \`counters\`. */
export interface YearState {
  readonly counters: readonly number[];
  /** Indices into \`holes\` of the figures behind unknown counters. */
  readonly holes: readonly number[];
}

export interface TierTrace {
  status: 'paid' | 'billed' | 'not_applicable' | 'undetermined';
  /** Which of the tier's conditions failed; -1: none. */
  gate: number;
  base: number;
  threshold: number;
  thresholdBefore: number;
  deductible: number;
  deductibleBefore: number;
  consumed: number;
  eligible: number;
  rate: number;
  /** ratio: over 1000000. */
  bands: { amount: number; ratio: number }[];
  carryBefore: number;
  carry: number;
  uncapped: number;
  /** limit: -2 for no limit. */
  caps: { limit: number; usedBefore: number }[];
  cut: number;
  payment: number;
  /** The payment where it is advanced and can be recovered, else 0. */
  recoverable: number;
}

export interface Trace {
  tiers: TierTrace[];
  total: number;
  holes: number[];
  notes: number[];
  state: YearState;
  /** A tier billed above its base: the claim is refused and the state unchanged; -1 when all is well. */
  fault: number;
}

export interface SubsidyTrace {
  table: number;
  row: number;
  premium: number;
  shares: number[];
  granted: number;
  own: number;
  holes: number[];
  notes: number[];
}

/** What the declared facts of a person say of one group: 1, 0, or -1 where no document gives a figure. */
export interface Membership {
  /** Whether the condition of the group holds. */
  meets: number;
  /** Whether the person counts without a record of the identity. */
  derived: number;
  holes: number[];
  notes: number[];
}

export declare const irVersion: number;
export declare const policy: { readonly name: string; readonly title: string };
export declare const groups: readonly string[];
export declare const inputs: readonly string[];
export declare const tiers: readonly string[];
export declare const counters: readonly string[];
/** Figures that no document gives. */
export declare const holes: readonly string[];
/** No intermediate in plain numbers passes this for inputs within bounds. */
export declare const largestIntermediate: number;

export declare function initialState(): YearState;

/** Settles one claim and returns the complete working; neither argument is changed. */
export declare function settle(claim: Claim, state: YearState): Trace;

/** For each entry of \`groups\`; \`values\` as in a claim: those of the person, and the day that decides the year. */
export declare function membership(values: readonly number[]): Membership[];

/**
 * The same settlement without its working. Moves \`counters\` and fills \`payments\` in place; returns the total in fen, -1 when it
 * is unknown, or -2 - k, with the counters as they were, when the k-th tier (from 0) was billed above its base. Does not keep track of the figures behind
 * unknown counters: \`settle\` does.
 */
export declare function pay(claim: Claim, counters: number[] | Float64Array, payments: number[] | Float64Array): number;

/** The premium subsidy of one person in one coverage year; premium in fen, or -1 when the caller gives none. */
export declare function subsidy(group: number, values: readonly number[], coverageYear: number, premium: number): SubsidyTrace;
`;
}
