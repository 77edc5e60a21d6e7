// Dates as days since 1970-01-01, which compare and subtract as integers.

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Years a date may have; outside them it is a slip of the keyboard. */
export const firstYear = 1900;
export const lastYear = 2199;

export type DateFault = 'format' | 'no_such_day' | 'year';

/** `"2022-03-01"` → its day, or what is wrong with it. */
export function readDay(text: string): number | DateFault {
  const match = datePattern.exec(text);
  if (match === null) return 'format';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < firstYear || year > lastYear) return 'year';
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'no_such_day';
  return date.getTime() / millisecondsPerDay;
}

/** The day, or null when the text is not one. */
export function parseDay(text: string): number | null {
  const day = readDay(text);
  return typeof day === 'number' ? day : null;
}

export function formatDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}
