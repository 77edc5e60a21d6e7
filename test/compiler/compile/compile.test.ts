// A built policy: every file, bound by the manifest, the same on every machine.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { artifactFiles, compile, compilerVersion } from '../../../compiler/index.js';
import { analyze, createWorkspace } from '../../../language/index.js';
import { loadPolicy } from '../../../runtime/index.js';
import { compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const text = smallPolicy({ tier: '  比例 70%\n  封顶线 每年 待定 "没有读到"' });
const { artifact } = compileText(text);

describe('compile', () => {
  it('writes every file of an artifact', () => {
    const { manifest, plan, module, types, schemas } = artifactFiles;
    expect(Object.keys(artifact.files).sort()).toEqual([manifest, plan, module, types, ...schemas].sort());
  });

  it('binds the files and the source by their hashes', () => {
    const { manifest, files } = artifact;
    expect(manifest.sourceHash).toBe(sha256(text));
    for (const [name, hash] of Object.entries(manifest.files)) expect([name, sha256(files[name] ?? '')]).toEqual([name, hash]);
    expect(Object.keys(manifest.files)).not.toContain(artifactFiles.manifest);
    expect(JSON.parse(files[artifactFiles.manifest] ?? '')).toEqual(manifest);
  });

  it('says what the policy is and what it lacks', () => {
    expect(artifact.manifest).toMatchObject({
      policy: { id: '试验', title: '试验政策' },
      region: { name: '试验市', code: '100000' },
      effective: { from: '2022-01-01', to: null, unknown: null },
      draft: true,
      holes: ['救助.cap'],
      compilerVersion,
    });
    expect(artifact.manifest.largestIntermediate).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  it('is the same wherever the source lies', () => {
    const built = ['file:///a/policy.jz', 'file:///somewhere/else/policy.jz'].map((uri) => {
      const analysis = analyze(createWorkspace([{ uri, text }]));
      const [policy] = analysis.policies;
      return policy && compile(policy, analysis).value?.artifact;
    });
    expect(built[0]).toEqual(built[1]);
    expect(built[0]).toBeDefined();
  });

  it('can be loaded and settles', async () => {
    const policy = await loadPolicy(compileText(smallPolicy()).artifact);
    const person = { id: '1', identities: [{ group: '低保对象', certifiedBy: '民政' }] };
    const claim = { id: '1', visit: '住院', discharge: '2022-03-01', cost: { inPolicy: '1000.00' }, paid: { 基本医保: '600.00' } };
    const settled = policy.settle(policy.initialState(), person, claim);
    expect(settled.ok && settled.value.receipt.totals.paid).toBe(88_000);
  });
});

describe('compilerVersion', () => {
  it('is the version of the package', () => {
    expect(compilerVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
