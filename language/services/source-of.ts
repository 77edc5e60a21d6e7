// A stretch of a file as the author wrote it.

import type { Span } from '../source/span.js';
import type { Analysis } from '../workspace/analysis.js';

export function sourceOf(analysis: Analysis, uri: string, span: Span): string {
  return analysis.files.get(uri)?.source.text.slice(span.start, span.end) ?? '';
}
