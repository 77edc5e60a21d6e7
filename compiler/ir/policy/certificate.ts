// What was proved of a built policy, and the premises from which a third party can check it; stands beside the plan it is about.

import type { Bounds, ExactRatio, Fen } from '../ir.js';

/** Chinese first, for officials. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Certificate {
  readonly format: 'jiuzhu-certificate';
  readonly formatVersion: 1;
  readonly policy: string;
  /** SHA-256 of the source text, hexadecimal. */
  readonly sourceHash: string;
  /** File name → SHA-256, for every file of the artifact but the manifest and this one. */
  readonly files: Readonly<Record<string, string>>;
  readonly compilerVersion: string;
  /** The solver that was asked; null when none was needed. */
  readonly solver: string | null;
  /** Of which inputs and states the verdicts speak. */
  readonly domain: Bounds;
  /** Figures that no document gives: a proof holds whatever they are, or says in its remarks what it leaves out. */
  readonly holes: readonly string[];
  /** What was assumed for such figures when the plan was made. */
  readonly assumptions: readonly string[];
  readonly claims: readonly Words[];
  readonly disclaims: readonly Words[];
  readonly properties: readonly CertifiedProperty[];
  readonly tiers: readonly TierPremises[];
  /** How the program was proved to settle as the plan does; null: it was not asked. */
  readonly code: CertifiedCode | null;
  /** The claims and questions of the test set on which the running program was held against the reference; null: it was not. */
  readonly tested: CertifiedTests | null;
}

export interface CertifiedTests {
  /** The file that was run. */
  readonly file: string;
  /** Ways in which the plan settles that have claims of their own. */
  readonly chains: number;
  readonly vectors: number;
  readonly questions: number;
  /** False: the set has more. */
  readonly complete: boolean;
}

/** Comparisons of amounts of the program with amounts of the plan, each for every claim of a group and every state of the year. */
export interface CertifiedCode {
  /** The file whose text was proved. */
  readonly file: string;
  /** The same in form. */
  readonly alike: number;
  /** The same in every case of a few conditions. */
  readonly byCases: number;
  /** A solver found no claim for which they differ. */
  readonly bySolver: number;
  /** Of the solver; null when none was needed. */
  readonly solver: string | null;
}

export interface CertifiedProperty {
  /** `never_falls`, …; of what a policy says of itself beyond those, its words. */
  readonly name: string;
  readonly declared: boolean;
  readonly statement: Words;
  readonly verdict: 'proved' | 'refuted' | 'not_decided' | 'not_asked';
  /** How many combinations of group and facts each engine settled. */
  readonly engines: Readonly<Partial<Record<'structure' | 'contract' | 'piecewise' | 'smt', number>>>;
  /** The combinations that do not follow from the premises of the tiers; the others do. None of `structure`. */
  readonly apart: readonly CertifiedPlace[];
  /** Of `split`: the most that splitting a bill changes, in fen. */
  readonly most: Fen | null;
  readonly remarks: readonly Words[];
  readonly breaches: readonly CertifiedBreach[];
}

export interface CertifiedPlace {
  /** Null: nothing decides. */
  readonly engine: 'structure' | 'piecewise' | 'smt' | null;
  /** The group, or the better and the worse one, by name; null for people of no group. */
  readonly groups: readonly (string | null)[];
  /** By the id of the input: its kernel values, or those from `low` to `high`. Facts that are not named may be anything. */
  readonly facts: Readonly<Record<string, readonly number[] | { readonly low: number | null; readonly high: number | null }>>;
  /** By the id of the hole: a list that no document gives, taken as met or not. */
  readonly assumed: Readonly<Record<string, boolean>>;
}

export interface CertifiedBreach {
  readonly told: Words;
  /** Null when the policy does not acknowledge it. */
  readonly acknowledged: { readonly reason: string; readonly citations: readonly string[] } | null;
}

/** The premises of a tier that is settled alike for some groups; conditions on anything else are taken both ways. */
export interface TierPremises {
  readonly tier: string;
  /** By name; null for people of no group. */
  readonly groups: readonly (string | null)[];
  readonly payment: 'computed' | 'billed' | 'billed_first';
  /** All that the base can be. */
  readonly bases: readonly BasePremise[];
  readonly threshold: 'visit' | 'year' | null;
  readonly deductible: { readonly per: 'visit' | 'year'; readonly counter: string | null } | null;
  /** All tables that can apply. */
  readonly tables: readonly TablePremise[];
  readonly caps: readonly CapPremise[];
}

/** `rest`: a cost less the payments of the tiers `less`, by name. `other`: anything else. */
export interface BasePremise {
  readonly kind: 'rest' | 'other';
  readonly less: readonly string[];
}

/** Of `amount` no ratio is asked. A flat ratio is one band. */
export interface TablePremise {
  readonly kind: 'ratios' | 'amount';
  readonly bands: readonly BandPremise[];
}

export interface BandPremise {
  readonly from: Fen;
  readonly to: Fen | null;
  /** The ratio lies between these, over a million. */
  readonly least: ExactRatio;
  readonly most: ExactRatio;
}

/** `used`: the counters by which it is reduced; none for a cap of each visit. */
export interface CapPremise {
  readonly per: 'visit' | 'year' | 'disease';
  readonly used: string | null;
  /** Null: there may be no limit. */
  readonly least: Fen | null;
  readonly most: Fen | null;
}
