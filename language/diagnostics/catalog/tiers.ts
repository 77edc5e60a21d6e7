// What is said about the clauses of tiers, shared terms and the counters of the year: JZ31xx.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const tierDiagnostics = {
  partWithoutClause: define<Words<'tier' | 'partZh' | 'partEn' | 'clauseZh' | 'clauseEn'>>(
    'JZ3101',
    'error',
    (a) =>
      `待遇「${a.tier}」没有「${a.clauseZh}」，谈不上「${a.partZh}」。请在「${a.tier}」里写「${a.clauseZh}」，或改用「基数」「支付额」「自付部分」。`,
    (a) =>
      `The tier “${a.tier}” has no ${a.clauseEn}, so there is no “${a.partEn}”. Write one in “${a.tier}”, or read “base_amount”, “payment_amount” or “left_unpaid”.`,
  ),
} as const;
