// A certificate that stands, and what is said of one that was tampered with.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { certifiedArtifact } from '../support/certified-artifact.js';
import { analyzePolicies } from '../support/policy-files.js';
import { check } from './check.mjs';
import { beyondTheChecker, type Parts, tamperings } from './tamperings.js';

type Files = Readonly<Record<string, string>>;

/** A small policy, and one of which not all is decided. */
let artifacts: readonly Files[] = [];
let files: Files = {};

beforeAll(async () => {
  const analysis = analyzePolicies();
  const named = ['河南大病保险2022', '济源医疗救助2023'].flatMap((name) =>
    analysis.policies.filter(({ declaration }) => declaration.name.text === name),
  );
  artifacts = await Promise.all(named.map((policy) => certifiedArtifact(policy, analysis)));
  files = artifacts[1] ?? {};
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** By somebody who makes all hashes fit; in the first policy that has something to tamper with so. */
function tampered(change: (parts: Parts) => void): Files {
  return artifacts.reduce<Files | null>((found, each) => found ?? changed(each, change), null) ?? expect.fail('nothing to tamper with');
}

function changed(from: Files, change: (parts: Parts) => void): Files | null {
  const textOf = (name: string) => from[name] ?? '';
  const [manifest, plan, certificate] = ['manifest.json', 'plan.json', 'certificate.json'].map((name) => JSON.parse(textOf(name)));
  const parts: Parts = { manifest, plan, certificate, program: textOf('policy.mjs') };
  const before = JSON.stringify(parts);
  try {
    change(parts);
  } catch {
    return null;
  }
  if (JSON.stringify(parts) === before) return null;
  const bound: Record<string, string> = { ...from, 'policy.mjs': parts.program, 'plan.json': JSON.stringify(parts.plan) };
  const rehash = (hashes: Record<string, string>, name: string) => {
    if (hashes[name] === hashOf(textOf(name))) hashes[name] = hashOf(bound[name] ?? '');
  };
  for (const name of ['plan.json', 'policy.mjs']) rehash(parts.certificate.files, name);
  bound['certificate.json'] = JSON.stringify(parts.certificate);
  for (const name of ['plan.json', 'policy.mjs', 'certificate.json']) rehash(parts.manifest.files, name);
  bound['manifest.json'] = JSON.stringify(parts.manifest);
  return bound;
}

const complaints = (of: Files) => check(of).wrong.map(({ en }) => en);

describe('the checker', () => {
  it('finds nothing wrong with what the compiler wrote, and says what it did not check', () => {
    const { wrong, checked, trusted, noted } = check(files);
    expect(wrong).toEqual([]);
    expect(checked.map(({ en }) => en).join('\n')).toMatch(/never_falls\): \d+ combinations follow[\s\S]*no_cliff/);
    expect(trusted.map(({ en }) => en).join('\n')).toContain('the code equals the plan');
    expect(noted.map(({ en }) => en).join('\n')).toMatch(/not decided, of which 0 follow/);
  });

  it('tells files that were changed, that are missing, that are not the artifact’s or make no sense', () => {
    expect(complaints({ ...files, 'policy.mjs': `${files['policy.mjs']} ` })).toEqual(['hash differs: policy.mjs']);
    const { 'policy.d.mts': _, ...without } = files;
    expect(complaints(without)).toEqual(['hash differs: policy.d.mts']);
    expect(complaints({ ...files, 'more.mjs': '' })).toEqual(['hash differs: more.mjs']);
    expect(complaints({ ...files, 'plan.json': '{' }).join()).toMatch(/cannot be understood/);
  });

  it.each(tamperings)('tells %s', (_, change, complaint) => {
    expect(complaints(tampered(change)).join('\n')).toMatch(complaint);
  });

  it.each(beyondTheChecker)('does not tell %s, which its README says', (_, change) => {
    expect(complaints(tampered(change))).toEqual([]);
  });

  it('notes what is listed as not decided and follows from the premises', () => {
    const modest = tampered(({ certificate }) => {
      const told = certificate.properties.find(({ name }) => name === 'never_falls') ?? expect.fail('no never_falls');
      const [group] = told.engines.contract === undefined ? [] : [certificate.tiers[0]?.groups.at(-1) ?? null];
      told.apart = [{ engine: null, groups: [group ?? null], facts: {}, assumed: {} }];
      told.engines.contract = (told.engines.contract ?? 0) - 1;
      told.verdict = 'not_decided';
    });
    const { wrong, noted } = check(modest);
    expect([wrong, noted.map(({ en }) => en).filter((en) => en.includes('never_falls'))]).toEqual([
      [],
      [expect.stringMatching(/1 combinations not decided, of which 1 follow from the premises/)],
    ]);
  });

  it('reads nothing of ours and no package, and stays short enough to be read', () => {
    const folder = new URL('./', import.meta.url);
    const sources = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
    const texts = sources.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(sources).toContain('check.mjs');
    const imports = texts.flatMap((text) => [...text.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, from]) => from ?? ''));
    expect(imports.filter((from) => !/^(\.\/[\w-]+\.mjs|node:\w+)$/.test(from))).toEqual([]);
    expect(texts.reduce((lines, text) => lines + text.split('\n').length - 1, 0)).toBeLessThan(800);
  });
});
