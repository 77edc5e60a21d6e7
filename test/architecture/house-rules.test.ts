// Sizes, folders, names and first lines of the source files.

import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile, sourceFiles } from '../support/source-files.js';
import { families, impureRooms, limits, longFiles, namedForTheirSubject, pureRooms } from './house-rules.js';

const files = sourceFiles();
const tests = projectFiles()
  .filter((path) => /^(test\/.*\.(ts|mjs)|[^/]*\.(mjs|ts))$/.test(path))
  .map(readProjectFile);

describe('every file', () => {
  it('says on its first line what it is for', () => {
    const silent = [...files, ...tests].filter(({ text }) => {
      const [first = '', second = ''] = text.split('\n');
      return !/^\/\/ \S.{10,}/.test(first.startsWith('#!') ? second : first);
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('is short', () => {
    const long = files.filter(({ path, text }) => {
      return text.split('\n').length > (longFiles.includes(path) ? limits.grammarLines : limits.lines);
    });
    expect(long.map(({ path }) => path)).toEqual([]);
    const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(limits.medianLines);
  });

  it('has a name in kebab case that says what it exports', () => {
    const wrong = files
      .filter(({ path }) => path.endsWith('.ts') && posix.basename(path) !== 'index.ts')
      .filter(({ path, text }) => {
        const name = posix.basename(path, '.ts').replace(/\.(lint|pass|property)$/, '');
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return true;
        return !namedForTheirSubject.includes(path) && !path.includes('/catalog') && !bearsName(exportsOf(text), name);
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('avoids names that say nothing', () => {
    const idle = /(^|\/)(utils?|helpers?|common|misc|lib|stuff)(\.|\/|-)/;
    expect(files.map(({ path }) => path).filter((path) => idle.test(path))).toEqual([]);
  });
});

/** `claim.ts` exports `ClaimInput`, `table-rows.ts` `mendTableRows`: a word of the name begins like a word of an export. */
function bearsName(exported: readonly string[], name: string): boolean {
  const words = exported.flatMap((one) => one.split(/(?=[A-Z])/)).map((word) => word.toLowerCase());
  return name.split('-').some((part) => words.some((word) => word.slice(0, 4).startsWith(part.slice(0, 4)) || part.startsWith(word)));
}

function exportsOf(text: string): string[] {
  const declared = [
    ...text.matchAll(/^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|class|interface|type|let|enum) (\w+)/gm),
  ];
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').map((name) =>
      name
        .trim()
        .replace(/^.* as /, '')
        .replace(/^type /, ''),
    ),
  );
  return [...declared.map(([, name = '']) => name), ...listed];
}

describe('every folder', () => {
  it('is small enough to take in at a glance', () => {
    const counts = new Map<string, number>();
    for (const { path } of files) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
    const full = [...counts].filter(([folder, count]) => count > limits.filesPerFolder && !families.includes(folder));
    expect(full).toEqual([]);
  });
});

describe('pure rooms', () => {
  it('know no clock, console, environment or chance', () => {
    const outside = /\b(process\.|console\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\.)/;
    const within = (path: string, rooms: readonly string[]) => rooms.some((room) => path.startsWith(`${room}/`));
    const impure = files.filter(
      ({ path, text }) => within(path, pureRooms) && !within(path, impureRooms) && outside.test(withoutComments(text)),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('the project', () => {
  it('names no place of one machine', () => {
    const places = new RegExp(['/work', '/home/\\w+/', '/Users/\\w+/', '/tmp/'].map((place) => `(?<![\\w.])${place}\\b`).join('|'));
    const named = projectFiles()
      .filter(
        (path) => /\.(ts|mjs|md|json|jz|yml|sh)$/.test(path) && !path.startsWith('test/architecture/') && path !== 'package-lock.json',
      )
      .map(readProjectFile)
      .filter(({ path, text }) => places.test(path.endsWith('.md') || path.endsWith('.jz') ? text.replace(/https?:\S+/g, '') : text));
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});
