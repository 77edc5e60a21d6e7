// Bytes → text, in pieces: UTF-8, or GB18030 as spreadsheet programs in China still write it.

import { TextDecoder } from 'node:util';

export type Encoding = 'auto' | 'utf-8' | 'gb18030';

export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encoding === 'auto' ? guess(piece) : encoding);
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** Chinese text in GB18030 is not valid UTF-8; a piece may end inside a character, so it is read as a stream. */
function guess(piece: Uint8Array): 'utf-8' | 'gb18030' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
