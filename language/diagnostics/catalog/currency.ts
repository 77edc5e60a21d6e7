// What is said about the currency of a policy and of its amounts: JZ2032, JZ309x.

import { define } from '../define-diagnostics.js';

export const currencyDiagnostics = {
  unknownCurrency: define<{ readonly name: string; readonly suggestion: string; readonly zh: string; readonly en: string }>(
    'JZ2032',
    'error',
    (a) => `没有叫「${a.name}」的币种。${a.suggestion === '' ? `可写：${a.zh}。` : `是否想写「${a.suggestion}」？`}`,
    (a) => `There is no currency “${a.name}”. ${a.suggestion === '' ? `Write one of ${a.en}.` : `Did you mean “${a.suggestion}”?`}`,
  ),
  foreignCurrency: define<{ readonly amount: string; readonly zh: string; readonly en: string }>(
    'JZ3090',
    'error',
    (a) => `「${a.amount}」不是${a.zh}，而本政策的金额都以${a.zh}计。请改写单位，换算须由文件给出。`,
    (a) => `“${a.amount}” is not in ${a.en}, the currency of all amounts of this policy. Write it in ${a.en}; nothing is converted.`,
  ),
  undeclaredCurrency: define<{ readonly amount: string; readonly zh: string; readonly en: string }>(
    'JZ3091',
    'error',
    (a) => `「${a.amount}」是${a.zh}，政策却没有写币种（不写即人民币）。请在政策中写「币种 ${a.zh}」。`,
    (a) => `“${a.amount}” is in ${a.en}, but the policy names no currency and then means renminbi. Add “currency ${a.en}” to the policy.`,
  ),
} as const;
