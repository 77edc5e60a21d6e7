// The certificate of a built policy: read, held against its artifact, and what a caller demands of it.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Artifact } from '../../../compiler/ir/artifact.js';
import type { Certificate } from '../../../compiler/ir/policy/certificate.js';
import { certificateSchema, loadPolicy, PolicyLoadError } from '../../../runtime/index.js';
import { certifiedText } from '../../support/certified-text.js';
import { hashOf } from '../../support/sample-artifact.js';
import { smallPolicy } from '../../support/small-policy.js';

let artifact: Artifact;
let certificate: Certificate;

beforeAll(async () => {
  artifact = await certifiedText(smallPolicy({ tier: '  比例 70%\n  封顶线 每年 2万元' }));
  certificate = JSON.parse(artifact.files['certificate.json'] ?? '') as Certificate;
});

/** The artifact with another certificate, whose hash is right. */
function holding(changed: object | string): Artifact {
  const text = typeof changed === 'string' ? changed : JSON.stringify({ ...certificate, ...changed });
  const manifest = { ...artifact.manifest, files: { ...artifact.manifest.files, 'certificate.json': hashOf(text) } };
  return { manifest, files: { ...artifact.files, 'certificate.json': text, 'manifest.json': JSON.stringify(manifest) } };
}

async function refusal(source: Artifact, ...demand: string[]): Promise<string> {
  try {
    await loadPolicy(source, { demand });
    return 'loaded';
  } catch (error) {
    if (error instanceof PolicyLoadError) return error.code;
    throw error;
  }
}

/** A verdict in the place of that of a property. */
function judged(name: string, change: object): Artifact {
  return holding({ properties: certificate.properties.map((one) => (one.name === name ? { ...one, verdict: 'proved', ...change } : one)) });
}

describe('a certificate', () => {
  it('says what was asked of the plan, for which inputs, and what it does not say', async () => {
    expect(certificateSchema.parse(certificate)).toEqual(certificate);
    expect(certificate.properties.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['within_base', 'within_cost', 'never_falls', 'caps_kept', 'no_cliff', 'split', 'exact', 'tables']),
    );
    expect(certificate.disclaims.length).toBeGreaterThan(0);
    expect((await loadPolicy(artifact)).certificate).toEqual(certificate);
  });

  it('is bound to the files of its artifact', async () => {
    expect(await refusal({ ...artifact, files: { ...artifact.files, 'certificate.json': '{}' } })).toBe('JZ6107');
    expect(await refusal(holding('{'))).toBe('JZ6123');
    expect(await refusal(holding({ extra: 1 }))).toBe('JZ6124');
    expect(await refusal(holding({ sourceHash: hashOf('another') }))).toBe('JZ6125');
    expect(await refusal(holding({ files: { ...certificate.files, 'plan.json': hashOf('another') } }))).toBe('JZ6125');
  });

  it('is demanded by name', async () => {
    expect(await refusal(judged('never_falls', {}), 'never_falls')).toBe('loaded');
    expect(await refusal(judged('never_falls', { verdict: 'not_decided' }), 'never_falls')).toBe('JZ6127');
    expect(await refusal(judged('never_falls', { verdict: 'refuted' }), 'never_falls')).toBe('JZ6127');
    expect(await refusal(artifact, 'never_rises')).toBe('JZ6128');
  });

  it('may be of a property that the policy breaks with its reason', async () => {
    const told = { zh: '反例', en: 'a breach' };
    const breaches = (acknowledged: object | null) => ({ verdict: 'refuted', breaches: [{ told, acknowledged }] });
    const accepting = { demand: ['no_cliff'], acceptAcknowledged: true };
    const known = judged('no_cliff', breaches({ reason: '原文如此', citations: ['《办法》第三条'] }));
    await expect(loadPolicy(known, accepting)).resolves.toBeDefined();
    await expect(loadPolicy(known, { demand: ['no_cliff'] })).rejects.toThrow('JZ6127');
    await expect(loadPolicy(judged('no_cliff', breaches(null)), accepting)).rejects.toThrow('JZ6127');
  });

  it('may be missing where nothing is demanded', async () => {
    const { 'certificate.json': _, ...bound } = artifact.manifest.files;
    const { 'certificate.json': __, ...files } = artifact.files;
    const manifest = { ...artifact.manifest, files: bound };
    const older = { manifest, files: { ...files, 'manifest.json': JSON.stringify(manifest) } };
    expect((await loadPolicy(older)).certificate).toBeNull();
    expect(await refusal(older, 'within_cost')).toBe('JZ6126');
  });
});
