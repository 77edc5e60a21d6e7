// JZ603x: costs that do not add up.

import { fault } from '../define-fault.js';

export const costFaults = {
  totalAboveParts: fault<{ total: string; parts: string }>(
    'JZ6030',
    (a) => `费用总额 ${a.total} 元大于各组成部分之和 ${a.parts} 元；请补全全自费、超限价、先行自付或更正总额`,
    (a) =>
      `the total of ${a.total} yuan is above its parts, ${a.parts} yuan; complete fullySelfPaid, overLimit and firstSelfPay, or correct the total`,
  ),
  totalBelowParts: fault<{ total: string; parts: string }>(
    'JZ6031',
    (a) => `费用总额 ${a.total} 元小于各组成部分之和 ${a.parts} 元；请核对是否重复计入，或更正总额`,
    (a) => `the total of ${a.total} yuan is below its parts, ${a.parts} yuan; check for a part counted twice, or correct the total`,
  ),
  paidElsewhereAboveTotal: fault<{ elsewhere: string; total: string }>(
    'JZ6032',
    (a) => `减免、第三方和商业保险共支付 ${a.elsewhere} 元，超过费用总额 ${a.total} 元；请核对这三项`,
    (a) => `waiver, third party and commercial insurance paid ${a.elsewhere} yuan, more than the total of ${a.total} yuan; check the three`,
  ),
  sumTooLarge: fault<{ parts: string; limit: string }>(
    'JZ6033',
    (a) => `各组成部分之和 ${a.parts} 元超过本政策核验过的上限 ${a.limit} 元；请核对单位是否误写为分`,
    (a) =>
      `the parts add up to ${a.parts} yuan, above ${a.limit} yuan, the limit this policy is verified for; check that they are not in fen`,
  ),
} as const;
