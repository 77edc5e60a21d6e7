// What the parser could not read, told in words of the language: what stands there and what to write instead.

import { EOF, type IRecognitionException, type IToken } from 'chevrotain';
import * as catalog from '../diagnostics/catalog/syntax.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import { span } from '../source/span.js';

/** One finding a mistake: what follows from an earlier one is left out. */
export function explainErrors(errors: readonly IRecognitionException[], tokens: readonly IToken[], source: SourceFile): Diagnostic[] {
  void tokens;
  return errors.map((error) => {
    const token = error.token;
    const end = source.text.length;
    if (token.tokenType === EOF || Number.isNaN(token.startOffset)) {
      return report(catalog.unexpectedEnd, source.uri, span(end, end), { found: '', expectedZh: error.message, expectedEn: error.message });
    }
    const place = span(token.startOffset, (token.endOffset as number) + 1);
    return report(catalog.unexpectedToken, source.uri, place, { found: token.image, expectedZh: error.message, expectedEn: error.message });
  });
}
