// Whose claims a file takes back: only their claims need be remembered while it is settled.

import type { Host } from '../host.js';
import type { ClaimColumns } from '../policies/rule.js';
import { type ClaimsFile, readClaims } from './read-claims.js';

/** The JSON key, and the Chinese heading in UTF-8 and in GB18030. */
const words = [Buffer.from('reverses'), Buffer.from('冲销'), Buffer.from([0xb3, 0xe5, 0xcf, 0xfa])];

/** The file is read a second time only when it has the word at all. */
export async function peopleWithReversals(file: ClaimsFile, columns: ClaimColumns, host: Host): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  if ((await host.kindOf(file.path)) !== 'file' || !(await hasTheWord(host.stream(file.path)))) return people;
  for await (const entry of readClaims(file, columns, host)) {
    if (entry.kind === 'claim' && 'reverses' in entry.claim) people.add(entry.person.id);
  }
  return people;
}

async function hasTheWord(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const piece of bytes) {
    const here = Buffer.concat([tail, piece]);
    if (words.some((word) => here.includes(word))) return true;
    tail = here.subarray(-8);
  }
  return false;
}
