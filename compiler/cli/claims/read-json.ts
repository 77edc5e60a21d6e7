// Claims from a JSON array, element by element, so that a long array need not fit in memory.

import { type ClaimEntry, entryOf, unreadable } from './claim-entry.js';
import { fileCatalog, fileError } from './file-catalog.js';

export async function* readJson(pieces: AsyncIterable<string>): AsyncGenerator<ClaimEntry> {
  for await (const element of elementsOf(pieces)) {
    let value: unknown;
    try {
      value = JSON.parse(element.text);
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      yield unreadable(element.line, element.text, fileError(fileCatalog.notJson, { why }));
      continue;
    }
    yield* entryOf(value, element.line);
  }
}

interface Element {
  readonly text: string;
  readonly line: number;
}

/** Cuts at the objects directly inside the array (or the object that is the whole file) by counting brackets outside strings. */
async function* elementsOf(pieces: AsyncIterable<string>): AsyncGenerator<Element> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  let kept = '';
  for await (const piece of pieces) {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      if (unit === 10) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (unit === 92) escaped = true;
        else if (unit === 34) inString = false;
      } else if (unit === 34) {
        inString = true;
      } else if (unit === 123) {
        if (depth === 0) [from, startLine, kept] = [at, line, ''];
        depth += 1;
      } else if (unit === 125 && depth > 0) {
        depth -= 1;
        if (depth === 0) {
          yield { text: kept + piece.slice(from, at + 1), line: startLine };
          kept = '';
        }
      }
    }
    if (depth > 0) kept += piece.slice(from);
  }
  if (depth > 0) yield { text: kept, line: startLine };
}
