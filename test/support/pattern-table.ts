// The table of `test/README.md`: for each pattern, the policies and tests that carry its tag.

import { patterns } from './patterns.js';
import type { SourceText } from './source-files.js';

const tag = /\[(P\d+(?:[、, ]+P\d+)*)\]/g;
const mostNamed = 4;

/** Paths by the number of the pattern they carry. */
export function usesOfPatterns(files: readonly SourceText[]): ReadonlyMap<number, readonly string[]> {
  const uses = new Map<number, string[]>();
  for (const { path, text } of files) {
    const numbers = [...text.matchAll(tag)].flatMap(([, list]) => [...(list ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits)));
    for (const number of new Set(numbers)) {
      const known = uses.get(number);
      if (known === undefined) uses.set(number, [path]);
      else known.push(path);
    }
  }
  return uses;
}

/** The rows, links relative to `test/`; policies of regions stand first. */
export function patternTable(files: readonly SourceText[]): string {
  const uses = usesOfPatterns(files);
  const rows = patterns.map(({ zh, en }, at) => {
    const paths = [...(uses.get(at + 1) ?? [])].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const links = paths.slice(0, mostNamed).map((path) => `[${shortName(path)}](${fromTest(path)})`);
    const rest = paths.length > mostNamed ? ` +${paths.length - mostNamed}` : '';
    return `| P${at + 1} | ${zh} · ${en} | ${links.join(', ')}${rest} |`;
  });
  return ['| pattern | what · 内容 | used by |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function rank(path: string): number {
  return path.startsWith('policies/') ? 0 : path.startsWith('test/conformance/') ? 1 : 2;
}

function shortName(path: string): string {
  return path.replace(/^(policies|test)\//, '').replace(/(\.test)?\.(jz|ts)$/, '');
}

function fromTest(path: string): string {
  return path.startsWith('test/') ? path.slice('test/'.length) : `../${path}`;
}
