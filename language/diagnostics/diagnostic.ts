// What an author is told: a code, a place, a message in both languages, related places and fixes.

import type { Span } from '../source/span.js';

/** Only an error keeps a policy from being compiled. */
export type Severity = 'error' | 'warning' | 'info';

/** What a reader is told in. */
export type Language = 'zh' | 'en';

/** A sentence in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A place in a file of the workspace. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** What stands in `span` gives way to `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A change that mends the finding; all edits are in the diagnostic's own file. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
}

/** One finding about a file. */
export interface Diagnostic extends Location {
  /** `JZ1xxx` lexer and parser, `JZ2xxx` names, `JZ3xxx` types and units, `JZ4xxx` lints, `JZ5xxx` compiling. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly related: readonly (Location & { readonly message: Bilingual })[];
  readonly fixes: readonly Fix[];
}

/** What a stage returns: a value, however incomplete, and what is to be said about it. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
