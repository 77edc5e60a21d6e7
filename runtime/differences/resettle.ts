// A year settled again under a corrected rule or a corrected list of claims, against how it was settled before.

import type { ClaimInput, InputError, PersonInput, PersonState, Result, ReversalInput } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import type { YearOptions, YearSettlement } from '../ledger/settle-year.js';
import { type Differences, differencesBetween } from './differences.js';

/** A policy or a series of versions, as far as settling again needs it. */
export interface SettlesYears {
  settleYear(
    person: PersonInput,
    claims: readonly (ClaimInput | ReversalInput)[],
    state?: PersonState,
    options?: YearOptions,
  ): YearSettlement;
}

export interface Account {
  readonly policy: SettlesYears;
  readonly person: PersonInput;
  /** In the order in which they were settled; afterwards in any order. */
  readonly claims: readonly (ClaimInput | ReversalInput)[];
  /** The person's counters before these claims. */
  readonly state?: PersonState;
}

export interface Resettlement {
  readonly person: string;
  readonly before: YearSettlement;
  readonly after: YearSettlement;
  readonly differences: Differences;
}

/** Nothing is compared when a claim of either list is rejected; the errors say which one, by list and place. */
export function resettle(before: Account, after: Account): Result<Resettlement> {
  const first = before.policy.settleYear(before.person, before.claims, before.state);
  const second = after.policy.settleYear(after.person, after.claims, after.state, { lateClaims: true });
  const errors = [...errorsIn('before', first), ...errorsIn('after', second), ...currenciesOf(first, second)];
  if (errors.length > 0) return { ok: false, errors };
  const differences = differencesBetween(first.standing, second.standing);
  return { ok: true, value: { person: after.person.id, before: first, after: second, differences } };
}

/** Amounts in two currencies have no difference. */
function currenciesOf(first: YearSettlement, second: YearSettlement): readonly InputError[] {
  const [one, other] = [first.standing[0]?.currency.code, second.standing[0]?.currency.code];
  if (one === undefined || other === undefined || one === other) return [];
  return [faultAt(catalog.history.currencies, '$.after.policy', { one, other })];
}

function errorsIn(list: 'before' | 'after', { rejected }: YearSettlement): readonly InputError[] {
  return rejected.flatMap(({ index, errors }) =>
    errors.map((error) => ({
      ...error,
      path: error.path.replace(/^\$\.claim\b/, `$.${list}.claims[${index}]`).replace(/^\$\.(person|state)\b/, `$.${list}.$1`),
    })),
  );
}
