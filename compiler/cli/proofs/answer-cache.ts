// Answers that were found before, kept in a folder; what is damaged, or of another version of the program, is not there.

import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Answer, KnownAnswers } from '../../index.js';
import type { Host } from '../host.js';

export interface AnswerCache extends KnownAnswers {
  /** Writes what was added; a folder that cannot be written to costs time and nothing else. */
  save(): Promise<void>;
}

interface Kept {
  readonly answer: Answer;
  /** Over key and answer. */
  readonly sum: string;
}

/** `program`: what tells one build of the program from another. */
export async function openAnswerCache(folder: string, program: string, host: Host): Promise<AnswerCache> {
  const path = join(folder, `answers-${hash(program).slice(0, 16)}.json`);
  const kept = await readKept(path, host);
  const hashes = new Map<string, string>();
  let added = false;
  const keyOf = (parts: readonly string[]): string => {
    return hash(
      parts
        .map((part) => {
          const known = hashes.get(part) ?? hash(part);
          hashes.set(part, known);
          return known;
        })
        .join(' '),
    );
  };
  return {
    get: (parts) => {
      const key = keyOf(parts);
      const found = kept.get(key);
      return found !== undefined && found.sum === sumOf(key, found.answer) ? found.answer : null;
    },
    set: (parts, answer) => {
      const key = keyOf(parts);
      kept.set(key, { answer, sum: sumOf(key, answer) });
      added = true;
    },
    save: async () => {
      if (!added) return;
      try {
        await host.write(path, JSON.stringify(Object.fromEntries(kept)));
      } catch {
        added = false;
      }
    },
  };
}

async function readKept(path: string, host: Host): Promise<Map<string, Kept>> {
  try {
    const read: unknown = JSON.parse(await host.read(path));
    if (typeof read !== 'object' || read === null) return new Map();
    return new Map(Object.entries(read).filter((entry): entry is [string, Kept] => isKept(entry[1])));
  } catch {
    return new Map();
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'sum' in value && 'answer' in value;
}

function sumOf(key: string, answer: Answer): string {
  return hash(`${key} ${JSON.stringify(answer)}`).slice(0, 16);
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A bundled file bears the hash of what is in it; null for a program that runs from its sources. */
export function buildOf(address: string): string | null {
  const file = basename(address);
  return /-[A-Z0-9]{8}\.mjs$/.test(file) ? file : null;
}
