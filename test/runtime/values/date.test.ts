// Dates as days.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../runtime/index.js';

const perDay = 86_400_000;

describe('date', () => {
  it('agrees with the calendar of the platform on every day of three centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1) / perDay, max: Date.UTC(2199, 11, 31) / perDay }), (day) => {
        const text = new Date(day * perDay).toISOString().slice(0, 10);
        expect([formatDay(day), parseDay(text)]).toEqual([text, day]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['2022-02-29', '1900-02-29', '2022-04-31', '2022-00-01', '2022-1-1', '1899-12-31', '2200-01-01', 'today'])(
    '%s is no day',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => expect(parseDay(text)).not.toBeNull());
});
