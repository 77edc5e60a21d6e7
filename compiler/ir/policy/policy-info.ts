// What a plan says of its policy besides what it pays: name and period, documents, year, currency, rounding, payers.

import type { Day, Fen } from '../expression/expression.js';
import type { Origin } from '../origin.js';

export interface PolicyInfo {
  readonly name: string;
  readonly title: string;
  readonly region: { readonly name: string; readonly code: string | null };
  /** null bounds are open; `unknown` says why the document's period is not known. */
  readonly effective: { readonly from: Day | null; readonly to: Day | null; readonly unknown: string | null };
  /** The day of issue; claims of earlier days are settled retroactively. */
  readonly issued: Day | null;
  /** Policies of one series are versions of one rule. */
  readonly series: string | null;
  /** What becomes of the counters of a year in which another version of the series has settled claims; null is `keep`, not said. */
  readonly carryOver: 'keep' | 'rebase' | 'restart' | null;
  /** What becomes of the counters of a year when the group under which claims are settled changes; null is `keep`, not said. */
  readonly statusChange: 'keep' | 'rebase' | null;
  readonly origin: Origin;
}

export interface DocumentInfo {
  readonly name: string;
  readonly title: string;
  readonly grade: string | null;
  readonly link: string | null;
}

export interface Citation {
  readonly document: number;
  readonly article: string | null;
}

export interface AccountingYear {
  /** 1 January on; from `start` on; twelve months each from the date input `since`; each month for itself. */
  readonly calendar: 'calendar' | 'insurance' | 'rolling' | 'month';
  /** Of an insurance year; a day that every year has. */
  readonly start: { readonly month: number; readonly day: number } | null;
  /** Index of the date input from which a rolling year is counted. */
  readonly since: number | null;
  /** Index of the date input that decides the year, the rule in force and the validity of identities. */
  readonly by: number;
}

export interface CurrencyInfo {
  /** ISO 4217. */
  readonly code: string;
  /** As amounts are shown. */
  readonly unit: { readonly zh: string; readonly en: string };
  /** Decimals of the smallest unit: 2 for yuan and fen. */
  readonly digits: number;
}

export interface Rounding {
  readonly mode: 'half_up' | 'truncate';
  /** Payments are multiples of this. */
  readonly unit: Fen;
  /** False when the policy left it to the default (half up, to the fen). */
  readonly declared: boolean;
}

/** How what a tier pays is rounded. */
export interface PaymentRounding extends Rounding {
  /** The running total of a tier's year is rounded, and the difference to what was paid before is paid. */
  readonly cumulative: boolean;
}

export interface Payer {
  readonly name: string;
  /** A party is neither a fund nor a department: a hospital, whoever is liable. */
  readonly kind: 'fund' | 'department' | 'party';
}
