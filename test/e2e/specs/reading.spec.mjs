// A reviewer reads a region's policy: colours, hover with the source, the way to a declaration, the outline.

import { join } from 'node:path';

export const title = 'read Gansu’s policy: hover, go to definition, outline';
// With the policy that it extends.
export const workspace = 'policies';

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, 'gansu/medical-aid/2022.jz');
  const lineOf = (text) => editor.lineOf(file, text);
  await editor.open(file);
  await page.locator('.editor-instance .view-line').first().waitFor();

  await editor.goTo(lineOf('待遇 医疗救助 {') + 12);
  await page.waitForTimeout(1500);
  await editor.photograph('policy-in-colours');
  await editor.word('2000元').hover();
  await page.locator('.monaco-hover:visible', { hasText: '2,000 元' }).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(300);
  await editor.photograph('hover-amount-with-source');
  await page.mouse.move(10, 790);
  await editor.focus();

  const use = lineOf('支付方 医疗救助基金');
  await editor.goTo(use, 5);
  await page.keyboard.press('F12');
  await editor.cursorIsAt(lineOf('基金 基本医保基金'), 20_000);
  await editor.photograph('definition-of-the-fund');

  await page.keyboard.press('Control+Shift+o');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '大病保险' }).first().waitFor({ timeout: 20_000 });
  await editor.photograph('outline');
  await page.keyboard.press('Escape');
}
