// Pieces against brute force at full width: 400 random plans, every cost up to 200 yuan.

import { expect, it } from 'vitest';
import { faultInPieces, type PiecesSeen } from '../support/check-pieces.js';

it('pieces of 400 random plans tell what every single cost gives', () => {
  const seen: PiecesSeen = { skipping: 0, unknown: 0, refused: 0, walked: 0 };
  for (let seed = 1; seed <= 400; seed++) expect(faultInPieces(seed, 20_000, seen), `seed ${seed}`).toBeNull();
  expect(seen.skipping).toBeGreaterThan(300);
}, 600_000);
