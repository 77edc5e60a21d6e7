// A built policy in memory, put together from the hand-written plan, and ways to damage it.

import { createHash } from 'node:crypto';
import { type Artifact, artifactFiles, type Manifest } from '../../compiler/ir/artifact.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { emitSchemas } from '../../compiler/targets/schema/emit-schemas.js';
import { handWrittenPlan } from './hand-written-plan.js';

const { module, types } = emitJavaScript(handWrittenPlan);

export const bodies: Readonly<Record<string, string>> = {
  [artifactFiles.plan]: JSON.stringify(handWrittenPlan),
  [artifactFiles.module]: module,
  [artifactFiles.types]: types,
  ...emitSchemas(handWrittenPlan),
};

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An artifact of these files whose hashes are right, with fields of the manifest replaced. */
export function artifactOf(files: Readonly<Record<string, string>> = bodies, change: object = {}): Artifact {
  const manifest = {
    format: 'jiuzhu-policy',
    formatVersion: 1,
    policy: { id: handWrittenPlan.policy.name, title: handWrittenPlan.policy.title },
    region: handWrittenPlan.policy.region,
    effective: { from: '2022-03-01', to: '2026-12-31', unknown: null },
    draft: true,
    holes: handWrittenPlan.holes.map((hole) => hole.id),
    sourceHash: hashOf('source'),
    compilerVersion: '0.1.0',
    irVersion: 1,
    largestIntermediate: 2 ** 50,
    files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, hashOf(text)])),
    ...change,
  } as Manifest;
  return { manifest, files: { ...files, [artifactFiles.manifest]: JSON.stringify(manifest) } };
}

/** A file changed after its hash was taken. */
export function tampered(file: string, text: string): Artifact {
  const artifact = artifactOf();
  return { ...artifact, files: { ...artifact.files, [file]: text } };
}
