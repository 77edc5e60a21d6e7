// Tiers, groups and subsidies that cite no document.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nodesIn } from '../syntax/ast-walk.js';
import type { Lint } from './lint.js';

const kinds = {
  Tier: { zh: '待遇', en: 'tier' },
  Group: { zh: '对象', en: 'group' },
  Subsidy: { zh: '参保资助', en: 'subsidy' },
} as const;

export const uncited: Lint = {
  name: 'uncited',
  needs: 'meaning',
  check({ scope, files }) {
    // Without a declared document there is nothing to cite.
    if (!scope.policy.clauses.some((clause) => clause.kind === 'Document')) return [];
    const [own] = files;
    return own.ast.declarations.flatMap((each): Diagnostic[] => {
      if (each.kind !== 'Tier' && each.kind !== 'Group' && each.kind !== 'Subsidy') return [];
      if (nodesIn(each).some((node) => node.kind === 'Citation')) return [];
      const { zh, en } = kinds[each.kind];
      const place = each.kind === 'Subsidy' ? { start: each.span.start, end: each.from?.span.end ?? each.span.start + 1 } : each.name.span;
      return [
        report(lintDiagnostics.uncited, own.uri, place, { name: each.kind === 'Subsidy' ? '' : each.name.text, kindZh: zh, kindEn: en }),
      ];
    });
  },
};
