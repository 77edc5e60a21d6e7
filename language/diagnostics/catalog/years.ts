// What is said about accounting years: JZ3092.

import { define } from '../define-diagnostics.js';

export const yearDiagnostics = {
  yearFromNonDate: define<{ readonly name: string; readonly isZh: string; readonly isEn: string }>(
    'JZ3092',
    'error',
    (a) => `滚动年度要自一个日期起算，「${a.name}」是${a.isZh}，不是日期。请写「自 出院日期」，或先声明「输入 人员 认定日期 : 日期」。`,
    (a) =>
      `A rolling year is counted from a date, and “${a.name}” is ${a.isEn} that is none. Write “starting discharge_date”, or declare “input person CERTIFIED_ON : date” first.`,
  ),
} as const;
