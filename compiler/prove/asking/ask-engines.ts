// Asks the engines one after another, and believes a refutation only when the reference settles it so.

import type { Shows } from '../properties/property.js';
import type { Answer, Words } from '../property-result.js';
import { type Replayed, replay, type Settling } from '../replay/replay.js';
import type { Ask, Question } from './question.js';

export interface Told {
  readonly answer: Answer;
  /** Of a refutation. */
  readonly shown: { readonly replayed: Replayed; readonly shows: Shows } | null;
}

/** Answers that were found before, by what they rest on: some long texts, of which the same come again and again. */
export interface KnownAnswers {
  get(key: readonly string[]): Answer | null;
  set(key: readonly string[], answer: Answer): void;
}

/** The first engine that reaches the question decides; one that does not decide leaves it to the next. */
export async function askEngines(question: Question, engines: readonly Ask[], settling: Settling): Promise<Told> {
  let undecided: Answer | null = null;
  for (const ask of engines) {
    const told = confirmed(await ask(question), question, settling);
    if (told.answer.verdict === 'proved' || told.answer.verdict === 'refuted') return told;
    if (told.answer.verdict === 'not_decided' || undecided === null) undecided = told.answer;
  }
  return { answer: undecided ?? { verdict: 'outside', reason: noEngine }, shown: null };
}

export function confirmed(answer: Answer, { property, versions }: Question, settling: Settling): Told {
  if (answer.verdict !== 'refuted') return { answer, shown: null };
  const replayed = replay(answer.witness, settling, versions?.other ?? null);
  const shows = replayed === null ? null : property.shows(replayed.settlements);
  if (replayed !== null && shows !== null) return { answer, shown: { replayed, shows } };
  return { answer: { verdict: 'not_decided', engine: answer.engine, reason: notConfirmed }, shown: null };
}

const noEngine: Words = { zh: '没有方法能判断', en: 'no engine reaches it' };
const notConfirmed: Words = { zh: '找到的反例经核算不成立', en: 'the claim that was found does not break it when it is settled' };
