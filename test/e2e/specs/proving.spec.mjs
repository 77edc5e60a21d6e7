// An official, in Chinese: sees that a rule breaks a promise, keeps the claim as an example, opens its receipts, reads what a proof rests on, proves all.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = '中文界面：看到不成立的性质、存为用例、打开结算单、查看证明依据、证明本政策';
export const workspace = 'small';
export const locale = 'zh-cn';

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, '某地.jz');
  // From 20,000 yuan on the whole cost counts: one fen more, and the patient bears less.
  const text = readFileSync(file, 'utf8').replace('起付线 每年 2000元', '门槛 每次 含本数 2万元');
  writeFileSync(file, `${text.trimEnd()}\n\n保证 支付不超费用\n保证 随费用不减\n`);
  await editor.open(file);
  const lens = (words) => page.locator('.codelens-decoration a', { hasText: words }).first();
  await lens('项不成立').waitFor({ timeout: 60_000 });
  await editor.photograph('proofs-above-the-policy');

  const offered = (words) => page.locator('.action-widget .monaco-list-row', { hasText: words }).first();
  const ask = async () => {
    await editor.goTo(editor.lineOf(file, '门槛 每次'), 3);
    await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Control+.');
    await offered('存为用例').waitFor({ timeout: 30_000 });
  };
  await ask();
  for (const words of ['在面板中打开', '查看证明依据']) await offered(words).waitFor();
  await editor.photograph('what-is-offered-for-a-breach');
  await offered('存为用例').click();
  const saved = await editor.save(file);
  assert.match(saved, /用例 "费用上升，个人自付和支付合计都不下降/);

  await editor.goTo(editor.lineOf(file, '门槛 每次'), 3);
  await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+.');
  await offered('在面板中打开').click();
  await page.locator('.tab', { hasText: '反例' }).waitFor({ timeout: 30_000 });
  await editor.seesLine('── 第 1 张');
  await editor.photograph('receipts-of-a-breach');

  await editor.focus();
  await editor.goTo(editor.lineOf(file, '保证 支付不超费用'));
  await lens('✓ 已证明').click();
  await page.locator('.tab', { hasText: '证明依据' }).waitFor({ timeout: 30_000 });
  await editor.seesLine('▸ 由什么判定');
  await editor.photograph('what-a-proof-rests-on');

  await editor.focus();
  await editor.command('救助: 证明本政策');
  await page.locator('.notification-toast', { hasText: /项已证明 · \d 项不成立/ }).waitFor({ timeout: 60_000 });
  await page.locator('.tab', { hasText: '证明 某地2024' }).waitFor({ timeout: 30_000 });
  await editor.seesLine('由结算规则');
  await editor.photograph('a-policy-proved-in-full');
}
