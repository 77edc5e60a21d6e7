// Clauses of tiers, shared terms and counters of the year that cannot be what was meant.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const lastBase = '费用 合规自付 余额\n  支付方 县财政';

export const tierCases: readonly BadCase[] = [
  bad('the deductible of a tier without one', [lastBase, '费用 ⟦JZ3101:基本医保 的 起付线以下部分⟧\n  支付方 县财政']),
  bad('what no cap cut off', [lastBase, '费用 ⟦JZ3101:大病保险 的 超封顶部分⟧\n  支付方 县财政']),
];
