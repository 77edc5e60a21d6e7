// JZ606x: what tiers have already paid, as a claim says it.

import type { Bilingual } from '../../values/bilingual.js';
import { fault } from '../define-fault.js';

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
  aboveBase: fault<{ tier: string; paid: Bilingual }>(
    'JZ6063',
    (a) => `“${a.tier}”已付 ${a.paid.zh}，超过它可支付的费用；请核对已付金额和费用`,
    (a) => `"${a.tier}" has paid ${a.paid.en}, more than the cost it pays on; check that amount and the costs`,
  ),
  notApplicable: fault<{ tier: string; paid: Bilingual; reasonZh: string; reasonEn: string }>(
    'JZ6064',
    (a) => `“${a.tier}”不适用于这张费用单（${a.reasonZh}），却已付 ${a.paid.zh}；请核对费用单或已付金额`,
    (a) => `"${a.tier}" does not apply to this claim (${a.reasonEn}), yet has paid ${a.paid.en}; check the claim or that amount`,
  ),
} as const;
