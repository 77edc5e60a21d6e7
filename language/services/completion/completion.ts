// One thing that may be written at the cursor.

import type { Span } from '../../source/span.js';

export type CompletionKind =
  | 'keyword'
  | 'snippet'
  | 'group'
  | 'tier'
  | 'payer'
  | 'document'
  | 'article'
  | 'input'
  | 'value'
  | 'amount'
  | 'disease'
  | 'policy'
  | 'unit';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string | null;
  /** What is compared with what the author has typed: both spellings of a keyword. */
  readonly filter: string;
  readonly insert: string;
  /** True when `insert` has `$1`-style stops. */
  readonly isSnippet: boolean;
  /** What has been typed of it. */
  readonly replace: Span;
}
