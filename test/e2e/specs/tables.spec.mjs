// A table by group is written by completion, its cells know their column, and formatting lines it up.

import assert from 'node:assert/strict';
import { join } from 'node:path';

export const title = 'write a whole table by completion and format the file';
export const workspace = 'small';

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, '某地.jz');
  await editor.open(file);
  await editor.goTo(editor.lineOf(file, '比例 70%'));
  await page.keyboard.press('Shift+End');
  await editor.type('比例 ');
  await page.keyboard.press('Control+Space');
  await editor.suggestion('按对象列表').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  await editor.photograph('completion-table');
  await page.keyboard.press('Enter');
  await editor.seesLine('| 低保对象 |');
  await editor.type('100%');
  await page.keyboard.press('Tab');
  await editor.type('70');
  await page.keyboard.press('Control+Space');
  await editor.suggestion('%').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+i');
  await editor.seesLine('| 低保对象 | 70%  |');
  await editor.photograph('formatted-table');
  const saved = await editor.save(file);
  assert.match(saved, /\| 特困人员 \| 100% \|\n +\| 低保对象 \| 70% {2}\|/);
  await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 20_000 });
}
