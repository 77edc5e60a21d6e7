// The policies that a policy promises to be no worse than: `保证 待遇不低于 政策 甲2022`.

import { guaranteeDiagnostics } from '../diagnostics/catalog/guarantees.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearestName } from '../names/nearest-name.js';
import { replaceFix } from '../names/resolve.js';
import type { Name } from '../syntax/ast.js';
import type { ParsedFile } from './parsed-file.js';

/** Their names as a file writes them. */
export function comparedIn({ ast }: ParsedFile): readonly Name[] {
  return ast.declarations.flatMap((each) =>
    each.kind === 'Guarantee' && each.promise.kind === 'NoLossPromise' && each.promise.policy.text !== '' ? [each.promise.policy] : [],
  );
}

export function unknownCompared(file: ParsedFile, owners: ReadonlyMap<string, unknown>): readonly Diagnostic[] {
  return comparedIn(file)
    .filter(({ text }) => !owners.has(text))
    .map(({ text: name, span }) => {
      const suggestion = nearestName(
        name,
        [...owners.keys()].filter((other) => other !== file.policy?.name.text),
      );
      const fixes = suggestion === '' ? [] : [replaceFix(span, suggestion)];
      return report(guaranteeDiagnostics.unknownPolicy, file.uri, span, { name, suggestion }, { fixes });
    });
}
