// What the extension's manifest promises: every placeholder told in both languages, every file there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../vscode-extension/', import.meta.url));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(read(name)) as Record<string, unknown>;

describe('the manifest', () => {
  test('its words stand in both languages, and none is left over', () => {
    const used = [...new Set(read('package.json').match(/(?<=")%[^%"]+%(?=")/g))].map((word) => word.slice(1, -1)).sort();
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) expect(Object.keys(json(file)).sort()).toEqual(used);
  });

  test('names files that exist', () => {
    for (const path of read('package.json').match(/(?<=")\.\/(?!dist)[^"]+(?=")/g) ?? [])
      expect(existsSync(join(folder, path)), path).toBe(true);
  });

  test('the client’s messages are translated', () => {
    const client = readdirSync(join(folder, 'client')).map((name) => read(`client/${name}`));
    const said = [...client.join('\n').matchAll(/l10n\.t\('([^']+)'/g)].map((match) => match[1]);
    expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(said)].sort());
  });
});

test('wordPattern takes a Chinese name as one word, and a number without its unit', () => {
  const { pattern, flags } = json('language-configuration.json').wordPattern as { pattern: string; flags: string };
  expect('低保对象、5万元'.match(new RegExp(pattern, `${flags}g`))).toEqual(['低保对象', '5', '万元']);
});
