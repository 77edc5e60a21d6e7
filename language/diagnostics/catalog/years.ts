// What is said about accounting and coverage years, the days of an index, and what an open year carries on: JZ3078, JZ3092, JZ3093, JZ3111.

import { define } from '../define-diagnostics.js';

export const yearDiagnostics = {
  yearsLeftOut: define<{ readonly from: string; readonly to: string }>(
    'JZ3078',
    'warning',
    (a) =>
      `「参保资助」没有 ${a.from === a.to ? a.from : `${a.from} 至 ${a.to}`} 年度：前后两张表之间空着，这些年度不会资助。请补上，或核对年度。`,
    (a) =>
      `No subsidy is stated for ${a.from === a.to ? a.from : `${a.from} to ${a.to}`}, between two tables, so nothing is granted then. Add these years, or check them.`,
  ),
  yearFromNonDate: define<{ readonly name: string; readonly isZh: string; readonly isEn: string }>(
    'JZ3092',
    'error',
    (a) => `滚动年度要自一个日期起算，「${a.name}」是${a.isZh}，不是日期。请写「自 出院日期」，或先声明「输入 人员 认定日期 : 日期」。`,
    (a) =>
      `A rolling year is counted from a date, and “${a.name}” is ${a.isEn} that is none. Write “starting discharge_date”, or declare “input person CERTIFIED_ON : date” first.`,
  ),
  carryOverAlone: define(
    'JZ3111',
    'warning',
    () => '「接续」说的是同一系列的版本怎样接替，本政策不属于任何系列，这一句不起作用。请写「系列 名称」，或删去这一句。',
    () =>
      '“carry_over” tells how versions of one series take over; this policy belongs to none, so the clause has no effect. Write “series NAME”, or remove the clause.',
  ),
  indexBeginsLate: define<{ readonly name: string; readonly from: string; readonly to: string }>(
    'JZ3093',
    'warning',
    (a) =>
      `「${a.name}」在 ${a.from}${a.from === a.to ? '' : ` 至 ${a.to}`} 还没有数值，而政策已经施行，这些天用到它的结算会待定。请补上更早起用的一行，或核对日期。`,
    (a) =>
      `“${a.name}” has no value ${a.from === a.to ? `on ${a.from}` : `from ${a.from} to ${a.to}`}, when the policy is in force: settlements of those days that need it end undetermined. Add a row that begins earlier, or check the dates.`,
  ),
} as const;
