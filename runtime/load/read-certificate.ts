// The certificate of a built policy; it must be about the very files that were loaded.

import type { Manifest } from '../../compiler/ir/artifact.js';
import type { Certificate } from '../../compiler/ir/policy/certificate.js';
import { catalog } from '../errors/catalog/catalog.js';
import { pathTo } from '../errors/json-path.js';
import { certificateSchema } from '../schema/certificate-schema.js';
import { artifactFiles } from '../values/artifact-files.js';
import { reasonOf, refuse } from './policy-load-error.js';

/** Null for an artifact without one. */
export function readCertificate(text: string | null, manifest: Manifest): Certificate | null {
  if (text === null) return null;
  const read = certificateSchema.safeParse(parsed(text));
  if (!read.success) return refuse(catalog.load.certificateShape, { where: pathTo('$', read.error.issues[0]?.path ?? []) });
  const certificate = read.data;
  const { [artifactFiles.certificate]: _, ...files } = manifest.files;
  const pairs: readonly (readonly [field: string, found: string, expected: string])[] = [
    ['policy', certificate.policy, manifest.policy.id],
    ['sourceHash', certificate.sourceHash, manifest.sourceHash],
    ['compilerVersion', certificate.compilerVersion, manifest.compilerVersion],
    ['files', Object.keys(certificate.files).sort().join(' '), Object.keys(files).sort().join(' ')],
    ...Object.entries(files).map(([file, hash]) => [file, certificate.files[file] ?? '—', hash] as const),
  ];
  for (const [field, found, expected] of pairs) {
    if (found !== expected) refuse(catalog.load.certificateOfAnother, { field, found, expected });
  }
  return certificate;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(catalog.load.certificateText, { reason: reasonOf(error) });
  }
}
