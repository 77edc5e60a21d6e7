// Money between text and fen.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayMoney, formatMoney, parseMoney } from '../../../runtime/index.js';

const yuan = { digits: 2 };
const yen = { digits: 0 };

describe('money', () => {
  it.each([
    ['0', 0],
    ['0.1', 10],
    ['0.01', 1],
    ['310', 31_000],
    ['43600.00', 4_360_000],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s is %i fen', (text, fen) => expect(parseMoney(text, yuan)).toBe(fen));

  it.each(['', '-1', '1,000', '1.005', '1e3', '01', '1.', '.1', ' 1', '1元', '１', '10000000000000'])('%j is no money', (text) =>
    expect(parseMoney(text, yuan)).toBeNull(),
  );

  it('is written back to the fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => parseMoney(formatMoney(fen, yuan), yuan) === fen));
  });

  it('is grouped for people', () => {
    expect([5, 123_456, 123_456_789].map((fen) => displayMoney(fen, yuan))).toEqual(['0.05', '1,234.56', '1,234,567.89']);
  });

  it('follows the decimals of its currency', () => {
    expect(['80100', '0', '80100.00', '1.5'].map((text) => parseMoney(text, yen))).toEqual([80_100, 0, null, null]);
    expect([formatMoney(0, yen), displayMoney(80_100, yen)]).toEqual(['0', '80,100']);
  });
});
