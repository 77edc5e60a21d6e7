// JZ602x: how dates are written, and in which order they stand.

import { fault } from '../define-fault.js';

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
