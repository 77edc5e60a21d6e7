// The map of the house, made from the first line of every source file.

import { posix } from 'node:path';
import type { SourceText } from './source-files.js';

/** A list per folder: file and first line. */
export function houseMap(files: readonly SourceText[]): string {
  const folders = new Map<string, SourceText[]>();
  for (const file of files) {
    const folder = posix.dirname(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const lists = [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, inside]) =>
      [`**${folder}/**`, '', ...inside.map((file) => `- \`${posix.basename(file.path)}\`: ${firstLine(file)}`)].join('\n'),
    )
    .join('\n\n');
  return `# The map of the house\n\nMade from the first line of every source file; \`npm run accept\` rewrites it. Do not edit.\n\n${lists}\n`;
}

function firstLine({ text }: SourceText): string {
  const [first = '', second = ''] = text.split('\n');
  return (first.startsWith('#!') ? second : first).replace(/^\/\/\s*/, '');
}
