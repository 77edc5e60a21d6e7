// An unknown figure or list is named in words, in both languages.

import { expect, it } from 'vitest';
import { holeName } from '../../../runtime/index.js';

it.each([
  ['倾斜救助.cap#2', '倾斜救助 的 封顶线（第 2 处）', '倾斜救助 cap (no. 2)'],
  ['二十一种疾病.members', '二十一种疾病 的 名单', '二十一种疾病 list'],
  ['医疗救助.ratio', '医疗救助 的 比例', '医疗救助 ratio'],
])('%s', (id, zh, en) => {
  expect([holeName(id, 'zh'), holeName(id, 'en')]).toEqual([zh, en]);
});
