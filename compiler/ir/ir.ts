// The one intermediate form: a settlement plan, typed, unit-checked and name-free (names are kept for people, never for meaning).

import type { Case, Condition, ExactRatio, Fen, MoneyExpression, RatioExpression } from './expression/expression.js';
import type { Origin } from './origin.js';
import type { Guarantee } from './policy/guarantee.js';
import type { AccountingYear, Citation, CurrencyInfo, DocumentInfo, Payer, PaymentRounding, PolicyInfo } from './policy/policy-info.js';

export type {
  Case,
  Comparison,
  Condition,
  Day,
  ExactRatio,
  Fen,
  MoneyExpression,
  RatioExpression,
  TierPart,
} from './expression/expression.js';
export type { Acknowledgement, Guarantee, GuaranteeClaim, GuaranteedProperty } from './policy/guarantee.js';
export type {
  AccountingYear,
  Citation,
  CurrencyInfo,
  DocumentInfo,
  Payer,
  PaymentRounding,
  PolicyInfo,
  Rounding,
} from './policy/policy-info.js';

export const irVersion = 1;

export interface PolicyIr {
  readonly irVersion: typeof irVersion;
  readonly policy: PolicyInfo;
  /** Where the documents disagree about the policy as a whole. */
  readonly conflicts: readonly Conflict[];
  readonly documents: readonly DocumentInfo[];
  readonly citations: readonly Citation[];
  readonly year: AccountingYear;
  readonly currency: CurrencyInfo;
  readonly rounding: PaymentRounding;
  readonly departments: readonly string[];
  readonly payers: readonly Payer[];
  /** In rank order: a smaller index ranks higher. */
  readonly groups: readonly Group[];
  readonly identityResolution: 'class' | 'benefit';
  /** Built-in inputs in the order of `builtins.ts`, then declared ones; a kernel's `values` has this order. */
  readonly inputs: readonly Input[];
  readonly counters: readonly Counter[];
  readonly counts: readonly Count[];
  /** One reads only earlier ones. */
  readonly accumulators: readonly Accumulator[];
  readonly bases: readonly NamedBase[];
  readonly tiers: readonly Tier[];
  readonly subsidies: readonly Subsidy[];
  readonly holes: readonly Hole[];
  /** Values that are used but are not settled law; the receipt names those it met. */
  readonly notes: readonly ValueNote[];
  /** What was assumed for holes when this plan was made; every receipt under it says so. */
  readonly assumptions: readonly Assumption[];
  /** What the policy promises of its settlements, for the prover; it changes no amount. */
  readonly guarantees: readonly Guarantee[];
  readonly bounds: Bounds;
}

export interface Group {
  readonly name: string;
  /** Other identities that count as this group. */
  readonly includes: readonly string[];
  readonly certifiers: readonly number[];
  /** True: all certifiers together; false: any one of them. */
  readonly jointly: boolean;
  readonly route: 'direct' | 'application' | null;
  /** True for the group of everybody without another identity (at most one group). */
  readonly everyoneElse: boolean;
  /** Which people with the identity count; null: all of them. Holds for those who are derived, and for everybody else, too. */
  readonly condition: MembershipRule | null;
  /** Who counts without a record of the identity; null: nobody. */
  readonly derived: MembershipRule | null;
  readonly conflicts: readonly Conflict[];
  readonly citations: readonly number[];
  readonly origin: Origin;
}

/** Reads inputs of the person and the date that decides the year, no bases and no tiers. */
export interface MembershipRule {
  readonly when: Condition;
  /** As the author wrote it, for the receipt. */
  readonly text: string;
}

/** Documents that disagree, as the policy records it; it changes no amount. */
export interface Conflict {
  readonly text: string;
  readonly citations: readonly number[];
  readonly origin: Origin;
}

// ── inputs ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Input {
  /** Built-in id (`inPolicy`, `visit`, …) or the declared name. */
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly builtin: boolean;
  /** `year`: the kernel knows it from a counter, a claim cannot state it. */
  readonly scope: 'person' | 'claim' | 'year';
  readonly type: InputType;
  /** False for a built-in fact the policy never reads: a claim may leave it out, and it is then 0. */
  readonly used: boolean;
  /** The value when left out, as the kernel's number; null: must be given when used. */
  readonly fallback: number | null;
  readonly origin: Origin | null;
}

export type InputType =
  | { readonly kind: 'money' }
  /** The kernel sees millionths, at most a million of them. */
  | { readonly kind: 'ratio' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  /** The kernel sees 1 + the index of the value; 0 is "none of them" (a disease outside every list). */
  | {
      readonly kind: 'enumeration';
      readonly values: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
      readonly open: boolean;
    };

/** Highest values a valid input may have; outside them the runtime refuses the claim. */
export interface Bounds {
  /** Of every money input of a claim. */
  readonly claimMoney: Fen;
  /** Of every yearly counter. */
  readonly counter: Fen;
  readonly integer: number;
}

// ── tiers ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface NamedBase {
  readonly name: string;
  readonly value: MoneyExpression;
  readonly origin: Origin;
}

export interface Counter {
  /**
   * Stable key in the stored state: `<tier>.deductible`, `<tier>.base`, `<tier>.eligible`, `<tier>.paid`, `<tier>.times`, `<pool>.pool`, `<tier>.disease`,
   * `<tier>.disease.<disease>`, `<tier>.carry.<mode>.<unit>`, `<name>.count`, `<name>.sum`.
   */
  readonly key: string;
  /** In fen, but `count` and `times`, which count claims, and `carry`, in millionths of a fen. */
  readonly kind: 'deductible' | 'base' | 'eligible' | 'paid' | 'pool' | 'disease' | 'times' | 'carry' | 'count' | 'sum';
  readonly label: { readonly zh: string; readonly en: string };
}

/** How many claims of the year satisfy a condition: an integer input of scope `year`, never unknown. */
export interface Count {
  readonly input: number;
  /** Of kind `count`. */
  readonly counter: number;
  /** On facts of the claim and the person; no group, no hole, nothing of the year. */
  readonly when: Condition;
  readonly origin: Origin;
}

/** A running sum over the claims of the year. */
export interface Accumulator {
  readonly name: string;
  /** Of kind `sum`. */
  readonly counter: number;
  readonly value: MoneyExpression;
  readonly origin: Origin;
}

/** The tiers stand in payment order; a tier reads only earlier ones. */
export interface Tier {
  readonly name: string;
  readonly payer: number | null;
  readonly payment: 'computed' | 'billed' | 'billed_first';
  /** In this order; the first that does not hold is the reason why the tier does not apply. */
  readonly gates: readonly Gate[];
  readonly base: MoneyExpression;
  /** The base as the author wrote it, for the receipt; null when exceptions change it. */
  readonly baseText: string | null;
  /** Null when the base counts whatever it is. Not of a billed tier. */
  readonly threshold: Threshold | null;
  readonly deductible: Deductible | null;
  /** First match; null for a billed tier. */
  readonly rates: readonly Case<Rate>[] | null;
  readonly caps: readonly Cap[];
  /** Of kind `paid`, when some expression reads what the tier paid this year. */
  readonly yearly: number | null;
  /** Null when nothing the tier pays can be recovered. */
  readonly advance: Advance | null;
  /** Of kind `times`: in how many claims of the year the tier paid; its last gate asks for it. */
  readonly times: number | null;
  /**
   * Of kind `carry`, where payments are rounded cumulatively: what a ratio or bands gave in the year, before rounding and caps, less
   * the multiples of the rounding unit in it.
   */
  readonly carry: number | null;
  readonly conflicts: readonly Conflict[];
  readonly citations: TierCitations;
  readonly origin: Origin;
}

/** While the condition holds, what the tier pays is advanced, and recovered from a party. */
export interface Advance {
  readonly when: Condition;
  /** Of kind `party`. */
  readonly payer: number;
  /** The condition as the author wrote it, for the receipt. */
  readonly text: string;
  readonly citations: readonly number[];
  readonly origin: Origin;
}

export interface Gate {
  readonly kind: 'groups' | 'visits' | 'condition' | 'times';
  readonly when: Condition;
  /** The condition as the author wrote it, for the receipt. */
  readonly text: string;
}

/** Until it is reached the base of a claim does not count; from then on all of it does. */
export interface Threshold {
  /** Compared with the base of this claim, or of the claims of the year up to it. */
  readonly per: 'visit' | 'year';
  readonly amount: MoneyExpression;
  /** `inclusive`: reached by exactly the amount; `exclusive`: by more. */
  readonly bound: 'inclusive' | 'exclusive';
  /** Of kind `base`, for `per: 'year'`. */
  readonly counter: number | null;
  readonly citations: readonly number[];
  readonly origin: Origin;
}

export interface TierCitations {
  readonly tier: readonly number[];
  readonly base: readonly number[];
  readonly deductible: readonly number[];
  readonly rate: readonly number[];
  readonly cap: readonly number[];
}

export interface Deductible {
  readonly per: 'visit' | 'year';
  readonly amount: MoneyExpression;
  /** Per visit: the most that the claims of the year are reduced by together; null for no such limit. */
  readonly most: MoneyExpression | null;
  /** Of kind `deductible`, for `per: 'year'` and for `most`; tiers that share a deductible share it. */
  readonly counter: number | null;
  /** The shared deductible it is, by name. */
  readonly shared: string | null;
  readonly bound: 'inclusive' | 'exclusive' | null;
  readonly origin: Origin;
}

export type Rate = FlatRate | BandedRate | AmountRate;

export interface FlatRate {
  readonly kind: 'flat';
  readonly ratio: RatioExpression;
}

/**
 * The eligible amount E of this claim lies at positions [start, start + E]; each band pays its ratio on the part inside it.
 * excess/visit: start = 0 · excess/year: start = counter (eligible so far) · absolute/visit: start = consumed ·
 * absolute/year: start = counter (base so far) + consumed.
 */
export interface BandedRate {
  readonly kind: 'bands';
  readonly origin: 'excess' | 'absolute';
  readonly per: 'visit' | 'year';
  /** Of kind `eligible` or `base`, for `per: 'year'`. */
  readonly counter: number | null;
  /** Contiguous and ascending; below the first band nothing is paid, the last may be open (`to` null). */
  readonly bands: readonly Band[];
}

/** An amount instead of a ratio: the eligible amount is paid up to it. */
export interface AmountRate {
  readonly kind: 'amount';
  readonly amount: MoneyExpression;
  /** As the author wrote it, for the receipt; null when a table or exceptions decide. */
  readonly text: string | null;
}

export interface Band {
  readonly from: Fen;
  readonly to: Fen | null;
  readonly ratio: RatioExpression;
  readonly origin: Origin;
}

export interface Cap {
  /** `disease`: per accounting year and disease. */
  readonly per: 'visit' | 'year' | 'disease';
  /** The amount, `unlimited`, or a hole (which may have known bounds). */
  readonly amount: MoneyExpression;
  /** Of kind `paid` or `pool`, per year. Per disease, of kind `disease`: the first of a run, for no value of the input `by`, then for each. */
  readonly counter: number | null;
  readonly by: number | null;
  readonly pool: string | null;
  readonly origin: Origin;
}

// ── subsidies, holes, notes ─────────────────────────────────────────────────────────────────────────────────────

export interface Subsidy {
  /** Coverage years, inclusive; null is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly premium:
    | { readonly kind: 'fixed'; readonly fen: Fen }
    | { readonly kind: 'billed' }
    | { readonly kind: 'hole'; readonly hole: number };
  /** First match; a person whom no row covers gets nothing, and the receipt says so. Conditions read person inputs only. */
  readonly rows: readonly SubsidyRow[];
  readonly citations: readonly number[];
  readonly origin: Origin;
}

export type Grant =
  | { readonly kind: 'full' | 'none' }
  | FigureGrant
  /** Of what its operands grant, which are an amount and a percentage at the least. */
  | { readonly kind: 'larger' | 'smaller'; readonly operands: readonly FigureGrant[] }
  | { readonly kind: 'hole'; readonly hole: number };

export type FigureGrant =
  | { readonly kind: 'fixed'; readonly fen: Fen; readonly note: number | null }
  | { readonly kind: 'percentage'; readonly ratio: ExactRatio; readonly note: number | null };

export interface SubsidyRow {
  readonly when: Condition;
  readonly grant: Grant;
  /** Of this row, besides those of the table. */
  readonly citations: readonly number[];
  /** Shares add up to 1; each payer but the first gets its rounded-down share, the first the rest. */
  readonly payers: readonly { readonly payer: number; readonly share: ExactRatio }[];
  readonly origin: Origin;
}

/** A figure the documents do not give. */
export interface Hole {
  /** `<tier>.<clause>` with `#n` when a clause has several; what `assume` names. */
  readonly id: string;
  readonly why: string;
  /** What the figure is; `other` where it is neither, such as a list. */
  readonly of: 'money' | 'ratio' | 'other';
  /** `range`: the document leaves the figure open between its bounds. */
  readonly status: 'open' | 'range';
  /** Known bounds, of an amount in fen, of a ratio in millionths; a cap whose remaining lower bound does not bind is not needed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly origin: Origin;
}

export interface ValueNote {
  /** `limited`: a tilt would have passed 100 % (or fallen below 0) and stops there. `cited`: settled law, with a source of its own. */
  readonly status: 'floor' | 'ceiling' | 'provisional' | 'average' | 'delegated' | 'limited' | 'cited';
  /** The value as written. */
  readonly text: string;
  /** Of a `cited` value: what the receipt quotes beside the clause when the value was used. */
  readonly citations?: readonly number[];
  readonly origin: Origin;
}

/** `倾斜救助 的 封顶线 = 不封顶` */
export interface Assumption {
  /** As written. */
  readonly text: string;
  readonly origin: Origin;
}
