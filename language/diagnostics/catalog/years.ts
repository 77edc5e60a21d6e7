// What is said about accounting years, and about what an open one carries on: JZ3092, JZ3111.

import { define } from '../define-diagnostics.js';

export const yearDiagnostics = {
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
} as const;
