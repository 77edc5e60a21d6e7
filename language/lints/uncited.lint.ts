// Declarations and clauses that settle money, or record what a document says, and cite no document.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Bilingual, Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyScope } from '../names/policy-scope.js';
import type { Span } from '../source/span.js';
import type { AstNode, Declaration, TierClause, TierDeclaration } from '../syntax/ast.js';
import type { PartNodes } from '../syntax/ast-walk.js';
import { clauseKeywords } from '../syntax/clause-keywords.js';
import { keywords } from '../syntax/keywords.js';
import type { Lint } from './lint.js';

const kinds: Partial<Record<Declaration['kind'], Bilingual>> = {
  Tier: { zh: '待遇', en: 'tier' },
  Group: { zh: '对象', en: 'group' },
  Subsidy: { zh: '参保资助', en: 'subsidy' },
  Cost: { zh: '费用', en: 'cost' },
  Count: { zh: '计数', en: 'count' },
  Accumulator: { zh: '累计额', en: 'accumulated amount' },
  SharedDeductible: { zh: '共用起付线', en: 'shared deductible' },
  Parameter: { zh: '参数', en: 'parameter' },
  Pool: { zh: '共用限额', en: 'pool' },
  Index: { zh: '指数', en: 'index' },
  Statistic: { zh: '统计', en: 'statistic' },
  Target: { zh: '目标', en: 'target' },
  Discretion: { zh: '酌情', en: 'discretion' },
  Quota: { zh: '配额', en: 'quota' },
  NotComputed: { zh: '不计算', en: 'provision' },
};

export const uncited: Lint = {
  name: 'uncited',
  needs: 'meaning',
  check({ scope, files, partsOf }) {
    // Without a declared document there is nothing to cite.
    if (!scope.policy.clauses.some((clause) => clause.kind === 'Document')) return [];
    const [own] = files;
    return own.ast.declarations.flatMap((each): readonly Diagnostic[] => {
      const kind = kinds[each.kind];
      if (kind === undefined) return [];
      const whole = asItHolds(scope, each);
      if (partsOf(whole).some(({ nodes }) => hasCitation(nodes))) {
        return each.kind === 'Tier' && !cites(whole) ? uncitedClauses(each, own.uri, partsOf) : [];
      }
      const name = 'name' in each ? each.name : null;
      return [
        report(lintDiagnostics.uncited, own.uri, name?.span ?? headOf(each), { name: name?.text ?? '', kindZh: kind.zh, kindEn: kind.en }),
      ];
    });
  },
};

const figures: ReadonlySet<TierClause['kind']> = new Set([
  'Base',
  'Amount',
  'TopUp',
  'Times',
  'Threshold',
  'Deductible',
  'Ratio',
  'Bands',
  'Cap',
  'Tilt',
  'Adjust',
]);

/** In a tier that cites nothing itself, each clause that gives a figure cites its own source. */
function uncitedClauses(tier: TierDeclaration, uri: string, partsOf: PartNodes): readonly Diagnostic[] {
  const nodesOf = new Map(partsOf(tier).map(({ part, nodes }) => [part, nodes]));
  return tier.clauses.flatMap((clause) => {
    if (!figures.has(clause.kind) || hasCitation(nodesOf.get(clause) ?? [])) return [];
    const { zh, en } = keywords[clauseKeywords[clause.kind]];
    return [report(lintDiagnostics.uncited, uri, headOf(clause), { name: '', kindZh: zh, kindEn: en })];
  });
}

function hasCitation(nodes: readonly AstNode[]): boolean {
  return nodes.some(({ kind }) => kind === 'Citation');
}

/** The keyword with which something without a name begins. */
function headOf({ span }: { readonly span: Span }): Span {
  return { start: span.start, end: Math.min(span.end, span.start + 2) };
}

/** Whether a declaration cites a source for all it says. */
function cites(declaration: Declaration): boolean {
  return 'clauses' in declaration && declaration.clauses.some((clause) => clause.kind === 'Cites');
}

/** With the clauses it takes over from an upper policy. */
function asItHolds({ names }: PolicyScope, written: Declaration): Declaration {
  const symbol = 'name' in written && written.name !== null ? names.get(written.name.text) : undefined;
  return symbol?.kind === 'tier' || symbol?.kind === 'group' ? symbol.declaration : written;
}
