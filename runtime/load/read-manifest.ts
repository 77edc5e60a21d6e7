// The manifest of a built policy, checked before anything it binds is read.

import type { Manifest } from '../../compiler/ir/artifact.js';
import { catalog } from '../errors/catalog/catalog.js';
import { isRecord, pathTo } from '../errors/json-path.js';
import { manifestSchema } from '../schema/manifest-schema.js';
import { artifactFiles } from '../values/artifact-files.js';
import { irVersion } from '../values/kernel-constants.js';
import { reasonOf, refuse } from './policy-load-error.js';

const formatVersion: Manifest['formatVersion'] = 1;
const knownFiles: readonly string[] = [artifactFiles.plan, artifactFiles.module, artifactFiles.types, ...artifactFiles.schemas];

export function readManifest(text: string): Manifest {
  const value = parsed(text);
  const found = (field: string) => (isRecord(value) ? (JSON.stringify(value[field]) ?? '—') : '—');
  if (!isRecord(value) || value.format !== 'jiuzhu-policy') return refuse(catalog.load.format, { found: found('format') });
  if (value.formatVersion !== formatVersion) {
    refuse(catalog.load.formatVersion, { found: found('formatVersion'), supported: formatVersion });
  }
  if (value.irVersion !== irVersion) refuse(catalog.load.irVersion, { found: found('irVersion'), supported: irVersion });
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) return refuse(catalog.load.manifestShape, { where: pathTo('$', manifest.error.issues[0]?.path ?? []) });
  checkFileList(Object.keys(manifest.data.files));
  return manifest.data;
}

/** Only the files a build writes, so that no name can lead out of the folder. */
function checkFileList(files: readonly string[]): void {
  for (const file of knownFiles) if (!files.includes(file)) refuse(catalog.load.notListed, { file });
  for (const file of files) if (!knownFiles.includes(file) && file !== artifactFiles.certificate) refuse(catalog.load.unlisted, { file });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(catalog.load.manifestText, { reason: reasonOf(error) });
  }
}
