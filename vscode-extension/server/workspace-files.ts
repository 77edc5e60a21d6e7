// The policy files of a folder on disk, and one of them by its address.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WorkspaceFile } from '../../language/index.js';

const extension = '.jz';
const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out']);

/** Every policy file below a folder; what cannot be read is left out. */
export async function readWorkspaceFiles(folder: string): Promise<WorkspaceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: WorkspaceFile[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.')) {
      found.push(...(await readWorkspaceFiles(path)));
    } else if (entry.isFile() && entry.name.endsWith(extension)) {
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
