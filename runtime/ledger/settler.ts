// What a fold over claims needs to know: how one policy, or a series of versions, reads and settles them.

import type { PersonState, Result } from '../claim.js';
import type { Receipt } from '../receipt/receipt.js';

/** A claim that was read: what the fold goes by. */
export interface FoldedClaim {
  readonly id: string;
  /** The key of its accounting year. */
  readonly year: string;
  /** The day by which the claims of a year are ordered. */
  readonly order: number;
}

export interface Folded {
  readonly receipt: Receipt;
  readonly state: PersonState;
}

/** `P` is a person and `C` a claim as the policy or series reads them. */
export interface Settler<P, C extends FoldedClaim> {
  readPerson(raw: unknown): Result<P>;
  readState(raw: unknown): Result<PersonState>;
  /** The person is null when it has errors: the claim's own are told all the same. */
  readClaim(raw: unknown, person: P | null): Result<C>;
  /** The state is one that was read. */
  settle(person: P, claim: C, state: PersonState): Result<Folded>;
}
