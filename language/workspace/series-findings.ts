// Versions of one rule, over all policies of a workspace: no day without a version, and none with two.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { fix, report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isoDay } from '../source/iso-day.js';
import type { EffectiveClause, PolicyDeclaration } from '../syntax/ast.js';
import { keywords } from '../syntax/keywords.js';
import type { ParsedFile } from './parsed-file.js';

/** A policy of a series with a known period; `to` null is open. */
interface Version {
  readonly uri: string;
  readonly policy: PolicyDeclaration;
  readonly clause: EffectiveClause;
  readonly from: number;
  readonly to: number | null;
  /** `至`, as the file spells it. */
  readonly toWord: string;
}

/** By file. A version whose period is unknown or wrong in itself is left out. */
export function seriesFindings(files: readonly ParsedFile[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const [series, versions] of versionsBySeries(files)) {
    versions.sort((one, other) => one.from - other.from || (one.uri < other.uri ? -1 : 1));
    for (const [at, version] of versions.entries()) {
      const earlier = versions.slice(0, at);
      for (const finding of [...overlaps(series, earlier, version), ...gap(series, earlier, version)]) {
        found.set(finding.uri, [...(found.get(finding.uri) ?? []), finding]);
      }
    }
  }
  return found;
}

function versionsBySeries(files: readonly ParsedFile[]): ReadonlyMap<string, Version[]> {
  const versions = new Map<string, Version[]>();
  for (const { uri, policy, source } of files) {
    const name = policy?.clauses.find((clause) => clause.kind === 'Series')?.name.text;
    const version = policy === null ? null : versionOf(uri, policy, source.text);
    if (name === undefined || name === '' || version === null) continue;
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return versions;
}

function versionOf(uri: string, policy: PolicyDeclaration, text: string): Version | null {
  const clause = policy.clauses.find((each) => each.kind === 'Effective');
  if (clause === undefined || clause.period.kind === 'Hole') return null;
  const { from, to } = clause.period;
  if (from.day === null || (to !== null && (to.day === null || to.day < from.day))) return null;
  const surface = text.startsWith(keywords.Effective.en, clause.span.start) ? 'en' : 'zh';
  return { uri, policy, clause, from: from.day, to: to?.day ?? null, toWord: keywords.To[surface] };
}

/** Told at the earlier version, whose last day is the usual thing to mend. */
function overlaps(series: string, earlier: readonly Version[], version: Version): readonly Diagnostic[] {
  return earlier
    .filter(({ to }) => to === null || to >= version.from)
    .map((other) => {
      const last = other.to === null ? version.to : version.to === null ? other.to : Math.min(other.to, version.to);
      const args = { series, other: version.policy.name.text, from: isoDay(version.from), to: last === null ? '' : isoDay(last) };
      const related = [placeOf(version, { zh: '另一个版本的施行期间在这里', en: 'the period of the other version is here' })];
      return report(nameDiagnostics.seriesOverlap, other.uri, other.clause.period.span, args, { related, fixes: ending(other, version) });
    });
}

/** Up to the day before the next version, when that leaves the earlier one any day. */
function ending(earlier: Version, next: Version) {
  if (earlier.from >= next.from || earlier.clause.period.kind === 'Hole') return [];
  const last = isoDay(next.from - 1);
  const { from } = earlier.clause.period;
  const place = { start: from.span.end, end: earlier.clause.period.span.end };
  return [fix(`施行到 ${last} 为止`, `End it on ${last}`, place, ` ${earlier.toWord} ${last}`)];
}

function gap(series: string, earlier: readonly Version[], version: Version): readonly Diagnostic[] {
  const last = earlier.reduce<Version | null>((latest, each) => (latest === null || endOf(each) > endOf(latest) ? each : latest), null);
  if (last === null || last.to === null || version.from <= last.to + 1) return [];
  const args = { series, other: last.policy.name.text, from: isoDay(last.to + 1), to: isoDay(version.from - 1) };
  const related = [placeOf(last, { zh: '前一个版本的施行期间在这里', en: 'the period of the version before is here' })];
  return [report(nameDiagnostics.seriesGap, version.uri, version.clause.period.span, args, { related })];
}

function endOf({ to }: Version): number {
  return to ?? Number.POSITIVE_INFINITY;
}

function placeOf(version: Version, message: { readonly zh: string; readonly en: string }) {
  return { uri: version.uri, span: version.clause.period.span, message };
}
