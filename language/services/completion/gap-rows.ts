// The rows that the table around the cursor lacks, as the finding about it would add them.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import type { Completion } from './completion.js';
import { type ItemContext, plainItem } from './item-context.js';

/** The value of each is unknown until it is written. */
export function gapRows(context: ItemContext): readonly Completion[] {
  const { file, place, language } = context;
  const begins = new Set(place.frame.since.map((token) => token.span.start));
  const gap = file.diagnostics.find(({ code, span }) => code === typeDiagnostics.tableGap.code && begins.has(span.start));
  const rows = (gap?.fixes[0]?.edits[0]?.newText ?? '').split('\n').map((row) => row.trim());
  const detail = language === 'zh' ? '表中没有规定的情形' : 'what the table says nothing for';
  return rows.filter((row) => row !== '').map((row) => plainItem(context, row, 'snippet', detail, null));
}
