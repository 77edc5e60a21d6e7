// Exact decimals as an author reads them.

import { expect, test } from 'vitest';
import { decimalText, percentText } from '../../../language/types/exact-decimal.js';

test.each([
  [{ digits: 0, scale: 0 }, '0%', '0'],
  [{ digits: 1, scale: 0 }, '100%', '1'],
  [{ digits: 7, scale: 1 }, '70%', '0.7'],
  [{ digits: 275, scale: 3 }, '27.5%', '0.275'],
  [{ digits: 5, scale: 4 }, '0.05%', '0.0005'],
])('%o', (value, percent, decimal) => {
  expect(percentText(value)).toBe(percent);
  expect(decimalText(value)).toBe(decimal);
});
