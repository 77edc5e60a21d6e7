// What is known of a random policy while it is being written: what has been declared, and how often what is said.

import type { RandomSource } from '../random-source.js';
import type { Tongue } from './tongue.js';

/** What a policy declares besides the facts of every claim. */
export interface DeclaredFact {
  readonly name: string;
  readonly kind: 'money' | 'ratio' | 'integer' | 'boolean' | 'date' | 'list';
  readonly scope: 'person' | 'claim';
  /** Of a list. */
  readonly values: readonly string[];
}

export interface DraftedTier {
  readonly name: string;
  readonly deductible: boolean;
  readonly cap: boolean;
  /** Paid by a ratio, or by bands. */
  readonly ratio: boolean;
}

export interface Draft {
  readonly random: RandomSource;
  readonly tongue: Tongue;
  /** Figures of a few fen, so that every claim can be tried. */
  readonly small: boolean;
  /** How often a figure is missing, and how often it carries a remark. */
  readonly holes: number;
  readonly remarks: number;
  readonly document: string | null;
  readonly departments: readonly string[];
  readonly funds: readonly string[];
  readonly parties: readonly string[];
  /** In rank order; the last may be everybody else. */
  readonly groups: readonly string[];
  readonly facts: readonly DeclaredFact[];
  readonly diseases: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly indices: readonly string[];
  // What follows is filled as it is declared.
  readonly costs: string[];
  readonly amounts: string[];
  readonly ratios: string[];
  readonly counts: string[];
  readonly sums: { readonly name: string; readonly reads: number }[];
  readonly pools: string[];
  readonly sharedDeductibles: string[];
  readonly tiers: DraftedTier[];
}

/** What an expression may read where it stands. */
export interface Place {
  /** How many of the tiers pay before it. */
  readonly tiers: number;
  /** False for what must be known before any claim. */
  readonly claim: boolean;
}

export const anywhere: Place = { tiers: 0, claim: true };
/** Of a person: no claim, no group. */
export const personal: Place = { tiers: 0, claim: false };

/** Sometimes a citation, with a space before it. */
export function cites({ random, tongue, document, remarks }: Draft): string {
  if (document === null || !random.chance(remarks)) return '';
  const number = random.integer(1, 9);
  return ` ${tongue.word.Cites} ${document} ${tongue.surface === 'zh' ? `第${'一二三四五六七八九'[number - 1]}条` : `"${number}"`}`;
}
