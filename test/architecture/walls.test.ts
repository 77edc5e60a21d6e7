// The walls of the house stand.

import { describe, expect, it } from 'vitest';
import { type Import, importsOf, projectFiles, readProjectFile, sourceFiles } from '../support/source-files.js';
import { typesOnly, type Wall, walls } from './walls.js';

const checker = projectFiles().filter((path) => path.startsWith('test/independent/') && path.endsWith('.mjs'));
const files = [...sourceFiles(), ...checker.map(readProjectFile)];
const imports = files.flatMap(importsOf);

function isIn(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

function wallOf(path: string, table: readonly Wall[] = walls): Wall | undefined {
  return table.filter((wall) => isIn(path, wall.room)).sort((a, b) => b.room.length - a.room.length)[0];
}

function isOurs(target: string): boolean {
  return target.includes('/') && !target.startsWith('@') && !target.startsWith('node:');
}

function trespasses(all: readonly Import[], table: readonly Wall[] = walls): string[] {
  return all.flatMap((one) => {
    const wall = wallOf(one.from, table);
    if (wall === undefined) return [`${one.from} stands in no room`];
    const allowed = isOurs(one.to)
      ? wallOf(one.to, table)?.room === wall.room || wall.reads.some((room) => isIn(one.to, room))
      : wall.packages.some((name) => name === one.to || (name === 'node:*' && one.to.startsWith('node:')));
    return allowed ? [] : [`${one.from} → ${one.to}`];
  });
}

describe('walls', () => {
  it('finds the imports it judges', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.some((one) => one.to === 'chevrotain')).toBe(true);
    expect(imports.some((one) => one.from === 'test/independent/check.mjs' && one.to === 'test/independent/properties.mjs')).toBe(true);
    expect(imports.some((one) => one.from === 'compiler/cli/main.ts' && one.to === 'compiler/cli/verbs.ts')).toBe(true);
  });

  it('no file reads a room it may not read', () => {
    expect(trespasses(imports)).toEqual([]);
  });

  it('would tell a trespass', () => {
    const through = { from: 'compiler/targets/javascript/emit.ts', to: 'language/syntax/ast.ts', typesOnly: false };
    expect(trespasses([through])).toEqual(['compiler/targets/javascript/emit.ts → language/syntax/ast.ts']);
    expect(trespasses([{ from: 'language/format/layout.ts', to: 'node:fs', typesOnly: false }])).toHaveLength(1);
    expect(trespasses([{ from: 'test/independent/check.mjs', to: 'compiler/ir/ir.ts', typesOnly: false }])).toHaveLength(1);
  });

  it('types stay types where running code must not follow', () => {
    const followed = imports.filter((one) =>
      typesOnly.some(({ room, target }) => isIn(one.from, room) && isIn(one.to, target) && !one.typesOnly),
    );
    expect(followed.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
  });

  it('no folder depends on itself by way of others', () => {
    // The verb that enters the extension is a part of the command line all the same.
    const room = (path: string) => (path.startsWith('compiler/cli/') ? 'compiler/cli' : (wallOf(path)?.room ?? path));
    const edges = new Map<string, Set<string>>();
    for (const one of imports) {
      const [from, to] = [room(one.from), isOurs(one.to) ? room(one.to) : null];
      if (to === null || from === to || one.typesOnly) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
    expect(cycles(edges)).toEqual([]);
  });
});

function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (room: string, path: readonly string[]): void => {
    const at = path.indexOf(room);
    if (at >= 0) {
      found.push([...path.slice(at), room].join(' → '));
      return;
    }
    if (done.has(room)) return;
    for (const next of edges.get(room) ?? []) visit(next, [...path, room]);
    done.add(room);
  };
  for (const room of edges.keys()) visit(room, []);
  return found;
}
