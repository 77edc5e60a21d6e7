// What to settle under: `.jz` sources, compiled in memory, or what `jiuzhu build` wrote; one policy, or a folder of versions.

import { join, resolve } from 'node:path';
import type { LoadedPolicy } from '../../../runtime/index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import type { PolicyRequest } from './policy-request.js';
import { type Rule, ruleOfPolicy, ruleOfSeries } from './rule.js';

/** Answers null when the source has errors; they have been printed. */
export async function openRule(request: PolicyRequest, host: Host): Promise<Rule | null> {
  const full = resolve(host.workingDirectory, request.path);
  const kind = await host.kindOf(full);
  if (kind === 'missing') throw misuse(`找不到 ${request.path}`, `no such file or folder: ${request.path}`);
  const built = kind === 'folder' ? await builtFolders(full, host) : [];
  if (built.length > 0) return openBuilt(built, request, host);
  const { compileSources } = await import('./compile-sources.js');
  const policies = await compileSources(request, host);
  return policies === null ? null : ruleOf(policies, request);
}

/** The folder itself, or the folders in it. */
async function builtFolders(folder: string, host: Host): Promise<readonly string[]> {
  const isBuilt = async (path: string) => (await host.kindOf(join(path, 'manifest.json'))) === 'file';
  if (await isBuilt(folder)) return [folder];
  const found: string[] = [];
  for (const name of await host.list(folder)) if (await isBuilt(join(folder, name))) found.push(join(folder, name));
  return found;
}

async function openBuilt(folders: readonly string[], request: PolicyRequest, host: Host): Promise<Rule> {
  if (request.assumptions.length > 0) {
    throw misuse('已编译的政策不能再加 --assume，请用 .jz 源文件', 'a built policy takes no --assume; give the .jz source');
  }
  const [{ loadPolicy }, { readArtifact }] = await Promise.all([import('../../../runtime/index.js'), import('./read-artifact.js')]);
  return explained(request, async () => {
    const policies: LoadedPolicy[] = [];
    for (const folder of folders) policies.push(await loadPolicy(await readArtifact(folder, host)));
    return ruleOf(chosen(policies, request), request);
  });
}

/** By the name of a policy or of a series; several are the versions of one series, or a choice is needed. */
function chosen(policies: readonly LoadedPolicy[], { name, path }: PolicyRequest): readonly LoadedPolicy[] {
  const named = name === null ? policies : policies.filter(({ plan }) => plan.policy.name === name || plan.policy.series === name);
  if (named.length > 0) return named;
  const ids = policies.map(({ plan }) => plan.policy.name).join('、');
  throw misuse(`没有名为 ${name} 的政策；${path} 里是 ${ids}`, `no policy named ${name}; ${path} holds ${ids}`);
}

async function ruleOf(policies: readonly LoadedPolicy[], request: PolicyRequest): Promise<Rule> {
  const [only, ...others] = policies;
  if (only !== undefined && others.length === 0) return ruleOfPolicy(only);
  const series = new Set(policies.map(({ plan }) => plan.policy.series));
  if (series.size > 1 || series.has(null)) {
    const names = policies.map(({ plan }) => plan.policy.name).join('、');
    throw misuse(
      `${request.path} 里有几项政策：${names}。用 --policy 选一项，或选一个系列`,
      `several policies in ${request.path}: ${names}. Choose one, or a series, with --policy`,
    );
  }
  const { policySeries } = await import('../../../runtime/index.js');
  return explained(request, async () => ruleOfSeries(policySeries(policies)));
}

async function explained(request: PolicyRequest, open: () => Promise<Rule>): Promise<Rule> {
  const { PolicyLoadError } = await import('../../../runtime/index.js');
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof PolicyLoadError)) throw error;
    throw misuse(
      `${request.path} 不能载入：${error.code} ${error.text.zh}`,
      `${request.path} cannot be loaded: ${error.code} ${error.text.en}`,
    );
  }
}
