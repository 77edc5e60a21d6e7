// A failure made small: the text first, as long as the same check fails, then the claims that show it.

import type { History } from '../../agreement/history.js';
import type { Effort, Failure } from '../check.js';
import { historyFailure, kernelPair } from '../checks/kernels.js';
import { findFailure } from '../find-failure.js';
import type { Found } from '../found.js';
import { seedOf } from '../random-source.js';
import { examine, type Subject, textOf, withText } from '../subject.js';
import type { Tools } from '../tools.js';
import { shrinkHistory } from './shrink-history.js';
import { shrinkText } from './shrink-text.js';

export interface Attempts {
  readonly texts: number;
  readonly histories: number;
}

const usualAttempts: Attempts = { texts: 1500, histories: 2000 };

/** Fewer histories than a run asks: the failure is looked for again in every text that is tried. */
const effort: Effort = { histories: 60, settings: 20 };

export async function shrink(found: Found, tools: Tools, attempts: Attempts = usualAttempts): Promise<Found> {
  const { subject, failure } = found;
  const seed = seedOf(found.seed, 'check', found.index);
  const again = async (text: string): Promise<Failure | null> => {
    const other = await findFailure(withText(subject, text), tools, seed, effort, failure.check);
    return other !== null && other.check === failure.check ? other : null;
  };
  const text = textOf(subject);
  const small = (await again(text)) === null ? text : await shrinkText(text, async (each) => (await again(each)) !== null, attempts.texts);
  const shrunk: Subject = withText(subject, small);
  const shown = small === text ? failure : ((await again(small)) ?? failure);
  return { ...found, subject: shrunk, failure: withSmallHistory(shrunk, shown, tools, attempts) };
}

function withSmallHistory(subject: Subject, failure: Failure, tools: Tools, attempts: Attempts): Failure {
  if (failure.history === undefined) return failure;
  const { plan } = examine(subject, tools);
  if (plan === null) return failure;
  const pair = kernelPair(plan, tools);
  const fails = (history: History) => historyFailure(pair, history) !== null;
  return historyFailure(pair, shrinkHistory(failure.history, fails, attempts.histories)) ?? failure;
}
