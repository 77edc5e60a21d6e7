// JZ603x: costs that do not add up.

import type { Bilingual } from '../../values/bilingual.js';
import { fault } from '../define-fault.js';

export const costFaults = {
  totalAboveParts: fault<{ total: Bilingual; parts: Bilingual }>(
    'JZ6030',
    (a) => `费用总额 ${a.total.zh}大于各组成部分之和 ${a.parts.zh}；请补全全自费、超限价、先行自付或更正总额`,
    (a) =>
      `the total of ${a.total.en} is above its parts, ${a.parts.en}; complete fullySelfPaid, overLimit and firstSelfPay, or correct the total`,
  ),
  totalBelowParts: fault<{ total: Bilingual; parts: Bilingual }>(
    'JZ6031',
    (a) => `费用总额 ${a.total.zh}小于各组成部分之和 ${a.parts.zh}；请核对是否重复计入，或更正总额`,
    (a) => `the total of ${a.total.en} is below its parts, ${a.parts.en}; check for a part counted twice, or correct the total`,
  ),
  paidElsewhereAboveTotal: fault<{ elsewhere: Bilingual; total: Bilingual }>(
    'JZ6032',
    (a) => `减免、第三方和商业保险共支付 ${a.elsewhere.zh}，超过费用总额 ${a.total.zh}；请核对这三项`,
    (a) => `waiver, third party and commercial insurance paid ${a.elsewhere.en}, more than the total of ${a.total.en}; check the three`,
  ),
  sumTooLarge: fault<{ parts: Bilingual; limit: Bilingual }>(
    'JZ6033',
    (a) => `各组成部分之和 ${a.parts.zh}超过本政策核验过的上限 ${a.limit.zh}；请核对是否误以分等最小单位填写`,
    (a) =>
      `the parts add up to ${a.parts.en}, above ${a.limit.en}, the limit this policy is verified for; check that they are not in the smallest unit, such as fen`,
  ),
} as const;
