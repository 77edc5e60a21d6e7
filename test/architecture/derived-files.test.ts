// Files made from lists are current; `npm run accept` rewrites them.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogEntries } from '../support/catalogs.js';
import { houseMap } from '../support/house-map.js';
import { patternTable, usesOfPatterns } from '../support/pattern-table.js';
import { patterns } from '../support/patterns.js';
import { grammarSection, reference } from '../support/reference.js';
import { projectFiles, readProjectFile, root, sourceFiles } from '../support/source-files.js';

const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

const tagged = projectFiles()
  .filter((path) => /^(policies|test)\/.*\.(jz|ts)$/.test(path) && !path.startsWith('test/support/'))
  .map(readProjectFile);
const tableHead = '<!-- patterns -->\n';

describe('derived files', () => {
  it('the reference of the language', async () => {
    const text = reference(read('language/guide.md'), grammarSection(read('language/README.md')), await catalogEntries());
    await expect(text).toMatchFileSnapshot(resolve(root, 'language/REFERENCE.md'));
  });

  it('the map of the house', async () => {
    await expect(houseMap(sourceFiles())).toMatchFileSnapshot(resolve(root, 'MAP.md'));
  });

  it('the table of patterns', async () => {
    const [before = ''] = read('test/README.md').split(tableHead);
    await expect(`${before}${tableHead}\n${patternTable(tagged)}`).toMatchFileSnapshot(resolve(root, 'test/README.md'));
  });

  it('no pattern without a policy or test', () => {
    const uses = usesOfPatterns(tagged);
    expect(patterns.map((_, at) => at + 1).filter((number) => !uses.has(number))).toEqual([]);
  });
});
