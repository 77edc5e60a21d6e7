// A claims file of any of the three forms, claim by claim in the order of the file.

import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import type { ClaimColumns } from '../policies/rule.js';
import type { ClaimEntry } from './claim-entry.js';
import { decode, type Encoding } from './decode.js';

export interface ClaimsFile {
  readonly path: string;
  readonly encoding: Encoding;
}

/** `onBytes` is told how much of the file has been read. */
export async function* readClaims(
  file: ClaimsFile,
  plan: ClaimColumns,
  host: Host,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<ClaimEntry> {
  const kind = await host.kindOf(file.path);
  if (kind !== 'file') throw misuse(`找不到费用单文件 ${file.path}`, `no such claims file: ${file.path}`);
  const pieces = withoutMark(decode(counted(host.stream(file.path), onBytes), file.encoding));
  const name = file.path.toLowerCase();
  if (name.endsWith('.csv')) yield* (await import('./read-csv.js')).readCsv(pieces, plan);
  else if (name.endsWith('.json')) yield* (await import('./read-json.js')).readJson(pieces);
  else if (/\.(ndjson|jsonl)$/.test(name)) yield* (await import('./read-ndjson.js')).readNdjson(pieces);
  else throw misuse(`费用单文件应是 .json、.ndjson 或 .csv：${file.path}`, `a claims file is .json, .ndjson or .csv: ${file.path}`);
}

async function* counted(bytes: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of bytes) {
    total += piece.length;
    yield piece;
    onBytes(total);
  }
}

async function* withoutMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const piece of pieces) {
    yield first && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece;
    first = false;
  }
}
