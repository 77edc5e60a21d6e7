// JZ607x the stored state, JZ608x a year of claims, JZ609x premium subsidies.

import { fault } from '../define-fault.js';

export const stateFaults = {
  yearKey: fault<{ key: string }>(
    'JZ6070',
    (a) => `“${a.key}”不是年度；状态的 years 以四位年份为键，如 "2022"`,
    (a) => `"${a.key}" is not an accounting year; the keys of years are years of four digits, such as "2022"`,
  ),
  foreignCounter: fault<{ counter: string; remedyZh: string; remedyEn: string }>(
    'JZ6071',
    (a) => `累计量“${a.counter}”不属于本政策，可能是另一政策的状态；${a.remedyZh}`,
    (a) => `the counter "${a.counter}" is not this policy's: the state may belong to another policy; ${a.remedyEn}`,
  ),
  missingCounter: fault<{ counter: string }>(
    'JZ6072',
    (a) => `状态缺少累计量“${a.counter}”；请用本政策结算所返回的状态，或按年重新结算`,
    (a) => `the state lacks the counter "${a.counter}"; use the state this policy returned, or settle the year again`,
  ),
  notFen: fault<{ written: string }>(
    'JZ6073',
    (a) => `累计量 ${a.written} 不是以分为单位的整数或 null；请用结算所返回的状态`,
    (a) => `the counter ${a.written} is neither an integer number of fen nor null; use the state a settlement returned`,
  ),
  negative: fault<{ written: string }>(
    'JZ6074',
    (a) => `累计量 ${a.written} 为负；请用结算所返回的状态`,
    (a) => `the counter ${a.written} is negative; use the state a settlement returned`,
  ),
  tooLarge: fault<{ written: string; limit: string }>(
    'JZ6075',
    (a) => `累计量 ${a.written} 元超过本政策核验过的上限 ${a.limit} 元；请核对状态`,
    (a) => `the counter of ${a.written} yuan is above ${a.limit} yuan, the limit this policy is verified for; check the state`,
  ),
  unknownHole: fault<{ hole: string; remedyZh: string; remedyEn: string }>(
    'JZ6076',
    (a) => `本政策没有待定项“${a.hole}”；${a.remedyZh}`,
    (a) => `this policy has no open figure "${a.hole}"; ${a.remedyEn}`,
  ),
  holesDisagree: fault(
    'JZ6077',
    () => '有未知的累计量（null）时 holes 必须写明原因，没有时必须为空；请用结算所返回的状态',
    () => 'holes must name the reason when a counter is unknown (null) and be empty otherwise; use the state a settlement returned',
  ),
  wouldOverflow: fault<{ counter: string; limit: string }>(
    'JZ6078',
    (a) => `这张费用单会使年度累计量“${a.counter}”超过本政策核验过的上限 ${a.limit} 元；请核对费用和状态`,
    (a) =>
      `this claim would take the yearly counter "${a.counter}" above ${a.limit} yuan, the limit this policy is verified for; check costs and state`,
  ),
} as const;

export const yearFaults = {
  duplicateClaim: fault<{ id: string; first: number }>(
    'JZ6080',
    (a) => `费用单编号“${a.id}”与第 ${a.first} 张重复；请删去重复的一张或更正编号`,
    (a) => `the claim id "${a.id}" repeats that of claim number ${a.first}; drop the copy or correct the id`,
  ),
  outOfOrder: fault<{ date: string; previous: string }>(
    'JZ6081',
    (a) => `结算日期 ${a.date} 早于前一张的 ${a.previous}；请按结算日期先后排列费用单`,
    (a) => `the settlement date ${a.date} is before the previous one, ${a.previous}; put the claims in the order of settlement`,
  ),
  blocked: fault<{ id: string; index: number }>(
    'JZ6082',
    (a) => `同一年度在前的第 ${a.index} 张费用单“${a.id}”被退回，累计量不可靠，本张暂不结算；请先更正那一张`,
    (a) =>
      `claim number ${a.index}, "${a.id}", earlier in the same accounting year was rejected, so the counters cannot be relied on; correct that one first`,
  ),
  notAList: fault<{ found: string }>(
    'JZ6083',
    (a) => `费用单应为数组，实为 ${a.found}；请放进 [ … ]`,
    (a) => `the claims should be an array, found ${a.found}; put them into [ … ]`,
  ),
} as const;

export const subsidyFaults = {
  coverageYear: fault<{ written: string; first: number; last: number }>(
    'JZ6090',
    (a) => `参保年度 ${a.written} 不是 ${a.first} 至 ${a.last} 之间的整数；请写四位年份，如 2024`,
    (a) => `the coverage year ${a.written} is not a whole number from ${a.first} to ${a.last}; write a year of four digits, such as 2024`,
  ),
  premiumNeeded: fault<{ year: number }>(
    'JZ6091',
    (a) => `${a.year} 年度的缴费标准按结算单，资助额要由它算出；请给出 premium`,
    (a) => `the premium of ${a.year} is taken as billed, and the subsidy depends on it; give premium`,
  ),
} as const;
