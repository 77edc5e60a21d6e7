// A day, counted from 1970-01-01, as the date an author writes.

export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
