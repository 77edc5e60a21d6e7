// The project's own source files as the architecture tests see them.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceText {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** A path of the project, or the name of a package or of a part of Node (`node:fs`). */
  readonly to: string;
  readonly typesOnly: boolean;
}

/** Every file under version control or about to be: ignored ones are left out. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(resolve(root, path))).sort();
}

const sourceFolders = ['language/', 'compiler/', 'runtime/', 'vscode-extension/'];

export function sourceFiles(): readonly SourceText[] {
  return projectFiles()
    .filter((path) => /\.(ts|mjs)$/.test(path) && sourceFolders.some((folder) => path.startsWith(folder)))
    .map(readProjectFile);
}

export function readProjectFile(path: string): SourceText {
  return { path, text: readFileSync(resolve(root, path), 'utf8') };
}

const statement = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsOf(file: SourceText): readonly Import[] {
  const found: Import[] = [];
  for (const [, type, names = '', target = ''] of file.text.matchAll(statement)) {
    found.push({ from: file.path, to: resolveImport(file.path, target), typesOnly: type !== undefined || onlyTypes(names) });
  }
  for (const [, target = ''] of file.text.matchAll(dynamic)) {
    found.push({ from: file.path, to: resolveImport(file.path, target), typesOnly: false });
  }
  return found;
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return inner?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
}

function resolveImport(from: string, target: string): string {
  if (target.startsWith('.')) return posix.join(posix.dirname(from), target).replace(/\.js$/, '.ts');
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
