// Examples that share a title.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Lint } from './lint.js';

export const repeatedTitle: Lint = {
  name: 'repeated-title',
  needs: 'text',
  check({ cases }) {
    const seen = new Map<string, (typeof cases)[number]>();
    return cases.flatMap((each): Diagnostic[] => {
      const { title } = each.declaration;
      const first = seen.get(title.value);
      if (first === undefined) seen.set(title.value, each);
      if (first === undefined || title.value === '') return [];
      const message = { zh: '另一个用例在这里', en: 'the other example is here' };
      const related = [{ uri: first.uri, span: first.declaration.title.span, message }];
      return [report(lintDiagnostics.repeatedTitle, each.uri, title.span, { title: title.value }, { related })];
    });
  },
};
