// JZ603x costs, JZ604x facts, JZ606x amounts already paid.

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

export const factFaults = {
  missing: fault<{ fact: string }>(
    'JZ6040',
    (a) => `缺少本政策要求的事实“${a.fact}”；请在 facts 中填写`,
    (a) => `the fact "${a.fact}", which this policy needs, is missing; give it in facts`,
  ),
  unknown: fault<{ fact: string; remedyZh: string; remedyEn: string }>(
    'JZ6041',
    (a) => `本政策没有声明事实“${a.fact}”；${a.remedyZh}`,
    (a) => `this policy declares no fact "${a.fact}"; ${a.remedyEn}`,
  ),
  misplaced: fault<{ fact: string; placeZh: string; placeEn: string }>(
    'JZ6042',
    (a) => `事实“${a.fact}”不属于这里；请移到${a.placeZh}的 facts 中`,
    (a) => `the fact "${a.fact}" does not belong here; move it to the facts of the ${a.placeEn}`,
  ),
  notWhole: fault<{ written: string }>(
    'JZ6043',
    (a) => `${a.written} 不是整数；请写不带引号和小数的整数`,
    (a) => `${a.written} is not a whole number; write one without quotes or decimals`,
  ),
  tooLarge: fault<{ written: string; limit: number }>(
    'JZ6044',
    (a) => `${a.written} 超过本政策核验过的上限 ${a.limit}；请核对`,
    (a) => `${a.written} is above ${a.limit}, the limit this policy is verified for; check it`,
  ),
  negative: fault<{ written: string }>(
    'JZ6045',
    (a) => `${a.written} 为负；这里的整数不小于 0`,
    (a) => `${a.written} is negative; whole numbers here are 0 or more`,
  ),
} as const;

export const paidFaults = {
  computedTier: fault<{ tier: string }>(
    'JZ6060',
    (a) => `“${a.tier}”由本政策计算，不能在 paid 中给出；请删去这一项`,
    (a) => `"${a.tier}" is computed by this policy and cannot be given in paid; leave it out`,
  ),
  unknownTier: fault<{ tier: string; remedyZh: string; remedyEn: string }>(
    'JZ6061',
    (a) => `本政策没有待遇“${a.tier}”；${a.remedyZh}`,
    (a) => `this policy has no tier "${a.tier}"; ${a.remedyEn}`,
  ),
  missing: fault<{ tier: string }>(
    'JZ6062',
    (a) => `“${a.tier}”按结算单支付，费用单没有给出已付金额；请在 paid 中填写，未支付写 "0"`,
    (a) => `"${a.tier}" is paid as billed, and the claim does not say how much; give it in paid, "0" when nothing was paid`,
  ),
  aboveBase: fault<{ tier: string; paid: string }>(
    'JZ6063',
    (a) => `“${a.tier}”已付 ${a.paid} 元，超过它可支付的费用；请核对已付金额和费用`,
    (a) => `"${a.tier}" has paid ${a.paid} yuan, more than the cost it pays on; check that amount and the costs`,
  ),
  notApplicable: fault<{ tier: string; paid: string; reasonZh: string; reasonEn: string }>(
    'JZ6064',
    (a) => `“${a.tier}”不适用于这张费用单（${a.reasonZh}），却已付 ${a.paid} 元；请核对费用单或已付金额`,
    (a) => `"${a.tier}" does not apply to this claim (${a.reasonEn}), yet has paid ${a.paid} yuan; check the claim or that amount`,
  ),
} as const;
