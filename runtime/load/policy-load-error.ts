// Why a built policy was refused.

import { type FaultArguments, type FaultDefinition, messageOf } from '../errors/define-fault.js';
import type { Bilingual } from '../values/bilingual.js';

/** An artifact that is damaged, foreign or made for another runtime; `code` is `JZ61xx`. */
export class PolicyLoadError extends Error {
  override readonly name = 'PolicyLoadError';

  constructor(
    readonly code: string,
    readonly text: Bilingual,
  ) {
    super(`${code} ${text.zh} · ${text.en}`);
  }
}

export function refuse<A extends FaultArguments>(definition: FaultDefinition<A>, args: A): never {
  throw new PolicyLoadError(definition.code, messageOf(definition, args));
}

/** What an unknown exception says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
