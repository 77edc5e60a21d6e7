// A slice of what `jiuzhu fuzz` does at night: random claims under every policy, random policies and changed ones.

import { expect, it } from 'vitest';
import {
  fixtureOf,
  fuzzClaims,
  fuzzTexts,
  ownTools,
  replayFixture,
  type Subject,
  shrink,
  solvingTools,
} from '../../compiler/fuzz/index.js';
import { analyzePolicies } from '../support/policy-files.js';
import { credulousProver } from '../support/wrong-tools.js';

const analysis = analyzePolicies();
const given = analysis.policies.map(({ uri, uppers }): Subject => {
  return { uri, files: [uri, ...uppers].map((each) => ({ uri: each, text: analysis.workspace.files.get(each)?.text ?? '' })) };
});

it('settles random claims under every policy alike', () => {
  let claims = 0;
  for (const subject of given) {
    for (const step of fuzzClaims(subject, { seed: 20240501, cases: 100, only: null }, ownTools)) {
      expect(step.found).toBeNull();
      claims += step.claims;
    }
  }
  expect(claims).toBeGreaterThan(given.length * 100);
});

it('finds nothing in random and changed policies', async () => {
  for await (const step of fuzzTexts(given, { seed: 20240501, cases: 250, only: null, histories: 20, settings: 0 }, ownTools)) {
    expect(step.found).toBeNull();
  }
});

it('finds nothing that the prover says of random policies untrue', async () => {
  let asked = 0;
  for await (const step of fuzzTexts([], { seed: 20240502, cases: 60, only: null, histories: 2, settings: 8 }, ownTools)) {
    expect(step.found).toBeNull();
    asked += (step.verdicts.proved ?? 0) + (step.verdicts.refuted ?? 0);
  }
  expect(asked).toBeGreaterThan(150);
});

it('finds nothing untrue in what z3 decides besides', async () => {
  const { tools, close } = solvingTools();
  let asked = 0;
  for await (const step of fuzzTexts([], { seed: 20240503, cases: 3, only: null, histories: 2, settings: 8 }, tools)) {
    expect(step.found).toBeNull();
    asked += (step.verdicts.proved ?? 0) + (step.verdicts.refuted ?? 0);
  }
  await close();
  expect(asked).toBeGreaterThan(4);
});

it('finds a prover that believes everything, and makes the policy small', async () => {
  for await (const { found } of fuzzTexts([], { seed: 1, cases: 16, only: null, histories: 2, settings: 8 }, credulousProver)) {
    if (found === null) continue;
    expect(found.failure.check).toBe('prover');
    const files = fixtureOf(await shrink(found, credulousProver, { texts: 600, histories: 0 }));
    expect(files['policy.jz']?.trim().split('\n').length).toBeLessThan(24);
    expect((await replayFixture(files, credulousProver))?.check).toBe('prover');
    expect(await replayFixture(files, ownTools)).toBeNull();
    return;
  }
  expect.fail('nothing was found');
});
