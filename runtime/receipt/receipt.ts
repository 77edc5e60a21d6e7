// The receipt of one settlement as data. All money is in the smallest unit of its currency, all ratios exact decimal strings.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import type { AmountBounds } from '../values/bounds-text.js';

export interface Receipt {
  readonly policy: { readonly id: string; readonly title: string; readonly draft: boolean };
  readonly person: string;
  readonly claim: string;
  /** `undetermined` when the settlement needs a figure that no document gives. */
  readonly status: 'settled' | 'undetermined';
  /** The key of the accounting year in the person's state. */
  readonly accountingYear: string;
  readonly date: string;
  /** In which all amounts are given: integers of its smallest unit (fen of a yuan). */
  readonly currency: CurrencyInfo;
  /** How payments are rounded; `unit` in the smallest unit. */
  readonly rounding: { readonly mode: 'half_up' | 'truncate'; readonly unit: number; readonly cumulative: boolean };
  readonly group: { readonly name: string; readonly identity: string; readonly certifiedBy: readonly string[] } | null;
  /** Other identities that counted, and why this one was taken. */
  readonly otherGroups: readonly string[];
  readonly identityResolution: 'class' | 'benefit';
  readonly cost: Readonly<Record<string, number>>;
  readonly tiers: readonly TierReceipt[];
  readonly totals: {
    /** null when undetermined. */
    readonly paid: number | null;
    /** Between which ends it lies; null when it is known. */
    readonly bounds: AmountBounds | null;
    /** `kind` `tier`: a tier without a payer stands for itself; `party`: neither a fund nor a department. */
    readonly byPayer: readonly {
      readonly payer: string;
      readonly kind: 'fund' | 'department' | 'party' | 'tier';
      readonly amount: number | null;
    }[];
    /** What was advanced and is to be recovered, by party; only parties from whom something is. */
    readonly recoverable: readonly { readonly from: string; readonly amount: number | null }[];
    /** In-policy cost that nobody paid. */
    readonly patientInPolicy: number | null;
    /** Cost outside the policy's scope. */
    readonly patientOutOfPolicy: number | null;
    readonly patient: number | null;
  };
  /** What the policy counts and sums over the claims of the year, this one included; null when unknown. */
  readonly yearFacts: readonly { readonly name: string; readonly kind: 'count' | 'sum'; readonly value: number | null }[];
  /** Holes that stood in the way. */
  readonly holes: readonly { readonly id: string; readonly why: string; readonly line: number }[];
  /** Defaults, floors, provisional values and assumptions that mattered. */
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
}

export interface TierReceipt {
  readonly name: string;
  readonly payer: string | null;
  readonly status: 'paid' | 'billed' | 'not_applicable' | 'undetermined';
  /** Why the tier does not apply. */
  readonly reason: { readonly zh: string; readonly en: string } | null;
  readonly base: number | null;
  /** How the base is formed, as the policy writes it; null when exceptions change it. */
  readonly baseText: string | null;
  /** Until it is reached nothing of the base counts; `reached` null when that is open. */
  readonly threshold: {
    readonly per: 'visit' | 'year';
    readonly bound: 'inclusive' | 'exclusive';
    readonly amount: number | null;
    /** The base of the year before this claim; 0 per visit. */
    readonly before: number | null;
    readonly reached: boolean | null;
    readonly citations: readonly CitationText[];
  } | null;
  readonly deductible: {
    readonly per: 'visit' | 'year';
    /** As the document says it; changes no amount. */
    readonly bound: 'inclusive' | 'exclusive' | null;
    /** The shared deductible it is, by name. */
    readonly shared: string | null;
    readonly amount: number | null;
    readonly before: number | null;
    readonly consumed: number | null;
  } | null;
  readonly eligible: number | null;
  readonly bands: readonly {
    readonly from: number | null;
    readonly to: number | null;
    readonly amount: number | null;
    readonly ratio: string | null;
  }[];
  /** The amount that stands in place of a ratio, and how the policy writes it (null when a table or exceptions decide). */
  readonly stated: { readonly text: string | null; readonly amount: number | null } | null;
  /**
   * By how much the exact total of the year is above the rounded one, before this claim and after it: decimals of the smallest unit,
   * below 0 where rounding up is ahead. Null where each payment is rounded by itself.
   */
  readonly carry: { readonly before: string | null; readonly after: string | null } | null;
  readonly uncapped: number | null;
  /** `limit` null: unknown; caps that do not limit are left out. */
  readonly caps: readonly {
    /** `disease`: for each disease in the accounting year. */
    readonly per: 'visit' | 'year' | 'disease';
    readonly pool: string | null;
    readonly limit: number | null;
    readonly usedBefore: number | null;
  }[];
  readonly cut: number | null;
  readonly payment: number | null;
  /** Between which ends the payment lies; null when it is known. */
  readonly bounds: AmountBounds | null;
  /** Null when nothing of the payment is to be recovered. */
  readonly advance: {
    readonly from: string;
    /** The condition as the policy writes it. */
    readonly when: string;
    readonly amount: number | null;
    readonly citations: readonly CitationText[];
  } | null;
  /** By step: the document and article behind it. */
  readonly citations: Readonly<Record<'tier' | 'base' | 'deductible' | 'rate' | 'cap', readonly CitationText[]>>;
  readonly line: number;
}

export interface CitationText {
  /** The name by which the policy cites the document, and its title or number. */
  readonly document: string;
  readonly title: string;
  readonly article: string | null;
}

export interface SubsidyReceipt {
  readonly policy: { readonly id: string; readonly title: string };
  readonly currency: CurrencyInfo;
  readonly person: string;
  readonly coverageYear: number;
  readonly status: 'settled' | 'undetermined' | 'not_covered';
  readonly group: string | null;
  readonly premium: number | null;
  readonly byPayer: readonly { readonly payer: string; readonly amount: number | null }[];
  readonly granted: number | null;
  readonly own: number | null;
  readonly citations: readonly CitationText[];
  readonly holes: readonly { readonly id: string; readonly why: string; readonly line: number }[];
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
}
