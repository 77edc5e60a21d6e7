// A name as it is written into a text.

import { keywordNames, keywords } from '../../syntax/keywords.js';

const bareName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Both spellings of every keyword. */
export const reserved: ReadonlySet<string> = new Set(keywordNames.flatMap((name) => [keywords[name].zh, keywords[name].en]));

/** A name that cannot stand bare gets its corner brackets back. */
export function writtenName(text: string): string {
  return bareName.test(text) && !reserved.has(text) ? text : `「${text}」`;
}
