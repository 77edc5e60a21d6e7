// A breach: where, what is wrong, who meets it and what the claims show; then why that is known, or how they are settled.

import { displayWidth, type Language, renderDiagnostic, type SourceFile } from '../../../language/index.js';
import type { PolicyIr } from '../../ir/ir.js';
import type { Breach, PropertyResult } from '../../prove/property-result.js';
import { partsTold } from '../case-told.js';
import { breachFinding } from '../proof-findings.js';
import { workingOf } from './working-of.js';

export interface PageOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly sourceOf: (uri: string) => SourceFile;
}

export function breachPage(plan: PolicyIr, result: PropertyResult, breach: Breach, options: PageOptions): readonly string[] {
  const { language, sourceOf } = options;
  const { headline, ...finding } = breachFinding(plan, result, breach);
  const label = { zh: '案例', en: 'claim' }[language];
  const who = partsTold(plan, breach.witness).map((part) => part[language]);
  const shown = breach.showing.map((line) => `  ${' '.repeat(displayWidth(label))}  ${line[language]}`);
  const place = renderDiagnostic({ ...finding, message: headline }, sourceOf(finding.uri), options);
  return [
    // What is known is told without the text of its clauses.
    ...(breach.acknowledged === null ? [place] : [place.split('\n', 1)[0] ?? '', `  ${result.asked.statement[language]}`]),
    `  ${label}  ${who.join(' / ')}`,
    ...shown,
    ...(breach.acknowledged === null ? workingOf(plan, breach, language) : acknowledgedLines(plan, result, breach.acknowledged, language)),
  ];
}

function acknowledgedLines(plan: PolicyIr, { asked }: PropertyResult, acknowledged: number, language: Language): readonly string[] {
  const guarantee = plan.guarantees.find(({ origin }) => origin.uri === asked.origin.uri && origin.start === asked.origin.start);
  const known = guarantee?.acknowledged[acknowledged];
  if (known === undefined) return [];
  const cited = known.citations.flatMap((at) => {
    const citation = plan.citations[at];
    return citation === undefined ? [] : [`${plan.documents[citation.document]?.name ?? ''} ${citation.article ?? ''}`.trim()];
  });
  const sources = cited.length === 0 ? '' : { zh: `（${cited.join('、')}）`, en: ` (${cited.join(', ')})` }[language];
  return [`  ${{ zh: '已知', en: 'known' }[language]}  ${known.reason}${sources}`];
}
