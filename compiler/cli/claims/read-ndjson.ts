// Claims from NDJSON: one JSON object a line.

import { type ClaimEntry, entryOf, unreadable } from './claim-entry.js';
import { fileCatalog, fileError } from './file-catalog.js';

export async function* readNdjson(pieces: AsyncIterable<string>): AsyncGenerator<ClaimEntry> {
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number += 1;
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      yield unreadable(number, line, fileError(fileCatalog.notJson, { why }));
      continue;
    }
    yield* entryOf(value, number);
  }
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
