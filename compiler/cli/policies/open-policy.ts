// A policy to settle under: a `.jz` source, compiled in memory, or a folder that `jiuzhu build` wrote.

import { join, resolve } from 'node:path';
import type { LoadedPolicy } from '../../../runtime/index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import type { PolicyRequest } from './policy-request.js';

/** Answers null when the source has errors; they have been printed. */
export async function openPolicy(request: PolicyRequest, host: Host): Promise<LoadedPolicy | null> {
  const full = resolve(host.workingDirectory, request.path);
  const kind = await host.kindOf(full);
  if (kind === 'missing') throw misuse(`找不到 ${request.path}`, `no such file or folder: ${request.path}`);
  if (kind === 'folder' && (await host.kindOf(join(full, 'manifest.json'))) === 'file') return openBuilt(full, request, host);
  const { compileSource } = await import('./compile-source.js');
  return compileSource(request, host);
}

async function openBuilt(folder: string, request: PolicyRequest, host: Host): Promise<LoadedPolicy> {
  if (request.assumptions.length > 0) {
    throw misuse('已编译的政策不能再加 --assume，请用 .jz 源文件', 'a built policy takes no --assume; give the .jz source');
  }
  const [{ loadPolicy, PolicyLoadError }, { readArtifact }] = await Promise.all([
    import('../../../runtime/index.js'),
    import('./read-artifact.js'),
  ]);
  const artifact = await readArtifact(folder, host);
  try {
    const policy = await loadPolicy(artifact);
    const { id } = policy.manifest.policy;
    if (request.name !== null && request.name !== id) {
      throw misuse(
        `没有名为 ${request.name} 的政策；${request.path} 里是 ${id}`,
        `no policy named ${request.name}; ${request.path} holds ${id}`,
      );
    }
    return policy;
  } catch (error) {
    if (!(error instanceof PolicyLoadError)) throw error;
    throw misuse(
      `${request.path} 不能载入：${error.code} ${error.text.zh}`,
      `${request.path} cannot be loaded: ${error.code} ${error.text.en}`,
    );
  }
}
