// JZ604x: facts a policy declares, and whole numbers.

import { fault } from '../define-fault.js';

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
  notRatio: fault<{ written: string }>(
    'JZ6046',
    (a) => `${a.written} 不是比例；请写 0 至 1 之间、最多六位小数的文字，例如 "0.85"（即 85%）`,
    (a) => `${a.written} is no ratio; write it as text, a decimal from 0 to 1 with at most six places, such as "0.85" for 85 %`,
  ),
  counted: fault<{ fact: string }>(
    'JZ6047',
    (a) => `“${a.fact}”由本年度的费用单数出，不能填写；请删去`,
    (a) => `"${a.fact}" is counted from the year's claims and cannot be stated; remove it`,
  ),
} as const;
