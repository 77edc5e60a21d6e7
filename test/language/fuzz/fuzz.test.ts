// A short run of random texts: nothing throws, hangs or loses its shape. The long run is test/heavy/fuzz.test.ts.

import { describe, expect, it } from 'vitest';
import { mutateText, randomWords } from '../../../compiler/fuzz/texts/mutate-text.js';
import { formatDocument } from '../../../language/index.js';
import { policyFiles } from '../../support/policy-files.js';
import { randomSource } from '../../support/random-source.js';
import { askEverything, type Slowest } from './ask-everything.js';

/** Far above what is usual, so that a busy machine does not fail the test. */
const patience = 3_000;

describe('random text', () => {
  it('of words, signs and figures', () => {
    const slowest: Slowest = { question: '', took: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomSource(seed);
      askEverything(randomWords(random, random.integer(1, 120)), random, slowest);
    }
    expect(slowest.took, slowest.question).toBeLessThan(patience);
  });

  it.each(policyFiles.filter((_, at) => at % 2 === 0))('made of $uri with a few changes', ({ uri, text }) => {
    const slowest: Slowest = { question: '', took: 0 };
    const random = randomSource(uri.length * 7919 + text.length);
    for (let times = 0; times < 2; times++) askEverything(mutateText(random, text, text), random, slowest);
    expect(slowest.took, slowest.question).toBeLessThan(patience);
  });
});

describe('a policy of the project', () => {
  it.each(policyFiles)('$uri goes to English and back unchanged', ({ text }) => {
    const formatted = formatDocument(text, { surface: 'zh' });
    expect(formatDocument(formatDocument(formatted, { surface: 'en' }), { surface: 'zh' })).toBe(formatted);
  });
});
