// The policies that others extend and that no opened folder has, looked for in the folders above, as the command line does.

import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Analysis, createSourceFile, type PolicyDeclaration, parse, type WorkspaceFile } from '../../language/index.js';
import { readWorkspaceFile, readWorkspaceFiles } from './workspace-files.js';

export interface UpperTexts {
  /** The files that the texts lack or have otherwise than the disk; what was looked for is not looked for again until `forget`. */
  readonly missing: (analysis: Analysis) => Promise<readonly WorkspaceFile[]>;
  /** The disk may have changed. */
  readonly forget: () => void;
}

export function upperTexts(): UpperTexts {
  const looked = new Set<string>();
  const read = new Map<string, Promise<readonly WorkspaceFile[]>>();
  const brought = new Set<string>();
  // Nobody tells of changes above the opened folders: what was brought from there is read again.
  let stale = false;
  const filesBelow = (folder: string): Promise<readonly WorkspaceFile[]> => {
    const files = read.get(folder) ?? readWorkspaceFiles(folder, mostEntries);
    read.set(folder, files);
    return files;
  };
  const find = async ({ name, uri }: Need): Promise<WorkspaceFile | null> => {
    for (const folder of await foldersAbove(fileURLToPath(uri))) {
      const found = (await filesBelow(folder)).find(({ text }) => text.includes(name) && policyIn(text)?.name.text === name);
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    missing: async (analysis) => {
      const needs = needsOf(analysis).filter(({ name }) => !looked.has(name));
      for (const { name } of needs) looked.add(name);
      const again = stale ? [...brought].map(readWorkspaceFile) : [];
      stale = false;
      const found = (await Promise.all([...again, ...needs.map(find)])).filter((file) => file !== null);
      for (const { uri } of found) brought.add(uri);
      return found.filter(({ uri, text }) => analysis.files.get(uri)?.source.text !== text);
    },
    forget: () => {
      stale = true;
      looked.clear();
      read.clear();
    },
  };
}

// A home folder may hold anything: what lies further down in it than this is left alone.
const mostEntries = 20_000;
/** Where no repository says how far the project reaches. */
const mostFolders = 4;

interface Need {
  readonly name: string;
  /** The file that extends it. */
  readonly uri: string;
}

function needsOf(analysis: Analysis): readonly Need[] {
  const known = new Set(analysis.policies.map(({ declaration }) => declaration.name.text));
  return [...analysis.files.values()].flatMap(({ uri, ast }) => {
    const clauses = ast.declarations.flatMap((each) => (each.kind === 'Policy' ? each.clauses : []));
    const above = clauses.find((clause) => clause.kind === 'Extends');
    return above === undefined || known.has(above.policy.text) || !uri.startsWith('file:') ? [] : [{ name: above.policy.text, uri }];
  });
}

function policyIn(text: string): PolicyDeclaration | null {
  return parse(createSourceFile('', text)).value.declarations.find((each) => each.kind === 'Policy') ?? null;
}

/** From the folder of the file to that of its repository; without one, a few folders up, never to the home folder or the root. */
async function foldersAbove(path: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== dirname(folder) && folder !== homedir(); folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, '.git'))) return folders;
  }
  return folders.slice(0, mostFolders);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
