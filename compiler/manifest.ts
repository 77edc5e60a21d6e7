// The manifest of a built policy: what it is, and the hash of every file.

import { createHash } from 'node:crypto';
import { type Artifact, artifactFiles, type Manifest } from './ir/artifact.js';
import type { PolicyIr } from './ir/ir.js';
import type { Certificate } from './ir/policy/certificate.js';
import { isoDate } from './ir/print/iso-date.js';
import { compilerVersion } from './version.js';

export interface ManifestFacts {
  readonly ir: PolicyIr;
  readonly sourceText: string;
  readonly largestIntermediate: number;
  /** File name → text, without the manifest. */
  readonly files: Readonly<Record<string, string>>;
}

export function bindArtifact(facts: ManifestFacts): Artifact {
  const manifest = manifestOf(facts);
  return { manifest, files: { ...facts.files, [artifactFiles.manifest]: `${JSON.stringify(manifest, null, 2)}\n` } };
}

/** The artifact with a certificate beside its plan, bound like every other file. */
export function withCertificate({ manifest, files }: Artifact, certificate: Certificate): Artifact {
  const text = `${JSON.stringify(certificate, null, 2)}\n`;
  const bound: Manifest = { ...manifest, files: { ...manifest.files, [artifactFiles.certificate]: sha256(text) } };
  return {
    manifest: bound,
    files: { ...files, [artifactFiles.certificate]: text, [artifactFiles.manifest]: `${JSON.stringify(bound, null, 2)}\n` },
  };
}

function manifestOf({ ir, sourceText, largestIntermediate, files }: ManifestFacts): Manifest {
  const { from, to, unknown } = ir.policy.effective;
  return {
    format: 'jiuzhu-policy',
    formatVersion: 1,
    policy: { id: ir.policy.name, title: ir.policy.title },
    region: ir.policy.region,
    effective: { from: from === null ? null : isoDate(from), to: to === null ? null : isoDate(to), unknown },
    draft: ir.holes.length > 0,
    holes: ir.holes.map(({ id }) => id),
    sourceHash: sha256(sourceText),
    compilerVersion,
    irVersion: ir.irVersion,
    largestIntermediate,
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)])),
  };
}

/** Of the text as UTF-8, hexadecimal. */
function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
