// A row that is missing is added by its fix, two exceptions that hold at once are told with a claim, and one is put before the other.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'mend a gap of a table and two exceptions that hold at once';
export const workspace = 'small';

const clauses = `  比例 {
    | 对象     | 比例 |
    | 特困人员 | 100% |
  }
  封顶线 每年 5万元
    例外 当 急诊抢救 : 6万元
    例外 当 规范转诊 : 8万元
`;

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, '某地.jz');
  writeFileSync(file, readFileSync(file, 'utf8').replace('  比例 70%\n\n', clauses));
  await editor.open(file);

  await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+Shift+m');
  const problems = page.locator('.markers-panel-container .monaco-list-row');
  await problems.filter({ hasText: '表中没有规定：低保对象' }).waitFor();
  const conflict = problems.filter({ hasText: 'JZ3068' });
  await conflict.waitFor();
  assert.match(await conflict.textContent(), /6万元.*8万元.*例如：对象 特困人员，就诊 住院，急诊抢救 是，规范转诊 是/);
  await editor.photograph('gap-and-conflict');
  await page.keyboard.press('Control+Shift+m');
  await editor.focus();

  await take('| 对象     | 比例 |', 2, '补上缺少的行');
  await editor.seesLine('| 低保对象 | 待定');
  await editor.photograph('gap-mended');
  // A row more than on the disk; the second fix of the finding.
  await take('例外 当 规范转诊', 8, '两个条件都成立时用后一个', 1);
  await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 20_000 });
  await page.waitForTimeout(300);
  await editor.photograph('conflict-mended');
  const saved = await editor.save(file);
  assert.match(saved, /\| 低保对象 \| 待定/);

  /** Takes the fix of that name on a line of the file, so many lines and fixes further down. */
  async function take(line, right, name, further = 0) {
    await editor.goTo(editor.lineOf(file, line) + further, right);
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: name }).first();
    await fix.waitFor();
    await editor.photograph(`fix-${name.slice(0, 4)}`);
    // The first is chosen already.
    for (let step = 0; step < further; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await fix.waitFor({ state: 'hidden' });
  }
}
