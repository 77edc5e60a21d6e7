// Random policies, and random changes to them and to policies that somebody wrote: everything that must hold of any text.

import type { PropertyResult } from '../prove/property-result.js';
import type { Effort } from './check.js';
import { findFailure } from './find-failure.js';
import { indicesOf, type Run, type Step } from './found.js';
import { type PolicyChoices, randomLevels, randomPolicy } from './policies/random-policy.js';
import { type RandomSource, randomSource, seedOf } from './random-source.js';
import { type Subject, textOf, withText } from './subject.js';
import { mutateText, randomWords } from './texts/mutate-text.js';
import type { Tools } from './tools.js';

/** How much is tried with each text that is a policy. */
export interface TextsRun extends Run, Effort {}

/** A case is a text; `given` are policies to change, besides random ones. */
export async function* fuzzTexts(given: readonly Subject[], run: TextsRun, tools: Tools): AsyncGenerator<Step> {
  for (const index of indicesOf(run)) {
    const subject = randomSubject(given, seedOf(run.seed, 'text', index));
    let claims = 0;
    const verdicts: Partial<Record<PropertyResult['verdict'], number>> = {};
    const counting: Tools = {
      ...tools,
      reference: (plan) => counted(tools.reference(plan), () => claims++),
      verify: async (plan) => {
        const results = await tools.verify(plan);
        for (const { verdict } of results) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        return results;
      },
    };
    const failure = await findFailure(subject, counting, seedOf(run.seed, 'check', index), run);
    yield { index, claims, verdicts, found: failure === null ? null : { seed: run.seed, index, subject, failure } };
  }
}

function counted<T extends ReturnType<Tools['reference']>>(kernel: T, count: () => void): T {
  return {
    ...kernel,
    settle: (claim, state) => {
      count();
      return kernel.settle(claim, state);
    },
  };
}

function randomSubject(given: readonly Subject[], seed: number): Subject {
  const random = randomSource(seed);
  const fresh = (): Subject => (random.chance(0.15) ? levelsOf(random) : subjectOf(randomText(random)));
  const changed = (subject: Subject): Subject => {
    const other = given.length > 0 && random.chance(0.5) ? textOf(random.pick(given)) : randomText(random);
    return withText(subject, mutateText(random, textOf(subject), other));
  };
  return random.weighted<() => Subject>([
    [60, fresh],
    [20, () => changed(fresh())],
    [given.length > 0 ? 20 : 0, () => changed(random.pick(given))],
    [4, () => subjectOf(randomWords(random, random.integer(1, 120)))],
  ])();
}

function randomText(random: RandomSource): string {
  return randomPolicy(someSeed(random), someChoices(random));
}

function levelsOf(random: RandomSource): Subject {
  const { upper, lower } = randomLevels(someSeed(random), someChoices(random));
  const { uri, files } = subjectOf(lower);
  return { uri, files: [...files, { uri: 'upper.jz', text: upper }] };
}

function someSeed(random: RandomSource): number {
  return random.integer(0, 2 ** 31 - 1);
}

function someChoices(random: RandomSource): PolicyChoices {
  return { surface: random.pick(['zh', 'en'] as const), small: random.chance(0.4) };
}

function subjectOf(text: string): Subject {
  const uri = 'policy.jz';
  return { uri, files: [{ uri, text }] };
}
