// A built policy by itself: an empty folder, plain Node, strict TypeScript, and nothing of ours.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';
import { root } from '../../../support/source-files.js';

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-alone-'));
const { artifact } = compileText(smallPolicy());

const program = `import { groups, initialState, inputs, pay, settle, subsidy, tiers, type Claim, type SubsidyTrace, type Trace } from './policy.mjs';
const values = inputs.map((name) => (name === 'inPolicy' || name === 'total' ? 1_000_001 : name === 'visit' ? 1 : 0));
const claim: Claim = { group: groups.indexOf('低保对象'), values, billed: tiers.map((name) => (name === '基本医保' ? 600_000 : -1)) };
const trace: Trace = settle(claim, initialState());
const payments = tiers.map(() => 0);
const total: number = pay(claim, [...initialState().counters], payments);
const granted: SubsidyTrace = subsidy(0, values, 2022, -1);
console.log(JSON.stringify([trace.total, total, payments, granted.granted]));
`;

beforeAll(() => {
  for (const [name, text] of Object.entries(artifact.files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'use.ts'), program);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a built policy', () => {
  it('is found and typed by its own declarations, in either way modules are looked up', () => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const common = [
      '--strict',
      '--noUncheckedIndexedAccess',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2022',
      '--skipLibCheck',
      'false',
    ];
    const lookups = [
      ['--module', 'nodenext', '--noEmit'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ];
    for (const lookup of lookups) {
      const run = spawnSync(process.execPath, [compiler, 'use.ts', '--lib', 'es2022,dom', ...common, ...lookup], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(run.stdout).toBe('');
      expect(run.status).toBe(0);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    // 70 % of 4,000.01 is 2,800.007, rounded half up.
    expect(JSON.parse(stdout)).toEqual([880_001, 880_001, [600_000, 280_001], 0]);
  });

  it('has the hashes that its manifest lists', () => {
    const { files } = artifact.manifest;
    expect(Object.keys(files).length).toBeGreaterThan(4);
    for (const [name, hash] of Object.entries(files)) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ).toBe(hash);
    }
  });
});
