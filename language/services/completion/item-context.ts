// What the making of a completion rests on, and its plainest form.

import type { Language } from '../../diagnostics/diagnostic.js';
import type { Analysis, FileAnalysis } from '../../workspace/analysis.js';
import type { Completion, CompletionKind } from './completion.js';
import type { Place } from './place-at.js';

export interface ItemContext {
  readonly analysis: Analysis;
  readonly file: FileAnalysis;
  readonly place: Place;
  readonly language: Language;
}

export function plainItem(
  context: ItemContext,
  label: string,
  kind: CompletionKind,
  detail: string,
  documentation: string | null,
): Completion {
  return { label, kind, detail, documentation, filter: label, insert: label, isSnippet: false, replace: context.place.typed };
}
