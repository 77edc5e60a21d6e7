// How the catalog of JZ6xxx is written, and how a check reports from it.

import type { InputError } from '../claim.js';
import type { Bilingual } from '../values/bilingual.js';

export type FaultArguments = Readonly<Record<string, string | number | readonly string[] | Bilingual>>;

/** One entry: what is wrong, and after the semicolon what to do instead, in both languages. */
export interface FaultDefinition<A extends FaultArguments> {
  readonly code: string;
  readonly zh: (args: A) => string;
  readonly en: (args: A) => string;
}

export function fault<A extends FaultArguments = Record<never, never>>(
  code: string,
  zh: (args: A) => string,
  en: (args: A) => string,
): FaultDefinition<A> {
  return { code, zh, en };
}

export function messageOf<A extends FaultArguments>(definition: FaultDefinition<A>, args: A): Bilingual {
  return { zh: definition.zh(args), en: definition.en(args) };
}

/** The fault of a definition at a JSON path. */
export function faultAt<A extends FaultArguments>(definition: FaultDefinition<A>, path: string, args: A): InputError {
  return { code: definition.code, path, message: messageOf(definition, args) };
}
