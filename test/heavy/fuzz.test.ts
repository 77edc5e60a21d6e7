// The long run of random texts: every policy of the project changed and cut in many places, and words in random order.

import { describe, expect, it } from 'vitest';
import { mutateText, randomWords } from '../../compiler/fuzz/texts/mutate-text.js';
import { askEverything, type Slowest } from '../language/fuzz/ask-everything.js';
import { policyFiles } from '../support/policy-files.js';
import { randomSource } from '../support/random-source.js';

const patience = 5_000;

describe('random text', () => {
  it('of words, signs and figures', () => {
    const slowest: Slowest = { question: '', took: 0 };
    for (let seed = 1_000; seed < 1_600; seed++) {
      const random = randomSource(seed);
      askEverything(randomWords(random, random.integer(1, 200)), random, slowest);
    }
    expect(slowest.took, slowest.question).toBeLessThan(patience);
  });

  it.each(policyFiles)('made of $uri with a few changes', ({ uri, text }) => {
    const slowest: Slowest = { question: '', took: 0 };
    const random = randomSource(uri.length * 104_729 + text.length);
    for (let times = 0; times < 20; times++) askEverything(mutateText(random, text, text), random, slowest);
    for (let times = 0; times < 5; times++) askEverything(text.slice(0, random.integer(0, text.length - 1)), random, slowest);
    expect(slowest.took, slowest.question).toBeLessThan(patience);
  });
});
