// Money between text and fen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayMoney, formatMoney, parseMoney } from '../../../runtime/index.js';

describe('money', () => {
  it.each([
    ['0', 0],
    ['0.1', 10],
    ['0.01', 1],
    ['310', 31_000],
    ['43600.00', 4_360_000],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s is %i fen', (text, fen) => expect(parseMoney(text)).toBe(fen));

  it.each(['', '-1', '1,000', '1.005', '1e3', '01', '1.', '.1', ' 1', '1元', '１', '10000000000000'])('%j is no money', (text) =>
    expect(parseMoney(text)).toBeNull(),
  );

  it('is written back to the fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => parseMoney(formatMoney(fen)) === fen));
  });

  it('is grouped for people', () => {
    expect([5, 123_456, 123_456_789].map(displayMoney)).toEqual(['0.05', '1,234.56', '1,234,567.89']);
  });
});
