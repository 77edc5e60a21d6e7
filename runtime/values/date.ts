// Dates as days since 1970-01-01, which compare and subtract as integers.

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** Years a date may have; outside them it is a slip of the keyboard. */
export const firstYear = 1900;
export const lastYear = 2199;

export type DateFault = 'format' | 'no_such_day' | 'year';

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `"2022-03-01"` → its day, or what is wrong with it. */
export function readDay(text: string): number | DateFault {
  if (!datePattern.test(text)) return 'format';
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year < firstYear || year > lastYear) return 'year';
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'no_such_day';
  return dayOf(year, month, day);
}

/** The day, or null when the text is not one. */
export function parseDay(text: string): number | null {
  const day = readDay(text);
  return typeof day === 'number' ? day : null;
}

/** A day → `"2022-03-01"`, which `parseDay` reads back. */
export function formatDay(date: number): string {
  const { year, month, day } = civilDate(date);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The calendar year in which the day lies. */
export function yearOf(date: number): number {
  return civilDate(date).year;
}

/** The month and the day in it. */
export function monthAndDay(day: number): { readonly month: number; readonly day: number } {
  const { month, day: date } = civilDate(day);
  return { month, day: date };
}

/** The latest day of that month and date up to `day`; 29 February falls on the 28th in a common year. */
export function anniversaryBefore(day: number, { month, day: date }: { readonly month: number; readonly day: number }): number {
  const { year } = civilDate(day);
  const inYear = (each: number): number => dayOf(each, month, Math.min(date, daysInMonth(each, month)));
  return inYear(year) <= day ? inYear(year) : inYear(year - 1);
}

// Years counted from 1 March put the leap day last; 400 of them have 146 097 days, 719 468 days lie before 1970.
function dayOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilDate(date: number): CivilDate {
  const shifted = date + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
