// What client and server say to each other about the examples of a policy: `jiuzhu/receipts`.

export const receiptsMethod = 'jiuzhu/receipts';

export interface ReceiptsQuestion {
  readonly textDocument: { readonly uri: string };
}

/** All sentences are in the reader's language. */
export interface ReceiptsAnswer {
  /** Why nothing was settled; null when something was. */
  readonly problem: string | null;
  /** How many examples hold and how many do not. */
  readonly summary: string;
  /** The address of the policy's own file, to which the lines of the pages belong. */
  readonly policyUri: string | null;
  readonly examples: readonly ExampleReceipt[];
  readonly documents: readonly CitedDocument[];
}

export interface ExampleReceipt {
  readonly title: string;
  readonly uri: string;
  readonly range: TextRange;
  readonly passed: boolean;
  /** The receipt of every step, as text for a fixed-width font. */
  readonly page: string;
  readonly failures: readonly { readonly range: TextRange; readonly message: string }[];
}

/** A document as a page names it, and where the policy declares it. */
export interface CitedDocument {
  readonly name: string;
  readonly title: string;
  /** From 1. */
  readonly line: number;
}

export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
