// What there is to say about one file.

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FileAnalysis } from '../workspace/analysis.js';

/** In order of position. */
export function diagnosticsOf(file: FileAnalysis): readonly Diagnostic[] {
  return file.diagnostics;
}
