// JZ601x: how money is written, and how much there may be.

import type { Bilingual } from '../../values/bilingual.js';
import { fault } from '../define-fault.js';

/** How the policy's currency is written. */
type Written = Readonly<Record<string, string | number | Bilingual>> & {
  readonly written: string;
  readonly unit: Bilingual;
  readonly digits: number;
};

function remedy({ unit, digits }: Written): Bilingual {
  if (digits === 0) {
    return { zh: `请写成以${unit.zh}为单位的整数字符串，如 "43600"`, en: `write ${unit.en} as text without decimals, such as "43600"` };
  }
  const example = `43600.${'0'.repeat(digits)}`;
  const places: Bilingual = digits === 2 ? { zh: '两', en: 'two' } : { zh: ` ${digits} `, en: String(digits) };
  return {
    zh: `请写成以${unit.zh}为单位的字符串，最多${places.zh}位小数，如 "${example}"`,
    en: `write ${unit.en} as text with at most ${places.en} decimals, such as "${example}"`,
  };
}

function badMoney(code: string, zh: string, en: string) {
  return fault<Written>(
    code,
    (a) => `金额 ${a.written} ${zh}；${remedy(a).zh}`,
    (a) => `the amount ${a.written} ${en}; ${remedy(a).en}`,
  );
}

export const moneyFaults = {
  number: badMoney(
    'JZ6010',
    '是 JSON 数字，分不清以什么为单位，也可能已失去精度',
    'is a JSON number: nobody can tell its unit, and it may have lost precision',
  ),
  negative: badMoney(
    'JZ6011',
    '为负；退费应撤销原费用单并重新结算当年',
    'is negative; reverse the claim and settle the year again instead',
  ),
  grouped: badMoney('JZ6012', '含千位分隔符', 'has thousands separators'),
  decimals: badMoney('JZ6013', '小数位过多', 'has too many decimals'),
  unit: badMoney('JZ6014', '带有货币符号或单位', 'carries a currency sign or a unit'),
  exponent: badMoney('JZ6015', '用了科学计数法或其他进制', 'is in scientific notation or another base'),
  fullWidth: badMoney('JZ6016', '含全角字符', 'has full-width characters'),
  malformed: badMoney('JZ6017', '不是金额的写法', 'is not written as an amount of money'),
  tooLarge: fault<{ written: Bilingual; limit: Bilingual }>(
    'JZ6018',
    (a) => `金额 ${a.written.zh}超过本政策核验过的上限 ${a.limit.zh}；请核对是否误以分等最小单位填写`,
    (a) =>
      `the amount of ${a.written.en} is above ${a.limit.en}, the limit this policy is verified for; check that it is not in the smallest unit, such as fen`,
  ),
  notText: badMoney('JZ6019', '不是字符串', 'is not text'),
} as const;
