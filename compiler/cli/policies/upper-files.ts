// The files of the policies that others extend, or compare themselves with: looked for above the files that need them.

import { dirname, relative } from 'node:path';
import { type Declaration, type Keyword, keywords, parsedFile, type WorkspaceFile } from '../../../language/index.js';
import type { Host } from '../host.js';

/** A file of the workspace, and where it is on the disk; it is parsed once. */
export interface Read {
  readonly path: string;
  readonly file: WorkspaceFile;
}

export interface Disk {
  /** The `.jz` files of a folder, and of those in it. */
  readonly below: (folder: string) => Promise<readonly string[]>;
  readonly readFile: (path: string) => Promise<WorkspaceFile>;
}

/** Files to bring along, so that every policy finds the ones above it; what is found nowhere is left to the check. */
export async function upperFiles(read: readonly Read[], { below, readFile }: Disk, host: Host): Promise<Read[]> {
  const found: Read[] = [];
  const pending = read.flatMap((file) => neededBy(file));
  const known = new Set(pending.length === 0 ? [] : read.flatMap(({ file }) => parsedFile(file).policy?.name.text ?? []));
  for (let need = pending.pop(); need !== undefined; need = pending.pop()) {
    if (known.has(need.name)) continue;
    known.add(need.name);
    const file = await findPolicy(need, { below, readFile }, host);
    if (file === null) continue;
    found.push(file);
    pending.push(...neededBy(file));
  }
  return found;
}

interface Need {
  readonly name: string;
  /** The file that names it. */
  readonly path: string;
}

const naming: readonly Keyword[] = [keywords.Extends, keywords.NoWorse];

/** Most files name no other policy, and need not be parsed to know it. */
function neededBy({ path, file }: Read): Need[] {
  if (!naming.some(({ zh, en }) => file.text.includes(zh) || file.text.includes(en))) return [];
  return parsedFile(file).ast.declarations.flatMap((each) => namedIn(each).map((name) => ({ name, path })));
}

function namedIn(declaration: Declaration): readonly string[] {
  if (declaration.kind === 'Policy')
    return declaration.clauses.flatMap((clause) => (clause.kind === 'Extends' ? [clause.policy.text] : []));
  return declaration.kind === 'Guarantee' && declaration.promise.kind === 'NoLossPromise' ? [declaration.promise.policy.text] : [];
}

async function findPolicy(need: Need, { below, readFile }: Disk, host: Host): Promise<Read | null> {
  const looked = new Set<string>();
  for (const folder of foldersAbove(need.path, host)) {
    for (const path of await below(folder)) {
      if (looked.has(path)) continue;
      looked.add(path);
      const file = await readFile(path);
      if (file.text.includes(need.name) && parsedFile(file).policy?.name.text === need.name) return { path, file };
    }
  }
  return null;
}

/** From the folder of the file up to where the user stands; elsewhere on the disk, no further than one folder up. */
function foldersAbove(path: string, host: Host): string[] {
  const inside = (folder: string): boolean => !relative(host.workingDirectory, folder).startsWith('..');
  const folders = [dirname(path)];
  for (let folder = dirname(dirname(path)); ; folder = dirname(folder)) {
    if (!inside(folder)) return folders.length === 1 ? [...folders, folder] : folders;
    folders.push(folder);
    if (relative(host.workingDirectory, folder) === '') return folders;
  }
}
