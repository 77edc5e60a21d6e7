// The counters of a year, had its earlier claims been settled in another way; what was paid stays paid.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { InputError, PastClaim, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { countersIn, type StoredYear, withCounters } from '../ledger/year-counters.js';
import { unpaid } from '../settle/claim-faults.js';
import { candidateOf, candidatesOn } from '../settle/identity/candidates.js';
import { judge } from '../settle/judge.js';
import type { Prepared } from '../settle/prepare.js';
import { readClaim, withPerson } from '../settle/read-claim.js';
import type { ReadPerson } from '../settle/read-person.js';
import { actualPayments } from './actual-payments.js';

/** How an earlier claim is to be counted. */
export interface Count {
  readonly past: PastClaim;
  readonly prepared: Prepared;
  readonly person: Result<ReadPerson>;
  /** The claim as this plan is to read it. */
  readonly raw: unknown;
  /** The name of the group; null: the one to which the person belonged on the day, as the plan sees it. */
  readonly group: string | null;
}

/** In the order in which the claims were settled. `stored` says which figures are open, where one is. */
export function countAgain(counts: readonly Count[], stored: StoredYear): Result<StoredYear> {
  let year: StoredYear = { counters: {}, holes: [] };
  const paid: PastClaim[] = [];
  for (const count of counts) {
    const { past, prepared } = count;
    const after = stateAfter(count, year);
    if (!after.ok) return cannotCount(past, prepared, after.errors);
    paid.push(past);
    year = actualPayments(withCounters(year, after.value, prepared), paid, prepared, stored.holes);
  }
  return { ok: true, value: year };
}

function stateAfter({ prepared, person, raw, group }: Count, year: StoredYear): Result<YearState> {
  if (!person.ok) return person;
  const claim = readClaim(raw, prepared, 'any day');
  if (!claim.ok) return claim;
  const before = countersIn(year, prepared);
  if (!before.ok) return before;
  const values = withPerson(claim.value, person.value.values, prepared);
  const forced = group === null ? -1 : prepared.plan.groups.findIndex(({ name }) => name === group);
  const candidates = forced < 0 ? candidatesOn(claim.value.day, person.value, prepared, values) : candidateOf(forced, prepared);
  const judged = judge(prepared, claim.value, candidates, values, () => before);
  if (!judged.ok) return judged;
  const errors = unpaid(judged.value, claim.value, prepared);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: judged.value.trace.state };
}

function cannotCount({ claim }: PastClaim, { plan }: Prepared, errors: readonly InputError[]): Result<never> {
  const why = { why: errors[0]?.message.zh ?? '', whyEn: errors[0]?.message.en ?? '' };
  return { ok: false, errors: [faultAt(catalog.history.cannotCount, '$.state', { id: claim.id, policy: plan.policy.name, ...why })] };
}
