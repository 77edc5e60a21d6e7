// Characters that cannot be seen but change what is read.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { fix, report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Lint, LintedFile } from './lint.js';

const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

export const hiddenCharacter: Lint = {
  name: 'hidden-character',
  needs: 'text',
  check({ files }) {
    return files.flatMap(hiddenIn);
  },
};

/** Where the lexer has already refused a character nothing more is said; a byte-order mark at the start is no fault. */
function hiddenIn({ uri, source, syntaxDiagnostics }: LintedFile): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { index, 0: character } of source.text.matchAll(hidden)) {
    if (index === 0 && character === '\ufeff') continue;
    if (syntaxDiagnostics.some((each) => each.span.start <= index && index < each.span.end)) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const definition = directionControls.test(character) ? lintDiagnostics.directionControl : lintDiagnostics.invisibleCharacter;
    const place = { start: index, end: index + 1 };
    const fixes = [fix('删去这个字符', 'Remove the character', place, '')];
    found.push(report(definition, uri, place, { code }, { fixes }));
  }
  return found;
}
