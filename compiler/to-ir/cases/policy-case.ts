// What an example comes to: a person, claims and expected results, ready to be settled.

import type { AssumptionNode, Span } from '../../../language/index.js';
import type { ClaimInput, PersonInput } from '../../../runtime/claim.js';

export interface PolicyCase {
  readonly uri: string;
  readonly span: Span;
  readonly title: string;
  readonly assume: readonly AssumptionNode[];
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
  readonly what: 'tier' | 'total' | 'patient' | 'subsidy';
  /** Name of the tier; null elsewhere. */
  readonly tier: string | null;
  /** In fen. */
  readonly amount: number | 'undetermined' | 'not_applicable';
  readonly span: Span;
}
