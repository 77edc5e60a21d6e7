// What may be written at the cursor, the likeliest first.

import type { Language } from '../diagnostics/diagnostic.js';
import type { Analysis, FileAnalysis } from '../workspace/analysis.js';
import type { Completion } from './completion/completion.js';
import { itemsOf } from './completion/items-of.js';
import { offersAt } from './completion/offers/offers-at.js';
import { placeAt } from './completion/place-at.js';
import { unitItems } from './completion/unit-items.js';

/** Keywords come in the spelling the file uses, explanations in the reader's language. */
export function completionsAt(analysis: Analysis, file: FileAnalysis, offset: number, language: Language): readonly Completion[] {
  const place = placeAt(file.source, offset, language);
  if (place === null) return [];
  if (place.number !== null) return unitItems(place, file, language);
  const found = new Map<string, Completion>();
  for (const offer of offersAt(place, file.source)) {
    for (const item of itemsOf(offer, { analysis, file, place, language })) {
      if (!found.has(item.label)) found.set(item.label, item);
    }
  }
  return [...found.values()];
}
