// JZ607x: the stored counters of a person.

import type { Bilingual } from '../../values/bilingual.js';
import { fault } from '../define-fault.js';

export const stateFaults = {
  yearKey: fault<{ key: string; example: string }>(
    'JZ6070',
    (a) => `“${a.key}”不是本政策的年度；状态的 years 以年度为键，如 "${a.example}"`,
    (a) => `"${a.key}" is not an accounting year of this policy; the keys of years are written like "${a.example}"`,
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
    (a) => `累计量 ${a.written} 不是以最小单位（如分）计的整数或 null；请用结算所返回的状态`,
    (a) =>
      `the counter ${a.written} is neither a whole number of the smallest unit (fen of a yuan) nor null; use the state a settlement returned`,
  ),
  negative: fault<{ written: string }>(
    'JZ6074',
    (a) => `累计量 ${a.written} 为负；请用结算所返回的状态`,
    (a) => `the counter ${a.written} is negative; use the state a settlement returned`,
  ),
  tooLarge: fault<{ written: Bilingual; limit: Bilingual }>(
    'JZ6075',
    (a) => `累计量 ${a.written.zh}超过本政策核验过的上限 ${a.limit.zh}；请核对状态`,
    (a) => `the counter of ${a.written.en} is above ${a.limit.en}, the limit this policy is verified for; check the state`,
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
  wouldOverflow: fault<{ counter: string; limit: Bilingual }>(
    'JZ6078',
    (a) => `这张费用单会使年度累计量“${a.counter}”超过本政策核验过的上限 ${a.limit.zh}；请核对费用和状态`,
    (a) =>
      `this claim would take the yearly counter "${a.counter}" above ${a.limit.en}, the limit this policy is verified for; check costs and state`,
  ),
} as const;
