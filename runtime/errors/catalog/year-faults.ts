// JZ608x: the claims of a year, one after another.

import { fault } from '../define-fault.js';

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
