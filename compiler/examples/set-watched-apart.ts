// The receipt of an example without the amounts that were only watched, and these amounts by themselves.

import type { Receipt } from '../../runtime/index.js';
import type { WatchedAmount } from '../to-ir/cases/watched.js';

export interface SetApart {
  readonly receipt: Receipt;
  /** By the words of the example; null where a hole stands in the way. */
  readonly watched: ReadonlyMap<string, number | null>;
}

export function setWatchedApart(receipt: Receipt, amounts: readonly WatchedAmount[]): SetApart {
  if (amounts.length === 0) return { receipt, watched: new Map() };
  const names = new Set(amounts.map(({ text }) => text));
  const watched = new Map(receipt.tiers.flatMap(({ name, base }) => (names.has(name) ? [[name, base] as const] : [])));
  return {
    receipt: {
      ...receipt,
      tiers: receipt.tiers.filter(({ name }) => !names.has(name)),
      totals: { ...receipt.totals, byPayer: receipt.totals.byPayer.filter(({ payer }) => !names.has(payer)) },
    },
    watched,
  };
}
