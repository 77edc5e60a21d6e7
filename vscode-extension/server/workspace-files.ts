// The policy files of a folder on disk, and one of them by its address.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WorkspaceFile } from '../../language/index.js';

const extension = '.jz';
const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out']);

/** Every policy file below a folder, the nearest first; what cannot be read is left out, as is all beyond so many entries of folders. */
export async function readWorkspaceFiles(folder: string, mostEntries = Number.POSITIVE_INFINITY): Promise<WorkspaceFile[]> {
  const found: WorkspaceFile[] = [];
  const folders = [folder];
  let seen = 0;
  for (let next = folders.shift(); next !== undefined && seen < mostEntries; next = folders.shift()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    seen += entries.length;
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.')) folders.push(path);
      if (!entry.isFile() || !entry.name.endsWith(extension)) continue;
      const file = await readWorkspaceFile(pathToFileURL(path).href);
      if (file !== null) found.push(file);
    }
  }
  return found;
}

/** The text on disk, null when there is none. */
export async function readWorkspaceFile(uri: string): Promise<WorkspaceFile | null> {
  if (!uri.startsWith('file:')) return null;
  const text = await readFile(fileURLToPath(uri), 'utf8').catch(() => null);
  return text === null ? null : { uri, text };
}
