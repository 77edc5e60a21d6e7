// What a caller hands in: people and claims as JSON, and how a policy's state is kept between claims.

/**
 * Money is a decimal string in yuan with at most two decimals, `"43600.00"` or `"310"`; JSON numbers are refused, since
 * nobody can tell yuan from fen in them. Dates are `"2022-03-01"`. Names are Chinese or English as the policy lists them.
 */
export type MoneyText = string;

export interface PersonInput {
  readonly id: string;
  readonly identities: readonly IdentityInput[];
  /** Facts the policy declares with `输入 人员`, by name. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

export interface IdentityInput {
  /** A group of the policy or another identity it includes. */
  readonly group: string;
  readonly certifiedBy: string | readonly string[];
  /** Validity, both days included; open when left out. */
  readonly from?: string;
  readonly to?: string;
}

export interface ClaimInput {
  readonly id: string;
  readonly visit: string;
  readonly hospitalLevel?: string;
  readonly place?: string;
  readonly disease?: string | null;
  readonly referred?: boolean;
  readonly emergency?: boolean;
  readonly admission?: string;
  readonly discharge?: string;
  readonly settlement?: string;
  /** The day on which the cost was incurred, for policies that go by it. */
  readonly costDate?: string;
  readonly cost: CostInput;
  /** What a tier has already paid, by tier name. */
  readonly paid?: Readonly<Record<string, MoneyText>>;
  /** Facts the policy declares with `输入 费用单`, by name. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** A claim that takes back an earlier one: the year is settled again without it, and the differences are told. */
export interface ReversalInput {
  readonly id: string;
  /** The id of the claim that is taken back. */
  readonly reverses: string;
  /** The day of the reversal. */
  readonly settlement: string;
}

/**
 * total = inPolicy + fullySelfPaid + overLimit + firstSelfPay, checked; a left-out total is that sum and the receipt says so.
 * waiver, thirdParty and commercial are payments towards the bill, not parts of it.
 */
export interface CostInput {
  readonly total?: MoneyText;
  readonly inPolicy: MoneyText;
  readonly fullySelfPaid?: MoneyText;
  readonly overLimit?: MoneyText;
  readonly firstSelfPay?: MoneyText;
  readonly waiver?: MoneyText;
  readonly thirdParty?: MoneyText;
  readonly commercial?: MoneyText;
}

/** The state of one person under one policy, as JSON: accounting year → counters by key, in fen; null is unknown. */
export interface PersonState {
  readonly years: Readonly<
    Record<
      string,
      {
        readonly counters: Readonly<Record<string, number | null>>;
        readonly holes: readonly string[];
        /** Under a series: the versions that the claims of the year were settled under. */
        readonly versions?: readonly string[];
        /** Where some rule counts a year again: its claims, in the order in which they were settled. */
        readonly claims?: readonly PastClaim[];
      }
    >
  >;
}

/** A claim as it was settled. */
export interface PastClaim {
  readonly claim: ClaimInput;
  /** The policy it was settled under. */
  readonly version: string;
  /** The group it was settled under; null when the person belonged to none, or it was open to which. */
  readonly group: string | null;
  /** What each tier paid, in the smallest unit; null is unknown, and a tier that paid nothing is left out. */
  readonly paid: Readonly<Record<string, number | null>>;
}

/** A fault in the data handed in. Nothing is settled when there is one. */
export interface InputError {
  /** `JZ6xxx` */
  readonly code: string;
  /** JSON path, `$.claim.cost.inPolicy`. */
  readonly path: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly InputError[] };
