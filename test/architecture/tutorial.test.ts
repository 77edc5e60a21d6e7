// The tutorials: every policy checks and passes its examples after each step, and what a command is said to print is what it prints.

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDocument } from '../../language/index.js';
import { runJiuzhu } from '../support/memory-host.js';
import { readProjectFile, root } from '../support/source-files.js';
import { blocksOf, playTutorial } from '../support/tutorial.js';
import { inEnglish } from '../support/tutorial-names.js';

const source = blocksOf(readProjectFile('language/TUTORIAL.zh-CN.md').text);

const timeout = 300_000;
const fault = /(错误|error|警告|warning) JZ|✗/;

describe.each([
  { path: 'language/TUTORIAL.zh-CN.md', language: 'zh', other: 'en', say: (text: string) => text },
  { path: 'language/TUTORIAL.md', language: 'en', other: 'zh', say: inEnglish },
] as const)('$path', ({ path, language, other, say }) => {
  const { text } = readProjectFile(path);
  const playing = playTutorial(text, source, { language, say });

  it('shows the policies as they are, and what the commands print', { timeout }, async () => {
    expect(blocksOf(text).map(({ kind, file }) => [kind, file])).toEqual(source.map(({ kind, file }) => [kind, file]));
    const { page } = await playing;
    await expect(page).toMatchFileSnapshot(resolve(root, path));
  });

  it('shows mistakes that are found', { timeout }, async () => {
    const blocks = blocksOf((await playing).page);
    const mistakes = blocks.flatMap(({ words }, at) => (words.includes('mistake') ? [blocks[at + 1]?.body ?? ''] : []));
    expect(mistakes.length).toBeGreaterThan(2);
    for (const printed of mistakes) expect(printed).toMatch(fault);
  });

  it('has policies that check and pass their examples after each step', { timeout }, async () => {
    for (const { block, files } of (await playing).states) {
      expect((await runJiuzhu(['check', block.file], files, language)).output).not.toMatch(fault);
      expect((await runJiuzhu(['test', block.file], files, language)).output).not.toMatch(fault);
    }
  });

  it('ends with policies that pass in the other spelling, too', { timeout }, async () => {
    const { files } = await playing;
    const turned = Object.entries(files).map(([name, content]) => [
      name,
      name.endsWith('.jz') ? formatDocument(content, { surface: other }) : content,
    ]);
    for (const name of ['yunshan.jz', 'qingshi.jz', 'yunshan-2025.jz']) {
      const { output, code } = await runJiuzhu(['test', name], Object.fromEntries(turned), language);
      expect(output).not.toMatch(fault);
      expect(code).toBe(0);
    }
  });
});

it('the English tutorial is in English', () => {
  const blocks = blocksOf(readProjectFile('language/TUTORIAL.md').text);
  for (const { body } of blocks) expect(body.replaceAll('、', '')).not.toMatch(/\p{Script=Han}/u);
});
