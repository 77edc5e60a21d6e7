// JZ601x money and JZ602x dates: how they are written, and what they may be.

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

export const dateFaults = {
  format: fault<{ written: string }>(
    'JZ6020',
    (a) => `日期 ${a.written} 的写法不对；请写成 "2022-03-01"`,
    (a) => `the date ${a.written} is not written as a date; write "2022-03-01"`,
  ),
  noSuchDay: fault<{ written: string }>(
    'JZ6021',
    (a) => `历法中没有 ${a.written} 这一天；请核对月和日`,
    (a) => `there is no day ${a.written}; check month and day`,
  ),
  dischargeBeforeAdmission: fault<{ admission: string; discharge: string }>(
    'JZ6022',
    (a) => `出院日期 ${a.discharge} 早于入院日期 ${a.admission}；请核对两个日期`,
    (a) => `the discharge of ${a.discharge} is before the admission of ${a.admission}; check both dates`,
  ),
  settlementBeforeDischarge: fault<{ discharge: string; settlement: string }>(
    'JZ6023',
    (a) => `结算日期 ${a.settlement} 早于出院日期 ${a.discharge}；请核对两个日期`,
    (a) => `the settlement of ${a.settlement} is before the discharge of ${a.discharge}; check both dates`,
  ),
  yearDateMissing: fault<{ zh: string; en: string; field: string }>(
    'JZ6024',
    (a) => `本政策按“${a.zh}”确定年度，费用单没有这个日期；请填写 ${a.field}`,
    (a) => `this policy finds the accounting year by "${a.en}", which the claim leaves out; give ${a.field}`,
  ),
  beforePolicy: fault<{ date: string; from: string }>(
    'JZ6025',
    (a) => `${a.date} 早于本政策施行之日 ${a.from}；请用当时有效的政策结算`,
    (a) => `${a.date} is before this policy takes effect on ${a.from}; settle under the policy in force then`,
  ),
  afterPolicy: fault<{ date: string; to: string }>(
    'JZ6026',
    (a) => `${a.date} 晚于本政策终止之日 ${a.to}；请用当时有效的政策结算`,
    (a) => `${a.date} is after this policy ends on ${a.to}; settle under the policy in force then`,
  ),
  year: fault<{ written: string; first: number; last: number }>(
    'JZ6027',
    (a) => `日期 ${a.written} 的年份不在 ${a.first} 至 ${a.last} 之间；请核对年份`,
    (a) => `the year of ${a.written} is not between ${a.first} and ${a.last}; check it`,
  ),
  settlementBeforeAdmission: fault<{ admission: string; settlement: string }>(
    'JZ6028',
    (a) => `结算日期 ${a.settlement} 早于入院日期 ${a.admission}；请核对两个日期`,
    (a) => `the settlement of ${a.settlement} is before the admission of ${a.admission}; check both dates`,
  ),
  withTime: fault<{ written: string; day: string }>(
    'JZ6029',
    (a) => `日期 ${a.written} 带有时刻；只写当地的日期，如 "${a.day}"`,
    (a) => `the date ${a.written} carries a time of day; write the local date alone, such as "${a.day}"`,
  ),
} as const;
