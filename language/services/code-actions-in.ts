// The changes offered for a stretch of text: the fixes of the findings that touch it.

import type { Bilingual, Diagnostic, TextEdit } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { FileAnalysis } from '../workspace/analysis.js';

/** One change on offer. */
export interface CodeAction {
  readonly title: Bilingual;
  /** The finding it mends. */
  readonly diagnostic: Diagnostic;
  readonly edits: readonly TextEdit[];
  /** True when it is the only way the finding knows to be mended. */
  readonly preferred: boolean;
}

/** In the order of the findings. */
export function codeActionsIn(file: FileAnalysis, within: Span): readonly CodeAction[] {
  return file.diagnostics
    .filter((diagnostic) => diagnostic.span.start <= within.end && within.start <= diagnostic.span.end)
    .flatMap((diagnostic) =>
      diagnostic.fixes.map((fix) => ({ title: fix.title, diagnostic, edits: fix.edits, preferred: diagnostic.fixes.length === 1 })),
    );
}
