// JZ609x: what a premium subsidy needs to know.

import type { Bilingual } from '../../values/bilingual.js';
import { fault } from '../define-fault.js';

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
  premiumDiffers: fault<{ given: Bilingual; fixed: Bilingual; year: number }>(
    'JZ6092',
    (a) => `本政策规定 ${a.year} 年度的缴费标准为 ${a.fixed.zh}，给出的 premium 是 ${a.given.zh}；请核对，或不写 premium`,
    (a) => `the policy fixes the premium of ${a.year} at ${a.fixed.en}, but premium says ${a.given.en}; correct it or leave it out`,
  ),
} as const;
