// What is proved of a policy in a few words: on lenses, under the mouse and in messages.

import { enginesTold, type PropertyResult, type Verification, verdictTold } from '../../compiler/index.js';
import type { Language, SourceFile } from '../../language/index.js';
import type { KnownProof } from './proofs.js';

/** `9 项已证明 · 1 项不成立`; of what was asked quickly, how many still wait. */
export function verdictsCounted({ verification: { results }, full }: KnownProof, language: Language): string {
  const count = (holds: (result: PropertyResult) => boolean): number => results.filter(holds).length;
  const acknowledged = ({ breaches }: PropertyResult) => breaches.every((breach) => breach.acknowledged !== null);
  const parts = [
    [count(({ verdict }) => verdict === 'proved'), '项已证明', 'proved'],
    [count((result) => result.verdict === 'refuted' && !acknowledged(result)), '项不成立', 'refuted'],
    [count((result) => result.verdict === 'refuted' && acknowledged(result)), '项不成立而已说明', 'refuted and acknowledged'],
    [count(({ verdict }) => verdict === 'not_decided'), full ? '项没有判定' : '项尚待证明', full ? 'not decided' : 'still to be proved'],
  ] as const;
  return parts
    .filter(([many], at) => many > 0 || at === 0)
    .map(([many, zh, en]) => `${many} ${language === 'zh' ? zh : en}`)
    .join(' · ');
}

/** `✓ 已证明` */
export function verdictShort(result: PropertyResult, full: boolean, language: Language): string {
  if (result.verdict === 'not_decided' && !full) return { zh: '… 尚待证明', en: '… still to be proved' }[language];
  const short = { proved: { zh: '✓ 已证明', en: '✓ proved' }, refuted: { zh: '✗ 不成立', en: '✗ refuted' } } as const;
  const open = result.breaches.some(({ acknowledged }) => acknowledged === null);
  if (result.verdict === 'proved' || (result.verdict === 'refuted' && open)) return short[result.verdict][language];
  return verdictTold(result)[language];
}

/** Markdown for the clause that promises it. */
export function verdictMarkdown(result: PropertyResult, full: boolean, language: Language): string {
  const engines = enginesTold(result, language);
  const remarks = full || result.verdict === 'proved' ? result.remarks.map((remark) => `- ${remark[language]}`) : [];
  const shown = result.breaches.flatMap(({ showing }) => showing.map((line) => `- ${line[language]}`));
  const verdict = `**${verdictShort(result, full, language)}**${engines === '' ? '' : `　${engines}`}`;
  return [`${result.asked.statement[language]}`, '', verdict, '', ...shown, ...remarks].join('\n').trimEnd();
}

/** What a policy promises at a place of a file: from the beginning of the line, where the keyword stands. */
export function promisedAt({ results }: Verification, { uri, text }: SourceFile, offset: number): PropertyResult | null {
  const lineOf = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const holds = ({ asked: { declared, origin } }: PropertyResult) =>
    declared && origin.uri === uri && lineOf(origin.start) <= offset && offset <= origin.end;
  return results.find(holds) ?? null;
}
