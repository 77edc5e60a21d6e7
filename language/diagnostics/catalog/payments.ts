// What is said about stated payments, payers, rounding and the results that examples expect: JZ315x and following.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const paymentDiagnostics = {
  clauseOnTopUp: define<Words<'zh' | 'en'>>(
    'JZ3151',
    'error',
    (a) => `「补足」按它自己写明的费用计算，没有「${a.zh}」。请删去「${a.zh}」。`,
    (a) => `A top-up is computed on the cost it names and has no “${a.en}”. Remove “${a.en}”.`,
  ),
  neverNotApplicable: define<Words<'zh' | 'en' | 'tier'>>(
    'JZ3152',
    'error',
    (a) =>
      a.tier === ''
        ? `「${a.zh}」总有一个金额，没有「不适用」。请写金额，或写「待定」。`
        : `「不适用」说的是待遇本身。请写「${a.tier} 不适用」；待遇不适用时，它的各部分都是 0元。`,
    (a) =>
      a.tier === ''
        ? `“${a.en}” always has an amount and is never “not_applicable”. Write the amount, or “unknown”.`
        : `Only the tier itself can be not applicable. Write “${a.tier} not_applicable”; every part of a tier that does not apply is 0 yuan.`,
  ),
} as const;
