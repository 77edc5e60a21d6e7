// What client and server say to each other about proofs: a policy proved in full, and pages about what is proved.

import type { CitedDocument } from './receipts.js';

export const provePolicyMethod = 'jiuzhu/provePolicy';

/** Its request may be cancelled. */
export interface ProvePolicyQuestion {
  readonly textDocument: { readonly uri: string };
}

/** All sentences are in the reader's language. */
export interface ProvePolicyAnswer {
  /** Why nothing was proved; null when all was asked. */
  readonly problem: string | null;
  /** How many properties are proved, and how many not. */
  readonly summary: string;
  /** What to show. */
  readonly page: NamedPage | null;
}

/** A notification while a policy is proved. */
export const provingMethod = 'jiuzhu/proving';

export interface Proving {
  readonly done: number;
  readonly total: number;
}

export const proofPageMethod = 'jiuzhu/proofPage';

/** A property is called by its statement in Chinese: it stays the same while the policy is edited. */
export type ProofPage =
  | { readonly kind: 'table' }
  | { readonly kind: 'basis'; readonly property: string }
  | { readonly kind: 'breach'; readonly property: string; readonly at: number };

/** What a command of the server's asks the client to show. */
export interface NamedPage {
  readonly uri: string;
  readonly page: ProofPage;
  readonly title: string;
}

export interface ProofPageQuestion {
  readonly textDocument: { readonly uri: string };
  readonly page: ProofPage;
}

export interface ProofPageAnswer {
  readonly text: string;
  readonly policyUri: string | null;
  readonly documents: readonly CitedDocument[];
}

/** Commands of the client that lenses and actions name. */
export const showProofCommand = 'jiuzhu.showProof';
export const provePolicyCommand = 'jiuzhu.provePolicy';
