// Random policies and changed texts: none disagrees, the same seed tries the same, and a fault that is put in is found and made small.

import { describe, expect, it } from 'vitest';
import { type Found, fixtureOf, fuzzTexts, ownTools, replayFixture, type Step, shrink, type Tools } from '../../../compiler/fuzz/index.js';
import { fragileAnalysis, lateBands, lossyFormat, restlessFormat } from '../../support/wrong-tools.js';

const run = { seed: 20240103, cases: 12, only: null, histories: 10, settings: 0 };

async function firstFound(tools: Tools, cases: number): Promise<Found | null> {
  for await (const { found } of fuzzTexts([], { ...run, cases }, tools)) if (found !== null) return found;
  return null;
}

async function allOf(steps: AsyncIterable<Step>): Promise<Step[]> {
  const all: Step[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

describe('random texts', () => {
  it('keep everything that must hold of a text', async () => {
    const steps = await allOf(fuzzTexts([], run, ownTools));
    expect(steps.flatMap(({ found }) => found ?? [])).toEqual([]);
    expect(steps.reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThan(50);
  });

  it('can be tried one by one', async () => {
    const [single] = await allOf(fuzzTexts([], { ...run, only: 5 }, ownTools));
    const all = await allOf(fuzzTexts([], { ...run, cases: 6 }, ownTools));
    expect(single).toEqual(all[5]);
  });
});

describe('a fault that is put in', () => {
  it.each([
    { name: 'a band that begins a fen late', tools: lateBands, check: 'kernels', lines: 20 },
    { name: 'a formatter that changes a sign', tools: lossyFormat, check: 'layout', lines: 14 },
    { name: 'a formatter that comes to no rest', tools: restlessFormat, check: 'layout', lines: 14 },
    { name: 'an analysis that throws', tools: fragileAnalysis, check: 'analysis', lines: 3 },
  ])('$name is found, made small and found again', async ({ tools, check, lines }) => {
    const found = await firstFound(tools, 60);
    expect(found?.failure.check).toBe(check);
    if (found === null) return;
    const small = await shrink(found, tools, { texts: 500, histories: 300 });
    const files = fixtureOf(small);
    expect(files['policy.jz']?.trim().split('\n').length).toBeLessThanOrEqual(lines);
    expect((await replayFixture(files, tools))?.check).toBe(check);
    expect(await replayFixture(files, ownTools)).toBeNull();
  });
});
