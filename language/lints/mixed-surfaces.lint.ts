// Keywords of both languages in one file.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Keyword, keywordNames, keywords, type Surface } from '../syntax/keywords.js';
import { lex } from '../syntax/lexer.js';
import { tokenSpan } from '../syntax/tokens.js';
import type { Lint, LintedFile } from './lint.js';

const mostReported = 5;

const bySpelling: ReadonlyMap<string, { readonly keyword: Keyword; readonly surface: Surface }> = new Map(
  keywordNames.flatMap((name) =>
    (['zh', 'en'] as const).map((surface) => [keywords[name][surface], { keyword: keywords[name], surface }] as const),
  ),
);

/** Words of a text that could be keywords; most files have those of one language only, and need no closer look. */
const candidates = {
  zh: new RegExp(`(?:^|[\\s{|（(])(?:${keywordNames.map((name) => keywords[name].zh).join('|')})`, 'm'),
  en: new RegExp(`(?:^|[\\s{|(])(?:${keywordNames.map((name) => keywords[name].en).join('|')})(?![A-Za-z0-9_])`, 'm'),
} as const;

export const mixedSurfaces: Lint = {
  name: 'mixed-surfaces',
  needs: 'text',
  check({ files }) {
    return files.flatMap(mixedIn);
  },
};

function mixedIn({ uri, source, syntaxDiagnostics }: LintedFile): readonly Diagnostic[] {
  if (syntaxDiagnostics.length > 0 || !candidates.en.test(source.text) || !candidates.zh.test(source.text)) return [];
  const written = lex(source).tokens.flatMap((token) => {
    const found = bySpelling.get(token.image);
    return found === undefined ? [] : [{ ...found, span: tokenSpan(token), image: token.image }];
  });
  const english = written.filter((each) => each.surface === 'en');
  const chinese = written.filter((each) => each.surface === 'zh');
  if (english.length === 0 || chinese.length === 0) return [];
  const mostly = chinese.length >= english.length ? 'zh' : 'en';
  const few = mostly === 'zh' ? english : chinese;
  return few.slice(0, mostReported).map(({ keyword, span, image }) => {
    const better = keyword[mostly];
    const args = {
      word: image,
      better,
      mostlyZh: mostly === 'zh' ? '中文' : '英文',
      mostlyEn: mostly === 'zh' ? 'Chinese' : 'English',
    };
    const title = { zh: `改为「${better}」`, en: `Replace with “${better}”` };
    return report(lintDiagnostics.mixedSurfaces, uri, span, args, { fixes: [{ title, edits: [{ span, newText: better }] }] });
  });
}
