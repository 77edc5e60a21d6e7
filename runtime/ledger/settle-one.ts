// One claim after a stored state: nothing is settled when anything handed in has an error, and all errors are told.

import type { Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { isReversal } from './reversal.js';
import type { Folded, FoldedClaim, Settler } from './settler.js';

export function settleOne<P, C extends FoldedClaim>(
  settler: Settler<P, C>,
  rawState: unknown,
  rawPerson: unknown,
  rawClaim: unknown,
): Result<Folded> {
  if (isReversal(rawClaim)) return { ok: false, errors: [faultAt(catalog.year.reversalAlone, '$.claim.reverses', {})] };
  const state = settler.readState(rawState);
  const person = settler.readPerson(rawPerson);
  const claim = settler.readClaim(rawClaim, person.ok ? person.value : null);
  if (!state.ok || !person.ok || !claim.ok) {
    return { ok: false, errors: [person, claim, state].flatMap((part) => (part.ok ? [] : part.errors)) };
  }
  return settler.settle(person.value, claim.value, state.value);
}
