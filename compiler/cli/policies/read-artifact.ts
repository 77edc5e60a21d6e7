// A built policy from its folder.

import { join } from 'node:path';
import { type Artifact, artifactFiles, type Manifest } from '../../ir/artifact.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';

export async function readArtifact(folder: string, host: Host): Promise<Artifact> {
  const text = await host.read(join(folder, artifactFiles.manifest));
  let manifest: Manifest | null;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch {
    throw misuse(`${folder} 的 manifest.json 不是 JSON`, `manifest.json in ${folder} is not JSON`);
  }
  const files: Record<string, string> = { [artifactFiles.manifest]: text };
  for (const name of Object.keys(manifest?.files ?? {})) {
    const path = join(folder, name);
    if ((await host.kindOf(path)) !== 'file') throw misuse(`${folder} 缺少 ${name}`, `${name} is missing in ${folder}`);
    files[name] = await host.read(path);
  }
  // What is none of ours is refused by whoever loads it.
  return { manifest: manifest as Manifest, files };
}
