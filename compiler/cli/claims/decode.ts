// Bytes → text, in pieces: UTF-8, or GB18030 as spreadsheet programs in China still write it.

import { TextDecoder } from 'node:util';
import { misuse } from '../misuse.js';

export type Encoding = 'auto' | 'utf-8' | 'gb18030';

/** Bytes that are no text stop the reading: two names that cannot be read would become the same name. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encoding === 'auto' ? guess(piece) : encoding, { fatal: true });
    const text = decoded(decoder, piece);
    if (text !== '') yield text;
  }
  const rest = decoder === null ? '' : decoded(decoder);
  if (rest !== '') yield rest;
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    const name = decoder.encoding.toUpperCase();
    throw misuse(
      `费用单文件里有不是 ${name} 的内容；请另存为 UTF-8，或用 --encoding 写明编码（utf-8、gb18030）`,
      `the claims file holds bytes that are not ${name}; save it as UTF-8, or name its encoding with --encoding (utf-8, gb18030)`,
    );
  }
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
