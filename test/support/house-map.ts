// The map of the house, made from the first line of every source file.

import { posix } from 'node:path';
import type { SourceText } from './source-files.js';

const begin = '<!-- map: begin -->';
const end = '<!-- map: end -->';

/** A list per folder: file and first line. */
export function houseMap(files: readonly SourceText[]): string {
  const folders = new Map<string, SourceText[]>();
  for (const file of files) {
    const folder = posix.dirname(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, inside]) =>
      [`**${folder}/**`, '', ...inside.map((file) => `- \`${posix.basename(file.path)}\`: ${firstLine(file)}`)].join('\n'),
    )
    .join('\n\n');
}

export function withMap(page: string, map: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('the page has no marks between which the map stands');
  return `${page.slice(0, from + begin.length)}\n\n${map}\n\n${page.slice(to)}`;
}

function firstLine({ text }: SourceText): string {
  const [first = '', second = ''] = text.split('\n');
  return (first.startsWith('#!') ? second : first).replace(/^\/\/\s*/, '');
}
