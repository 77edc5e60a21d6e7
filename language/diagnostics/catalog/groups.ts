// What is said about the conditions of groups: JZ3140 and following.

import { define } from '../define-diagnostics.js';

export const groupDiagnostics = {
  groupReadsClaim: define<Readonly<Record<'name' | 'isZh' | 'isEn', string>>>(
    'JZ3140',
    'error',
    (a) =>
      `「${a.name}」是${a.isZh}，不能决定一个人属于哪个对象。请改用「输入 人员 …」声明的事实；只对某项待遇的要求，写成那项待遇的「条件」。`,
    (a) =>
      `“${a.name}” is ${a.isEn} and cannot decide which group a person belongs to. Use a fact declared by “input person …”; what only one tier requires is a “condition” of that tier.`,
  ),
} as const;
