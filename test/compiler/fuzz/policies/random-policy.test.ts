// Random policies: mostly without an error, the same in both surfaces, and with every construct that settles.

import { describe, expect, it } from 'vitest';
import { randomClaims } from '../../../../compiler/fuzz/claims/random-claims.js';
import { ownTools } from '../../../../compiler/fuzz/index.js';
import { randomLevels, randomPolicy } from '../../../../compiler/fuzz/policies/random-policy.js';
import { examine } from '../../../../compiler/fuzz/subject.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { type KeywordName, keywordNames, tokenize } from '../../../../language/index.js';

const seeds = Array.from({ length: 400 }, (_, seed) => seed);

function planOf(text: string) {
  return examine({ uri: 'a.jz', files: [{ uri: 'a.jz', text }] }, ownTools).plan;
}

/** Recorded without being computed, of several levels, or only for those who read: nothing that settles. */
const elsewhere: readonly KeywordName[] = [
  ...(['Articles', 'Article', 'Subject', 'Handling', 'Statistic', 'Target', 'Discretion', 'Quota', 'NotComputed'] as const),
  ...(['Cases', 'Case', 'Given', 'Expected', 'Assume', 'Paid', 'Total', 'PatientPays', 'NotApplicable'] as const),
  ...(['Extends', 'Link', 'Published', 'About', 'Between'] as const),
];

describe('a random policy', () => {
  it('has no error in four of five cases', () => {
    const sample = seeds.slice(0, 60);
    const sound = sample.filter((seed) => planOf(randomPolicy(seed, { surface: seed % 2 ? 'en' : 'zh', small: seed % 3 === 0 })) !== null);
    expect(sound.length).toBeGreaterThan(sample.length * 0.8);
  });

  it('has lower levels that take it over', () => {
    const sound = seeds.slice(0, 20).filter((seed) => {
      const { upper, lower } = randomLevels(seed, { surface: 'zh', small: false });
      const files = [
        { uri: 'lower.jz', text: lower },
        { uri: 'upper.jz', text: upper },
      ];
      return examine({ uri: 'lower.jz', files }, ownTools).plan !== null;
    });
    expect(sound.length).toBeGreaterThan(10);
  });

  it('settles alike in either surface', () => {
    for (const seed of seeds.slice(0, 20)) {
      const [zh, en] = (['zh', 'en'] as const).map((surface) => planOf(randomPolicy(seed, { surface, small: false })));
      if (zh == null || en == null) expect(zh, `seed ${seed}`).toBe(en);
      else {
        const { start, claims } = randomClaims(zh).history(seed);
        const settled = [zh, en].map((plan) => claims.map((claim) => referenceKernel(plan).settle(claim, start)));
        expect(settled[0], `seed ${seed}`).toEqual(settled[1]);
      }
    }
  });

  it('writes every keyword of what settles', () => {
    const written = new Set<KeywordName>();
    for (const seed of seeds) {
      for (const { keyword } of tokenize(randomPolicy(seed, { surface: 'en', small: false }))) if (keyword !== null) written.add(keyword);
    }
    expect(keywordNames.filter((name) => !written.has(name) && !elsewhere.includes(name))).toEqual([]);
  });
});
