// A history that fails becomes the fewest claims with the smallest amounts.

import { expect, it } from 'vitest';
import { shrinkHistory } from '../../../../compiler/fuzz/shrink/shrink-history.js';

it('drops claims and halves amounts down to the bend', () => {
  const claim = (amount: number) => ({ group: 2, values: [3, amount, 900], billed: [500, -1] });
  const start = { counters: [700, -1], holes: [0] };
  const fails = ({ claims }: Parameters<typeof shrinkHistory>[0]) =>
    claims.some(({ values, group }) => (values[1] ?? 0) >= 1234 && group >= 1);
  const shrunk = shrinkHistory({ start, claims: [claim(10), claim(5000), claim(99_999)] }, fails, 500);
  expect(shrunk).toEqual({ start: { counters: [0, 0], holes: [] }, claims: [{ group: 1, values: [0, 1234, 0], billed: [-1, -1] }] });
});
