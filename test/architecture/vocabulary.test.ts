// Keywords and codes are unique, and what a code means can be looked up.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinInputs, keywordNames, keywords } from '../../language/index.js';
import { catalogEntries } from '../support/catalogs.js';
import { root } from '../support/source-files.js';

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('keywords', () => {
  it('are unique in each language', () => {
    // 就诊/visit is a clause and a condition's subject: one keyword; nothing else may share a spelling, but 已知, told by its braces.
    expect(repeated(keywordNames.map((name) => keywords[name].zh))).toEqual(['已知']);
    expect(repeated(keywordNames.map((name) => keywords[name].en))).toEqual([]);
  });

  it('are told from the built-in facts and their values', () => {
    const spellings = new Set<string>(keywordNames.flatMap((name) => [keywords[name].zh, keywords[name].en]));
    const builtins = builtinInputs.flatMap((input) => [input, ...input.values]).flatMap(({ zh, en }) => [zh, en]);
    // 就诊 and 病种 are keywords that stand for the fact of the same name.
    expect(builtins.filter((name) => spellings.has(name)).sort()).toEqual(['disease', 'visit', '就诊', '病种'].sort());
  });

  it('have a sentence in both languages', () => {
    const silent = keywordNames.filter((name) => keywords[name].doc.zh === '' || keywords[name].doc.en === '');
    expect(silent).toEqual([]);
  });
});

const entries = await catalogEntries();

describe('codes', () => {
  it('are many, well formed and unique', () => {
    expect(entries.length).toBeGreaterThan(60);
    expect(entries.filter(({ code }) => !/^JZ[1-6]\d{3}$/.test(code))).toEqual([]);
    expect(repeated(entries.map(({ code }) => code))).toEqual([]);
  });

  it('belong to the range of their catalog', () => {
    expect(entries.filter(({ code, range }) => !code.startsWith(range)).map(({ code }) => code)).toEqual([]);
  });

  it('are in the reference', () => {
    const reference = readFileSync(resolve(root, 'language/REFERENCE.md'), 'utf8');
    expect(entries.filter(({ code }) => !reference.includes(code)).map(({ code }) => code)).toEqual([]);
  });
});
