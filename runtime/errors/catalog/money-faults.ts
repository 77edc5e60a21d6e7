// JZ601x: how money is written, and how much there may be.

import { fault } from '../define-fault.js';

const howToWriteZh = '请写成以元为单位的字符串，最多两位小数，如 "43600.00"';
const howToWriteEn = 'write yuan as text with at most two decimals, such as "43600.00"';

function badMoney(code: string, zh: string, en: string) {
  return fault<{ written: string }>(
    code,
    (a) => `金额 ${a.written} ${zh}；${howToWriteZh}`,
    (a) => `the amount ${a.written} ${en}; ${howToWriteEn}`,
  );
}

export const moneyFaults = {
  number: badMoney(
    'JZ6010',
    '是 JSON 数字，分不清是元还是分，也可能已失去精度',
    'is a JSON number: it may be yuan or fen, and may have lost precision',
  ),
  negative: badMoney(
    'JZ6011',
    '为负；退费应撤销原费用单并重新结算当年',
    'is negative; reverse the claim and settle the year again instead',
  ),
  grouped: badMoney('JZ6012', '含千位分隔符', 'has thousands separators'),
  decimals: badMoney('JZ6013', '超过两位小数', 'has more than two decimals'),
  unit: badMoney('JZ6014', '带有货币符号或单位', 'carries a currency sign or a unit'),
  exponent: badMoney('JZ6015', '用了科学计数法或其他进制', 'is in scientific notation or another base'),
  fullWidth: badMoney('JZ6016', '含全角字符', 'has full-width characters'),
  malformed: badMoney('JZ6017', '不是金额的写法', 'is not written as an amount of money'),
  tooLarge: fault<{ written: string; limit: string }>(
    'JZ6018',
    (a) => `金额 ${a.written} 元超过本政策核验过的上限 ${a.limit} 元；请核对单位是否误写为分`,
    (a) => `the amount of ${a.written} yuan is above ${a.limit} yuan, the limit this policy is verified for; check that it is not in fen`,
  ),
  notText: badMoney('JZ6019', '不是字符串', 'is not text'),
} as const;
