// Files and folders named on the command line → a workspace, and which of its files the user asked about.

import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createWorkspace, type Workspace, type WorkspaceFile } from '../../../language/index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { type Read, upperFiles } from './upper-files.js';

export interface LoadedWorkspace {
  readonly workspace: Workspace;
  /** Addresses of the files the user named, in order; the others are there because those need them. */
  readonly asked: readonly string[];
}

/** Folders are searched for `.jz` files; a file brings its neighbours along, so that examples find their policy, and the policies above. */
export async function loadWorkspace(paths: readonly string[], host: Host): Promise<LoadedWorkspace> {
  const asked: string[] = [];
  const neighbours: string[] = [];
  for (const path of paths) {
    const full = resolve(host.workingDirectory, path);
    const kind = await host.kindOf(full);
    if (kind === 'missing') throw misuse(`找不到 ${path}`, `no such file or folder: ${path}`);
    if (kind === 'folder') asked.push(...(await policyFilesBelow(full, host)));
    else {
      asked.push(full);
      neighbours.push(...(await neighboursOf(full, host)));
    }
  }
  const wanted = [...new Set(asked)];
  if (wanted.length === 0) throw misuse(`${paths.join('、')} 里没有 .jz 文件`, `no .jz file in ${paths.join(', ')}`);
  const readFile = async (path: string): Promise<WorkspaceFile> => ({ uri: address(path, host), text: await host.read(path) });
  const read: Read[] = [];
  for (const path of new Set([...wanted, ...neighbours])) read.push({ path, file: await readFile(path) });
  const above = await upperFiles(read, { below: (folder) => policyFilesBelow(folder, host), readFile }, host);
  return { workspace: createWorkspace([...read, ...above].map(({ file }) => file)), asked: wanted.map((path) => address(path, host)) };
}

/** Relative to where the user stands, with forward slashes: what a message shows, the same on every machine. */
function address(path: string, host: Host): string {
  const short = relative(host.workingDirectory, path);
  return (short === '' || short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
}

const skipped = new Set(['node_modules', 'dist']);

async function policyFilesBelow(folder: string, host: Host): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await host.list(folder)) {
    if (name.startsWith('.') || skipped.has(name)) continue;
    const path = join(folder, name);
    const kind = name.endsWith('.jz') ? 'file' : await host.kindOf(path);
    if (kind === 'folder') found.push(...(await policyFilesBelow(path, host)));
    else if (name.endsWith('.jz')) found.push(path);
  }
  return found;
}

/** The `.jz` files beside a file and in `cases/`; from `cases/`, those of the folder above too. */
async function neighboursOf(file: string, host: Host): Promise<readonly string[]> {
  const folder = dirname(file);
  const home = folder.endsWith(`${sep}cases`) ? dirname(folder) : folder;
  const found: string[] = [];
  for (const near of [home, join(home, 'cases')]) {
    if ((await host.kindOf(near)) !== 'folder') continue;
    for (const name of await host.list(near)) if (name.endsWith('.jz')) found.push(join(near, name));
  }
  return found;
}
