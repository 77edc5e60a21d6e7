// JZ600x: fields that are missing, too many, or of the wrong kind.

import { fault } from '../define-fault.js';

export const shapeFaults = {
  unknownField: fault<{ field: string; remedyZh: string; remedyEn: string }>(
    'JZ6001',
    (a) => `不认识的字段“${a.field}”；${a.remedyZh}`,
    (a) => `unknown field "${a.field}"; ${a.remedyEn}`,
  ),
  missingField: fault<{ field: string }>(
    'JZ6002',
    (a) => `缺少必填字段“${a.field}”；请补上`,
    (a) => `the required field "${a.field}" is missing; add it`,
  ),
  wrongType: fault<{ expectedZh: string; expectedEn: string; found: string }>(
    'JZ6003',
    (a) => `应为${a.expectedZh}，实为 ${a.found}；请改正类型`,
    (a) => `expected ${a.expectedEn}, found ${a.found}; write it in that type`,
  ),
  emptyText: fault(
    'JZ6004',
    () => '文字不能为空；请填写，首尾不留空格',
    () => 'the text is empty; fill it in, without spaces at the ends',
  ),
  longText: fault<{ limit: number }>(
    'JZ6005',
    (a) => `文字超过 ${a.limit} 个字符；请缩短`,
    (a) => `the text is longer than ${a.limit} characters; shorten it`,
  ),
  unknownChoice: fault<{ written: string; remedyZh: string; remedyEn: string }>(
    'JZ6006',
    (a) => `“${a.written}”不是允许的取值；${a.remedyZh}`,
    (a) => `"${a.written}" is not one of the values allowed here; ${a.remedyEn}`,
  ),
  emptyList: fault(
    'JZ6007',
    () => '列表不能为空；请至少写一项',
    () => 'the list is empty; give at least one entry',
  ),
  controlCharacter: fault<{ written: string }>(
    'JZ6009',
    (a) => `文字 ${a.written} 里有换行或控制字符；请删去`,
    (a) => `the text ${a.written} has a line break or another control character; take it out`,
  ),
  builtinNeeded: fault<{ field: string; zh: string; en: string }>(
    'JZ6008',
    (a) => `本政策的计算要用“${a.zh}”，费用单未提供；请填写 ${a.field}，没有发生的金额写 "0"`,
    (a) => `this policy reads "${a.en}", which the claim leaves out; give ${a.field}, an amount of nothing as "0"`,
  ),
} as const;
