// A name as it is written into a text.

import { keywordOf } from '../../syntax/keywords.js';

const bareName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A name that cannot stand bare gets its corner brackets back. */
export function writtenName(text: string): string {
  return bareName.test(text) && keywordOf(text) === null ? text : `「${text}」`;
}
