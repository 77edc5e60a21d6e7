// What an example comes to: a person, claims and expected results, ready to be settled.

import type { AssumptionNode, Span } from '../../../language/index.js';
import type { ClaimInput, PersonInput } from '../../../runtime/claim.js';
import type { WatchedAmount } from './watched.js';

export interface PolicyCase {
  readonly uri: string;
  readonly span: Span;
  readonly title: string;
  readonly assume: readonly AssumptionNode[];
  /** What it expects besides payments; the plan that settles it must be compiled with these. */
  readonly watch: readonly WatchedAmount[];
  readonly steps: readonly PolicyCaseStep[];
}

export interface PolicyCaseStep {
  readonly person: PersonInput;
  /** null for a step that only asks for the premium subsidy. */
  readonly claim: ClaimInput | null;
  readonly subsidy: { readonly year: number; readonly premium: string | null } | null;
  readonly expected: readonly PolicyCaseExpectation[];
}

export interface PolicyCaseExpectation {
  readonly what: 'tier' | 'amount' | 'total' | 'patient' | 'subsidy';
  /** Name of the tier, or the words of the amount; null elsewhere. */
  readonly tier: string | null;
  /** In fen. */
  readonly amount: number | 'undetermined' | 'not_applicable';
  readonly span: Span;
}
