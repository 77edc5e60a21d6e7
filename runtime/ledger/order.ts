// The order in which claims were settled, found from the claims themselves.

import { isReversal, readReversal } from './reversal.js';
import type { FoldedClaim, Settler } from './settler.js';

/** Indices by day of settlement; claims of one day as handed in, reversals behind them, and what cannot be read first. */
export function inOrderOfSettlement<P, C extends FoldedClaim>(
  settler: Settler<P, C>,
  person: P,
  claims: readonly unknown[],
): readonly number[] {
  const places = claims.map((raw, index) => {
    const reversal = isReversal(raw);
    const read = reversal ? readReversal(raw) : settler.readClaim(raw, person);
    return { index, reversal, day: read.ok ? read.value.order : Number.NEGATIVE_INFINITY };
  });
  places.sort((one, other) =>
    one.day === other.day ? Number(one.reversal) - Number(other.reversal) || one.index - other.index : one.day < other.day ? -1 : 1,
  );
  return places.map(({ index }) => index);
}
