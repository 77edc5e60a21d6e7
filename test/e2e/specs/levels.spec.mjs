// An official of a city, in Chinese, with nothing but the city's folder open: what the province says is known all the same.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = '只打开一个市的文件夹：悬停、跳转到省的规定、低于下限的数值';
export const workspace = 'policies';
export const opened = 'gansu/zhangye-medical-aid';
export const locale = 'zh-cn';

const tier = `
待遇 医疗救助 {
  依据 张掖方案2022
  比例 {
    | 对象                               | 比例 |
    | 特困人员                           | 100% |
    | 低保对象、返贫致贫人口             | 75%  |
    | 易返贫致贫人口、已脱贫人口         | 50%  |
    | 低保边缘家庭成员、因病致贫重病患者 | 60%  |
  }
}
`;

export async function run(editor, folder) {
  const { page } = editor;
  const file = join(folder, '2022-07-01.jz');
  const province = join(folder, '../medical-aid/2022.jz');
  writeFileSync(file, readFileSync(file, 'utf8') + tier);
  const row = editor.lineOf(file, '| 易返贫致贫人口');
  await editor.open(file);

  await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+Shift+m');
  const problems = page.locator('.markers-panel-container .monaco-list-row');
  await problems.filter({ hasText: '这里是 50%，上级规定 60% 以上' }).waitFor();
  await page.waitForTimeout(300);
  await editor.photograph('unlawful-override');
  // Nothing is said of the files above.
  assert.equal(await page.locator('.markers-panel-container .monaco-list-row[aria-level="1"]').count(), 1);
  await page.keyboard.press('Control+Shift+m');
  await editor.focus();

  await editor.goTo(row - 1);
  await editor.word('低保对象').hover();
  await page.locator('.monaco-hover:visible', { hasText: '承接自「甘肃医疗救助2022」' }).first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(300);
  await editor.photograph('hover-of-a-province');
  await page.mouse.move(10, 790);

  await editor.goTo(editor.lineOf(file, '继承 甘肃医疗救助2022'), 4);
  await page.keyboard.press('F12');
  await page
    .locator('.tab.active', { hasText: '2022.jz' })
    .and(page.locator('.tab', { hasNotText: '2022-07-01' }))
    .waitFor({ timeout: 20_000 });
  await editor.cursorIsAt(editor.lineOf(province, '政策 甘肃医疗救助2022'), 20_000);
  await page.waitForTimeout(500);
  await editor.photograph('definition-in-the-province');
}
