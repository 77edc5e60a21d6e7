// The answers about one property as one result.

import type { Apart, Asked, Breach, Engine, Ladder, PropertyResult, Words } from '../property-result.js';
import type { Told } from './ask-engines.js';
import type { Question } from './question.js';

export interface AnsweredQuestion {
  readonly told: Told;
  /** The combinations of group and facts that the question stands for. */
  readonly places: Question['places'];
  readonly breaches: readonly Breach[];
  /** Of two policies: it holds of the first claim of a year alone. */
  readonly firstOnly?: boolean;
}

/** `remarks`: what is left out, such as clauses per visit. */
export function foldAnswers(
  asked: Asked,
  answered: readonly AnsweredQuestion[],
  remarks: readonly Words[],
  most: number | null,
): PropertyResult {
  const engines: Partial<Record<Engine, number>> = {};
  const reasons: Words[] = [];
  const apart = new Map<Apart['engine'], Apart['places'][number][]>();
  for (const { told, places } of answered) {
    const engine = told.answer.verdict === 'proved' || told.answer.verdict === 'refuted' ? told.answer.engine : null;
    if (engine !== null) engines[engine] = (engines[engine] ?? 0) + places.length;
    if (told.answer.verdict === 'outside' || told.answer.verdict === 'not_decided') reasons.push(told.answer.reason);
    if (engine !== 'contract') apart.set(engine, [...(apart.get(engine) ?? []), ...places]);
  }
  const left = new Set(answered.flatMap(({ told: { answer } }) => (answer.verdict === 'proved' ? (answer.leaves ?? []) : [])));
  const breaches = distinct(answered.flatMap((each) => each.breaches));
  const open = breaches.some(({ acknowledged }) => acknowledged === null);
  // What is acknowledged does not hide what is not decided.
  const verdict = open
    ? 'refuted'
    : reasons.length > 0
      ? 'not_decided'
      : breaches.length > 0
        ? 'refuted'
        : answered.length === 0
          ? 'not_asked'
          : 'proved';
  return {
    asked,
    verdict,
    engines,
    apart: [...apart].map(([engine, places]) => ({ engine, places })),
    breaches,
    leaves: [...left],
    remarks: [...different(reasons), ...different(remarks)],
    most,
  };
}

/** Of those with the same clause to blame and the same acknowledgement, the one that people meet most. */
function distinct(breaches: readonly Breach[]): readonly Breach[] {
  const kept = new Map<string, Breach>();
  for (const breach of breaches) {
    const { blame, acknowledged } = breach;
    const key = `${blame?.uri} ${blame?.start} ${acknowledged}`;
    const other = kept.get(key);
    if (other === undefined || plainness(breach) < plainness(other)) kept.set(key, breach);
  }
  const open = ({ acknowledged }: Breach) => (acknowledged === null ? 0 : 1);
  return [...kept.values()].sort((one, other) => open(one) - open(other) || plainness(one) - plainness(other));
}

const rungs: readonly Ladder[] = ['first_claim', 'after_one_claim', 'corner', 'hypothetical'];

/** First by how people come into the state, then by how many amounts are no whole yuan. */
function plainness({ witness }: Breach): number {
  const odd = witness.claims.flatMap(({ values }) => values).filter((value) => value % 100 !== 0).length;
  return rungs.indexOf(witness.ladder) * 1000 + Math.min(odd, 999);
}

export function different(words: readonly Words[]): readonly Words[] {
  return [...new Map(words.map((one) => [one.zh, one] as const)).values()];
}
