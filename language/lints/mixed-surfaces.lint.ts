// Keywords of both languages in one file.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { fix, report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { keywordNames, keywordOf, keywords } from '../syntax/keywords.js';
import { lex } from '../syntax/lexer.js';
import { tokenSpan } from '../syntax/tokens.js';
import type { Lint, LintedFile } from './lint.js';

const mostReported = 5;

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
    const keyword = keywordOf(token.image);
    return keyword === null ? [] : [{ keyword: keywords[keyword], span: tokenSpan(token), image: token.image }];
  });
  const english = written.filter((each) => each.image === each.keyword.en);
  const chinese = written.filter((each) => each.image === each.keyword.zh);
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
    return report(lintDiagnostics.mixedSurfaces, uri, span, args, {
      fixes: [fix(`改为「${better}」`, `Replace with “${better}”`, span, better)],
    });
  });
}
