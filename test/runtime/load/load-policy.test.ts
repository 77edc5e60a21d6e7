// Loading a built policy: from memory, disk and the web, and every way in which it is refused.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Artifact } from '../../../compiler/ir/artifact.js';
import { loadPolicy, PolicyLoadError } from '../../../runtime/index.js';
import { handWrittenPlan } from '../../support/hand-written-plan.js';
import { artifactOf, bodies, tampered } from '../../support/sample-artifact.js';
import { claim, claimOf, person, policy } from '../../support/sample-claims.js';

const good = artifactOf();

async function refusal(source: unknown): Promise<string> {
  try {
    await loadPolicy(source as Artifact);
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyLoadError);
    const { code, text } = error as PolicyLoadError;
    expect(text.zh).toMatch(/；\S/);
    expect(text.en).toMatch(/; \S/);
    return code;
  }
  return 'loaded';
}

function withPlan(change: object): Artifact {
  return artifactOf({ ...bodies, 'plan.json': JSON.stringify({ ...handWrittenPlan, ...change }) });
}

const withModule = (text: string) => artifactOf({ ...bodies, 'policy.mjs': text });
const without = (file: string) => Object.fromEntries(Object.entries(bodies).filter(([name]) => name !== file));

describe('a built policy', () => {
  it('settles like the reference', async () => {
    const loaded = await loadPolicy(good);
    const claims = [claim, claimOf('B', '2022-06-01', 30_000), claimOf('C', '2022-09-01', 120_000)];
    expect(loaded.settleYear(person, claims)).toEqual(policy.settleYear(person, claims));
    expect(loaded.manifest).toEqual(good.manifest);
    expect(loaded.plan).toEqual(handWrittenPlan);
  });

  describe('on disk and on the web', () => {
    let folder = '';
    const server = createServer((request, response) => {
      const text = good.files[(request.url ?? '').replace(/^\/policies\/county\//, '')];
      response.writeHead(request.url === '/broken/manifest.json' ? 500 : text === undefined ? 404 : 200).end(text);
    });
    const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'jiuzhu-'));
      for (const [file, text] of Object.entries(good.files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(async () => {
      await rm(folder, { recursive: true });
      await new Promise((resolve) => server.close(resolve));
    });

    it('loads by path, by file address and by web address', async () => {
      const places = [
        folder,
        `${folder}/`,
        join(folder, 'manifest.json'),
        pathToFileURL(folder),
        pathToFileURL(folder).href,
        `${base()}/policies/county`,
        `${base()}/policies/county/`,
        new URL(`${base()}/policies/county/manifest.json`),
      ];
      for (const place of places) expect((await loadPolicy(place)).manifest).toEqual(good.manifest);
    });

    it('says what cannot be read', async () => {
      expect(await refusal(join(folder, 'nowhere'))).toBe('JZ6106');
      expect(await refusal(`${base()}/elsewhere/`)).toBe('JZ6106');
      expect(await refusal(`${base()}/broken/`)).toBe('JZ6100');
      expect(await refusal('http://127.0.0.1:1/')).toBe('JZ6100');
      await mkdir(join(folder, 'odd', 'manifest.json'), { recursive: true });
      expect(await refusal(join(folder, 'odd'))).toBe('JZ6100');
    });
  });
});

const deepPlan = (change: object) => withPlan({ tiers: [{ ...handWrittenPlan.tiers[0], ...change }] });

const rows: readonly (readonly [code: string, what: string, source: unknown])[] = [
  ['JZ6117', 'nothing', undefined],
  ['JZ6117', 'a number', 3],
  ['JZ6117', 'an object without files', {}],
  ['JZ6117', 'an address of another kind', new URL('ftp://example.org/policy/')],
  ['JZ6117', 'a broken address', 'http://'],
  ['JZ6106', 'no manifest', { files: {} }],
  ['JZ6101', 'a manifest that is no JSON', { files: { 'manifest.json': '{' } }],
  ['JZ6102', 'a manifest of something else', { files: { 'manifest.json': '{"name":"x"}' } }],
  ['JZ6102', 'a list for a manifest', { files: { 'manifest.json': '[]' } }],
  ['JZ6103', 'a later format', artifactOf(bodies, { formatVersion: 2 })],
  ['JZ6104', 'a later plan version', artifactOf(bodies, { irVersion: 2 })],
  ['JZ6105', 'a manifest without policy', artifactOf(bodies, { policy: undefined })],
  ['JZ6105', 'a manifest with more fields', artifactOf(bodies, { extra: 1 })],
  ['JZ6105', 'a hash that is none', artifactOf(bodies, { files: { 'plan.json': 'abc' } })],
  ['JZ6106', 'a file that is listed and lacks', { files: { ...good.files, 'policy.d.mts': undefined } }],
  ['JZ6107', 'a changed module', tampered('policy.mjs', `${bodies['policy.mjs']} `)],
  ['JZ6107', 'a changed plan', tampered('plan.json', JSON.stringify({ ...handWrittenPlan, holes: [] }))],
  ['JZ6107', 'changed types', tampered('policy.d.mts', '')],
  ['JZ6107', 'a changed schema', tampered('schema/claim.schema.json', '{}')],
  ['JZ6108', 'a file outside the folder', artifactOf({ ...bodies, '../secret.txt': 'x' })],
  ['JZ6108', 'a file too many', artifactOf({ ...bodies, 'readme.md': 'x' })],
  ['JZ6109', 'an unlisted module', artifactOf(without('policy.mjs'))],
  ['JZ6109', 'an unlisted plan', artifactOf(without('plan.json'))],
  ['JZ6109', 'an unlisted schema', artifactOf(without('schema/state.schema.json'))],
  ['JZ6110', 'a plan that is no JSON', artifactOf({ ...bodies, 'plan.json': 'plan' })],
  ['JZ6111', 'a plan without tiers', withPlan({ tiers: undefined })],
  ['JZ6111', 'an unknown operation', deepPlan({ base: { op: 'divide', left: 1, right: 2 } })],
  ['JZ6111', 'an amount that is not fen', deepPlan({ base: { op: 'money', fen: 0.5, note: null } })],
  ['JZ6111', 'a plan with more fields', withPlan({ more: 1 })],
  ['JZ6118', 'a date that is no input', withPlan({ year: { calendar: 'calendar', start: null, since: null, by: 99 } })],
  ['JZ6118', 'a hole that is none', deepPlan({ base: { op: 'hole', hole: 7 } })],
  ['JZ6118', 'a payer that is none', deepPlan({ payer: 5 })],
  ['JZ6118', 'a citation that is none', deepPlan({ citations: { tier: [9], base: [], deductible: [], rate: [], cap: [] } })],
  ['JZ6112', 'another policy’s manifest', artifactOf(bodies, { policy: { id: '别县2022', title: '' } })],
  ['JZ6112', 'a manifest that hides holes', artifactOf(bodies, { draft: false })],
  ['JZ6112', 'a manifest with other holes', artifactOf(bodies, { holes: [] })],
  ['JZ6113', 'a module that does not parse', withModule('export const = 1')],
  ['JZ6113', 'a module that throws', withModule('throw new Error("no")')],
  ['JZ6114', 'a module without settle', withModule('export const initialState = () => ({ counters: [], holes: [] })')],
  [
    'JZ6115',
    'a module of another plan',
    withModule(
      'export const initialState = () => ({ counters: [], holes: [] }); export const settle = () => null; export const subsidy = settle; export const membership = settle',
    ),
  ],
];

describe('an artifact is refused', () => {
  it.each(rows)('with %s for %s', async (code, _, source) => {
    expect(await refusal(source)).toBe(code);
  });
});
