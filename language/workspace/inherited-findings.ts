// What a policy makes wrong in the text it takes over: told where it says what it extends, with the place above.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { NameContext, WrittenPart } from '../names/name-context.js';
import type { PolicyFindings } from './analyze-policy.js';

/** Errors in upper text that the upper policy itself does not have; the text of an upper policy is its own business. */
export function inheritedFindings(
  { uri, scope }: NameContext,
  inherited: readonly WrittenPart[],
  upper: PolicyFindings | null,
): readonly Diagnostic[] {
  const clause = scope.policy.clauses.find((each) => each.kind === 'Extends');
  if (upper === null || clause === undefined) return [];
  return inherited.flatMap(({ diagnostics }) =>
    diagnostics
      .filter((each) => each.severity === 'error' && !upper.said.has(identityOf(each)))
      .map((each) => {
        const message = { zh: '承接的内容在这里', en: 'what is taken over stands here' };
        const related = [{ uri: each.uri, span: each.span, message }, ...each.related];
        const args = { upper: clause.policy.text, causeZh: each.message.zh, causeEn: each.message.en };
        return report(nameDiagnostics.inheritedBreaks, uri, clause.span, args, { related });
      }),
  );
}

/** By which a finding is known again. */
export function identitiesOf(found: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(found.map(identityOf));
}

function identityOf({ uri, code, span }: Diagnostic): string {
  return `${code} ${span.start} ${span.end} ${uri}`;
}
