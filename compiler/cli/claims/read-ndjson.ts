// Claims from NDJSON: one JSON object a line.

import type { ClaimEntry } from './claim-entry.js';
import { readObject } from './read-object.js';

export async function* readNdjson(pieces: AsyncIterable<string>): AsyncGenerator<ClaimEntry> {
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number += 1;
    if (line.trim() !== '') yield* readObject(line, number);
  }
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    // Only the new piece is searched: a line may be longer than many pieces.
    const lines = piece.split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
