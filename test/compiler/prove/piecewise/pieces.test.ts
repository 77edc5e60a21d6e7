// Pieces against brute force: every cost of a small domain, on random plans.

import { expect, it } from 'vitest';
import { faultInPieces, type PiecesSeen } from '../../../support/check-pieces.js';

const plans = 60;
const end = 5_000;

it('pieces of random plans tell what every single cost gives', () => {
  const seen: PiecesSeen = { skipping: 0, unknown: 0, refused: 0, walked: 0 };
  for (let seed = 1; seed <= plans; seed++) expect(faultInPieces(seed, end, seen), `seed ${seed}`).toBeNull();
  expect(seen.skipping).toBeGreaterThan(30);
  expect(seen.unknown).toBeGreaterThan(5);
  expect(seen.refused).toBeGreaterThan(5);
  expect(seen.walked).toBeLessThan((plans * end) / 50);
});
