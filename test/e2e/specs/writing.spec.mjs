// A policy officer writes a clause: completion while typing Chinese, a squiggle for a slip, its fix, saved to disk.

import assert from 'node:assert/strict';
import { join } from 'node:path';

export const title = 'write a clause with completion, see the slip, take the fix';
export const workspace = 'small';

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, '某地.jz');
  await editor.open(file);
  const line = editor.lineOf(file, '比例 70%') + 1;
  await editor.goTo(line);

  await editor.type('  封');
  await editor.suggestion('封顶线').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(400);
  await editor.photograph('completion-keyword');
  await page.keyboard.press('Enter');
  await editor.seesLine('  封顶线');

  await editor.type(' 每');
  await editor.suggestion('每年').first().waitFor();
  await page.keyboard.press('Enter');
  await editor.type(' 5万');
  await page.keyboard.press('Escape');
  const squiggle = page.locator('.squiggly-error').first();
  await squiggle.waitFor({ timeout: 20_000 });
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel-container .monaco-list-row', { hasText: '5万元' }).first().waitFor();
  await editor.photograph('squiggle-and-problems');
  await page.keyboard.press('Control+Shift+m');

  await editor.focus();
  await editor.goTo(line, 8);
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: '5万元' }).first();
  await fix.waitFor();
  await editor.photograph('quick-fix');
  await page.keyboard.press('Enter');
  await editor.seesLine('封顶线 每年 5万元');
  await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 20_000 });
  assert.match(await editor.save(file), /\n {2}封顶线 每年 5万元\n\}/);
}
