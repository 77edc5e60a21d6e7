// The policies above a policy: its upper one, the upper one of that, and so on.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearestName } from '../names/nearest-name.js';
import { replaceFix } from '../names/resolve.js';
import type { ExtendsClause } from '../syntax/ast.js';
import type { ParsedFile } from './parsed-file.js';

export interface Lineage<E> {
  /** The nearest first; empty where one cannot be found. */
  readonly uppers: readonly E[];
  /** One of the policies above is missing. */
  readonly broken: boolean;
  /** What is to be said of it here; further up it is said there. */
  readonly problem: Diagnostic | null;
}

/** The state, a province, a city, a county, a township: twice that, and nobody can follow it. */
const mostLevels = 10;

export function extendsOf({ policy }: ParsedFile): ExtendsClause | null {
  return policy?.clauses.find((clause) => clause.kind === 'Extends') ?? null;
}

/** `owners`: the files of policies by name. */
export function lineageOf<E extends { readonly parsed: ParsedFile }>(entry: E, owners: ReadonlyMap<string, readonly E[]>): Lineage<E> {
  const own = extendsOf(entry.parsed);
  const uppers: E[] = [];
  const broken = (problem: Diagnostic | null): Lineage<E> => ({ uppers: [], broken: true, problem });
  for (let clause = own; clause !== null && own !== null; ) {
    const next = owners.get(clause.policy.text)?.[0];
    if (next === undefined) return broken(clause === own ? unknownUpper(entry.parsed, own, owners.keys()) : null);
    if (next === entry) return broken(circle(entry.parsed, own, uppers));
    if (uppers.includes(next)) return broken(null);
    uppers.push(next);
    if (uppers.length > mostLevels)
      return broken(report(nameDiagnostics.tooManyLevels, entry.parsed.uri, own.span, { name: own.policy.text, most: mostLevels }));
    clause = extendsOf(next.parsed);
  }
  return { uppers, broken: false, problem: null };
}

function unknownUpper({ uri }: ParsedFile, { policy }: ExtendsClause, known: Iterable<string>): Diagnostic | null {
  const name = policy.text;
  if (name === '') return null;
  const suggestion = nearestName(name, known);
  const fixes = suggestion === '' ? [] : [replaceFix(policy.span, suggestion)];
  return report(nameDiagnostics.unknownUpperPolicy, uri, policy.span, { name, suggestion }, { fixes });
}

function circle(own: ParsedFile, clause: ExtendsClause, uppers: readonly { readonly parsed: ParsedFile }[]): Diagnostic {
  const names = [own, ...uppers.map(({ parsed }) => parsed), own].map(({ policy }) => policy?.name.text ?? '');
  return report(nameDiagnostics.circularUpperPolicy, own.uri, clause.policy.span, { path: names.join(' → ') });
}
