// A certificate that stands, and what is said of one that was tampered with.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { certifiedArtifact } from '../support/certified-artifact.js';
import { analyzePolicies } from '../support/policy-files.js';
import { check } from './check.mjs';

type Files = Readonly<Record<string, string>>;

let files: Files = {};

beforeAll(async () => {
  const analysis = analyzePolicies();
  const policy = analysis.policies.find(({ declaration }) => declaration.name.text === '河南大病保险2022');
  if (policy !== undefined) files = await certifiedArtifact(policy, analysis);
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** With a text changed; `bound`: by somebody who makes all hashes fit. */
function changed(name: string, change: (text: string) => string, bound: boolean): Files {
  const text = change(files[name] ?? '');
  expect(text).not.toBe(files[name]);
  if (!bound) return { ...files, [name]: text };
  const fitted = (of: string) => of.replaceAll(hashOf(files[name] ?? ''), hashOf(text));
  const all = { ...files, [name]: text };
  const certificate = name === 'certificate.json' ? text : fitted(all['certificate.json'] ?? '');
  const manifest = fitted(all['manifest.json'] ?? '').replaceAll(hashOf(files['certificate.json'] ?? ''), hashOf(certificate));
  return { ...all, 'certificate.json': certificate, 'manifest.json': manifest };
}

function changedData(name: string, change: (data: never) => unknown): Files {
  return changed(
    name,
    (text) => {
      const data = JSON.parse(text);
      change(data as never);
      return JSON.stringify(data);
    },
    true,
  );
}

const complaints = (of: Files) => check(of).wrong.map(({ en }) => en);

interface Told {
  readonly properties: { name: string; verdict: string; most: number | null; apart: unknown[]; engines: Record<string, number> }[];
  domain: { claimMoney: number };
  readonly tiers: { tables: { bands: { from: number; to: number | null }[] }[]; bases: { less: string[] }[] }[];
}

const property = ({ properties }: Told, name: string) => properties.find((one) => one.name === name) ?? expect.fail(name);

describe('the checker', () => {
  it('finds nothing wrong with what the compiler wrote, and says what it did not check', () => {
    const { wrong, checked, trusted } = check(files);
    expect(wrong).toEqual([]);
    expect(checked.map(({ en }) => en).join('\n')).toMatch(/never_falls[\s\S]*no_cliff/);
    expect(trusted.map(({ en }) => en).join('\n')).toContain('the code equals the plan');
  });

  it('tells files that were changed', () => {
    expect(complaints(changed('policy.mjs', (text) => `${text} `, false))).toEqual(['hash differs: policy.mjs']);
    expect(
      complaints(
        changed('plan.json', (text) => text.replace('"numerator": 6', '"numerator": 7').replace('"numerator":6', '"numerator":7'), false),
      ),
    ).toContain('hash differs: plan.json');
  });

  it('tells a plan of other figures, though all hashes fit', () => {
    const wrong = complaints(changedData('plan.json', flipRatio));
    expect(wrong.join('\n')).toMatch(/premises of a tier differ from the plan/);
    expect(wrong.join('\n')).toMatch(/never_falls: said to follow from the premises, which do not hold/);
  });

  it('tells a base that is no rest of what was paid', () => {
    const wrong = complaints(changedData('plan.json', payOfTheWhole)).join('\n');
    expect(wrong).toMatch(/: bases/);
    expect(wrong).toMatch(/within_cost: said to follow from the premises, which do not hold/);
  });

  it.each<[string, (told: Told) => unknown, RegExp]>([
    [
      'a verdict',
      (told) => Object.assign(property(told, 'never_falls'), { verdict: 'not_decided' }),
      /never_falls: follows from the premises, yet not_decided/,
    ],
    ['a property left out', (told) => told.properties.splice(2, 1), /never_falls: missing/],
    ['another k', (told) => Object.assign(property(told, 'split'), { most: 0 }), /split: within 0, the plan says/],
    ['another domain', (told) => Object.assign(told.domain, { claimMoney: 1 }), /domain of the certificate/],
    [
      'another breakpoint',
      (told) => told.tiers.flatMap(({ tables }) => tables.flatMap(({ bands }) => bands)).map((band) => Object.assign(band, { to: 5 })),
      /differ from the plan: .*tables/,
    ],
    [
      'combinations of z3 that are not listed',
      (told) => Object.assign(property(told, 'no_cliff').engines, { smt: 3 }),
      /no_cliff: the combinations of smt/,
    ],
  ])('tells %s in the certificate', (_, change, complaint) => {
    expect(complaints(changedData('certificate.json', change)).join('\n')).toMatch(complaint);
  });

  it('reads nothing of ours and no package', () => {
    const folder = new URL('./', import.meta.url);
    const sources = readdirSync(folder).filter((name) => name.endsWith('.mjs') && !name.endsWith('.test.mjs'));
    expect(sources).toContain('check.mjs');
    for (const name of sources) {
      const imports = [...readFileSync(new URL(name, folder), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(
        ([, from]) => from ?? '',
      );
      expect(imports.filter((from) => !/^(\.\/[\w-]+\.mjs|node:\w+)$/.test(from))).toEqual([]);
    }
  });
});

interface Node {
  op?: string;
  kind?: string;
  ratio?: { numerator: number; denominator: number };
  [name: string]: unknown;
}

function everyNode(value: unknown, change: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  change(value as Node);
  for (const inner of Object.values(value)) everyNode(inner, change);
}

/** 60 % becomes 600 %. */
function flipRatio({ tiers }: { tiers: unknown }): void {
  everyNode(tiers, (node) => {
    if (node.op === 'ratio' && node.ratio !== undefined) node.ratio = { ...node.ratio, numerator: node.ratio.numerator * 10 };
  });
}

/** What was a cost less payments becomes the cost. */
function payOfTheWhole({ tiers }: { tiers: { base: Node }[] }): void {
  for (const tier of tiers) if (tier.base.op === 'subtract') tier.base = tier.base.left as Node;
}
