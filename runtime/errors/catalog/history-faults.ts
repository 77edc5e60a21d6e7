// JZ620x: claims of a year that are to be counted again.

import { fault } from '../define-fault.js';

export const historyFaults = {
  cannotCount: fault<{ id: string; policy: string; why: string; whyEn: string }>(
    'JZ6200',
    (a) => `本年度先前的费用单“${a.id}”不能按“${a.policy}”重算累计量：${a.why}；请补全那张费用单后从年初重新结算`,
    (a) =>
      `the earlier claim "${a.id}" of this year cannot be counted again under "${a.policy}": ${a.whyEn}; complete that claim and settle the year again`,
  ),
  notRemembered: fault<{ policy: string }>(
    'JZ6201',
    (a) => `“${a.policy}”要重算本年度的累计量，而状态里没有先前的费用单；请用同一政策或系列从年初重新结算`,
    (a) =>
      `"${a.policy}" counts the year again, and the state does not have its earlier claims; settle the year again under the same policy or series`,
  ),
  currencies: fault<{ one: string; other: string }>(
    'JZ6202',
    (a) => `更正前用 ${a.one}，更正后用 ${a.other}，金额不能相减；请用同一币种的政策比较`,
    (a) => `amounts before are in ${a.one} and afterwards in ${a.other} and cannot be compared; compare policies of one currency`,
  ),
} as const;
