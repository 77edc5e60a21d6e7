// Pieces against brute force at full width: 400 random plans, every cost up to 200 yuan.

import { expect, it } from 'vitest';
import { faultInNarrowing, type NarrowingSeen } from '../support/check-narrowing.js';
import { faultInPieces, type PiecesSeen } from '../support/check-pieces.js';

it('pieces of 400 random plans tell what every single cost gives', () => {
  const seen: PiecesSeen = { skipping: 0, unknown: 0, refused: 0, walked: 0 };
  for (let seed = 1; seed <= 400; seed++) expect(faultInPieces(seed, 20_000, seen), `seed ${seed}`).toBeNull();
  expect(seen.skipping).toBeGreaterThan(300);
}, 600_000);

it('what need not be looked at along 200 random lines holds nothing that is looked for', () => {
  const seen: NarrowingSeen = { here: 0, nowhere: 0, looked: 0, all: 0 };
  for (let seed = 1; seed <= 200; seed++) expect(faultInNarrowing(seed, 10_000, seen), `seed ${seed}`).toBeNull();
  expect(seen.looked).toBeLessThan(seen.all / 20);
}, 600_000);
