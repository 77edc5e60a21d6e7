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
    (a) => `结算日期 ${a.date} 早于前一张的 ${a.previous}；请按结算日期先后排列费用单，晚到的费用单用 resettle`,
    (a) =>
      `the settlement date ${a.date} is before the previous one, ${a.previous}; put the claims in the order of settlement, or use resettle for a late claim`,
  ),
  blocked: fault<{ id: string; index: number }>(
    'JZ6082',
    (a) => `同一年度在前的第 ${a.index} 张费用单“${a.id}”被退回，累计量不可靠，本张暂不结算；请先更正那一张`,
    (a) =>
      `claim number ${a.index}, "${a.id}", earlier in the same accounting year was rejected, so the counters cannot be relied on; correct that one first`,
  ),
  beforeRolling: fault<{ date: string; first: string; zh: string; en: string }>(
    'JZ6089',
    (a) => `费用单的日期 ${a.date} 早于“${a.zh}”${a.first}，滚动年度还没有开始；请核对这两个日期`,
    (a) => `the claim of ${a.date} is before "${a.en}", ${a.first}, from which its years are counted; check both dates`,
  ),
  reversalAlone: fault(
    'JZ6084',
    () => '冲销要把这一年其余的费用单重新结算，单独一张做不到；请与被冲销的费用单一起交给 settleYear、resettle 或 jiuzhu settle',
    () =>
      'a reversal settles the rest of the year again, which cannot be done from the state alone; hand it in with the claims of the year, to settleYear, resettle or jiuzhu settle',
  ),
  nothingToReverse: fault<{ id: string }>(
    'JZ6085',
    (a) => `前面没有可冲销的费用单“${a.id}”（没有、被退回，或已经冲销）；请核对编号和先后`,
    (a) =>
      `there is no settled claim "${a.id}" before this one to reverse (none, rejected, or reversed already); check the id and the order`,
  ),
  cannotFoldAgain: fault<{ id: string; why: string; whyEn: string }>(
    'JZ6086',
    (a) => `重新结算时费用单“${a.id}”不能结算：${a.why}；请先更正它`,
    (a) => `when the year is settled again, the claim "${a.id}" cannot be settled: ${a.whyEn}; correct it first`,
  ),
  noVersion: fault<{ date: string; periods: string; series: string }>(
    'JZ6087',
    (a) => `系列“${a.series}”在 ${a.date} 没有施行的版本（有 ${a.periods}）；请补上那一天的版本，或核对日期`,
    (a) =>
      `the series "${a.series}" has no version in force on ${a.date} (there are ${a.periods}); add the version of that day, or check the date`,
  ),
  carriesUnknown: fault<{ version: string; holes: string }>(
    'JZ6088',
    (a) => `本年度在其他版本下的累计量待定（${a.holes}），不能接续到“${a.version}”；请先定下那个数，例如用 --assume`,
    (a) =>
      `counters of this year under another version are open (${a.holes}) and cannot be carried into "${a.version}"; settle that figure first, with --assume for example`,
  ),
  notAList: fault<{ found: string }>(
    'JZ6083',
    (a) => `费用单应为数组，实为 ${a.found}；请放进 [ … ]`,
    (a) => `the claims should be an array, found ${a.found}; put them into [ … ]`,
  ),
} as const;
