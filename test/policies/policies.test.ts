// Every policy is clean, laid out as the formatter lays it out, and accounted for in its sources.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, createWorkspace, formatDocument } from '../../language/index.js';
import { analyzePolicies, policyFiles, policyFolders } from '../support/policy-files.js';

const analysis = analyzePolicies();

describe.each(policyFiles.map((file) => [file.uri, file.text] as const))('%s', (uri, text) => {
  it('has no errors and no warnings', () => {
    const found = analysis.files.get(uri)?.diagnostics.filter(({ severity }) => severity !== 'info') ?? [];
    expect(found.map(({ code, message, span }) => `${code} ${message.zh} ${text.slice(span.start, span.end)}`)).toEqual([]);
  });

  it('is laid out as the formatter lays it out', () => {
    expect(formatDocument(text)).toBe(text);
  });

  it('comes back from the English surface as it was', () => {
    const english = formatDocument(text, { surface: 'en' });
    expect(english).not.toBe(text);
    expect(formatDocument(english, { surface: 'zh' })).toBe(text);
  });

  it('says on its first line what it is for', () => {
    expect(text).toMatch(/^\/\/ \S/);
  });
});

it('means the same in English: no errors, no warnings', () => {
  const english = policyFiles.map(({ uri, text }) => ({ uri, text: formatDocument(text, { surface: 'en' }) }));
  const found = analyze(createWorkspace(english)).diagnostics.filter(({ severity }) => severity !== 'info');
  expect(found.map(({ uri, code, message }) => `${uri} ${code} ${message.en}`)).toEqual([]);
});

it('are all named in the index', () => {
  const index = readFileSync('policies/README.md', 'utf8');
  const rows = [...index.matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) => folder);
  expect(rows.sort()).toEqual(policyFolders.map((folder) => folder.replace('policies/', '')).sort());
});

describe.each(policyFolders)('%s', (folder) => {
  it('has an introduction in both languages, sources and cases', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('## In English');
    expect(existsSync(join(folder, 'cases'))).toBe(true);
    expect(existsSync(join(folder, 'sources.md'))).toBe(true);
  });

  it('lists every document it cites in its sources, with the address', () => {
    const sources = readFileSync(join(folder, 'sources.md'), 'utf8');
    const policies = policyFiles.filter((file) => dirname(file.uri) === folder);
    for (const { text } of policies) {
      for (const [, name = '', link] of text.matchAll(/^\s*文件 (\S+) = "[^"]*"(?:\s+等级 \S+)?(?:\s+出处 "([^"]*)")?$/gm)) {
        expect(sources).toContain(`| ${name} |`);
        if (link !== undefined) expect(sources).toContain(link);
      }
    }
  });

  it('cites no source of grade C', () => {
    for (const { text } of policyFiles.filter((file) => dirname(file.uri) === folder)) expect(text).not.toMatch(/等级 C\b/);
  });
});
