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
} as const;
