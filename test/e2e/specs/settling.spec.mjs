// An official, in Chinese: breaks a row of Gansu's policy, reads why, mends it, settles a claim, and finds the source of a line.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = '中文界面：写坏一行、改好、结算一张费用单、找到依据';
// With the policy that it extends.
export const workspace = 'policies';
export const locale = 'zh-cn';

const example = '特困封顶线5万元：超过一分';

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, 'gansu/medical-aid/2022.jz');
  const original = readFileSync(file, 'utf8');
  const row = editor.lineOf(file, '| 低保对象、返贫致贫人口 ');
  await editor.open(file);

  await editor.goTo(row);
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+Shift+m');
  const problem = page.locator('.markers-panel-container .monaco-list-row', { hasText: 'JZ1106' });
  await problem.waitFor();
  assert.match(await problem.textContent(), /表格的一行写在同一行上，并以“\|”结尾：在行末补上“\|”/);
  await editor.photograph('broken-row');
  await page.keyboard.press('Control+Shift+m');
  await problem.waitFor({ state: 'hidden' });
  await editor.focus();
  await editor.goTo(row);
  await page.locator('.squiggly-error').first().waitFor();
  // Onto the word that is underlined.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: '在行末补上 |' }).first();
  await fix.waitFor();
  await editor.photograph('broken-row-fix');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 20_000 });
  // Saving lines the table up again.
  assert.equal(await editor.save(file), original);

  await editor.command('救助: 结算一张费用单');
  await page.locator('.quick-input-title', { hasText: '结算一张费用单' }).waitFor({ timeout: 30_000 });
  await page.keyboard.insertText(example);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: example }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: `结算单 ${example}` }).waitFor({ timeout: 30_000 });
  await editor.seesLine('三、医疗救助');
  const source = page.locator('.detected-link', { hasText: '《甘肃日报2022》' }).first();
  await source.waitFor({ timeout: 20_000 });
  await editor.photograph('receipt');
  await source.click({ modifiers: ['Control'] });
  await editor.cursorIsAt(editor.lineOf(file, '文件 甘肃日报2022'));
  await editor.photograph('source-of-a-line');

  await editor.command('救助: 运行全部用例');
  const notice = page.locator('.notification-toast', { hasText: /用例 \d+ 个通过，0 个不符/ });
  await notice.waitFor({ timeout: 30_000 });
  await editor.photograph('examples-passed');
}
