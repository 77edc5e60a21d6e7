// Two names that a reader would take for one.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DeclaredSymbol } from '../names/symbol.js';
import type { Lint, LintedPolicy } from './lint.js';

/** Each string: characters that look alike, written as its first. */
const alike = [
  '己已巳',
  '末未',
  '土士',
  '日曰',
  '入人',
  '0OОΟo',
  '1lIІ|',
  'AАΑ',
  'BВΒ',
  'CС',
  'EЕΕ',
  'HНΗ',
  'KКΚ',
  'MМΜ',
  'PРΡ',
  'TТΤ',
  'XХΧ',
  'aа',
  'cс',
  'eе',
  'pр',
  'xх',
  'yу',
];

const firstOf: ReadonlyMap<string, string> = new Map(
  alike.flatMap((group) => [...group].map((each) => [each, group[0] as string] as const)),
);

export const confusableNames: Lint = {
  name: 'confusable-names',
  needs: 'meaning',
  check(policy) {
    const seen = new Map<string, DeclaredSymbol>();
    return declaredIn(policy).flatMap((symbol): Diagnostic[] => {
      const look = lookOf(symbol.name.text);
      const other = seen.get(look);
      if (other === undefined) seen.set(look, symbol);
      if (other === undefined || other.name.text === symbol.name.text) return [];
      const message = { zh: '另一个名称在这里', en: 'the other name is here' };
      const related = [{ uri: other.uri, span: other.name.span, message }];
      const args = { name: symbol.name.text, other: other.name.text };
      return [report(lintDiagnostics.confusableNames, symbol.uri, symbol.name.span, args, { related })];
    });
  },
};

function declaredIn({ scope }: LintedPolicy): readonly DeclaredSymbol[] {
  const values = [...scope.values.values()].flatMap((each) => [...each.values()]);
  return [...scope.names.values(), ...values, ...scope.diseases.values()];
}

function lookOf(text: string): string {
  const visible = text.normalize('NFKC').replace(/[\s_\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  return [...visible].map((character) => firstOf.get(character) ?? character).join('');
}
