// Declared and never used.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { kindNames } from '../names/kind-names.js';
import type { DeclaredSymbol } from '../names/symbol.js';
import type { Name } from '../syntax/ast.js';
import type { Lint, LintedPolicy } from './lint.js';

const reported: ReadonlySet<DeclaredSymbol['kind']> = new Set([
  'document',
  'department',
  'fund',
  'party',
  'group',
  'input',
  'diseaseList',
  'index',
  'cost',
  'parameter',
  'pool',
  'sharedDeductible',
  'count',
  'accumulator',
]);

export const unusedDeclaration: Lint = {
  name: 'unused-declaration',
  needs: 'meaning',
  check(policy) {
    if (policy.extended) return [];
    const used = usedNames(policy);
    const namedOnly = saysNothingElse(policy);
    return [...policy.scope.names.values()].flatMap((symbol): Diagnostic[] => {
      const name = symbol.name.text;
      if (!reported.has(symbol.kind) || used.has(name) || symbol.uri !== policy.scope.uri) return [];
      if (namedOnly && symbol.kind === 'document') return [];
      if (symbol.kind === 'group') return [report(lintDiagnostics.unusedGroup, symbol.uri, symbol.name.span, { name })];
      const { zh, en } = kindNames[symbol.kind];
      return [report(lintDiagnostics.unusedDeclaration, symbol.uri, symbol.name.span, { name, kindZh: zh, kindEn: en })];
    });
  },
};

/** A policy that takes over all it says names its documents, and has nothing that could cite them. */
function saysNothingElse({ files }: LintedPolicy): boolean {
  return files[0].ast.declarations.every(({ kind }) => kind === 'Policy' || kind === 'Case');
}

/** Names referred to anywhere but where they are declared; a disease that is used uses its lists. */
function usedNames(policy: LintedPolicy): ReadonlySet<string> {
  const listsOf = new Map<string, string[]>();
  const inLists = new Set<Name>();
  for (const symbol of policy.scope.names.values()) {
    if (symbol.kind !== 'diseaseList' || 'kind' in symbol.declaration.members) continue;
    for (const member of symbol.declaration.members) {
      inLists.add(member);
      listsOf.set(member.text, [...(listsOf.get(member.text) ?? []), symbol.name.text]);
    }
  }
  const used = new Set<string>();
  for (const [name, symbol] of policy.symbols) {
    if (!('name' in symbol) || symbol.name === name || inLists.has(name)) continue;
    used.add(symbol.kind === 'value' || symbol.kind === 'identity' ? symbol.declaration.name.text : symbol.name.text);
    if (symbol.kind === 'diseaseName') for (const list of listsOf.get(name.text) ?? []) used.add(list);
  }
  return used;
}
