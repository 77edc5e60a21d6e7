// Versions of one rule as one thing that settles: every claim under the version in force on its accounting day.

import type { ClaimInput, PersonInput, PersonState, Result, ReversalInput } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { settleOne } from '../ledger/settle-one.js';
import { settleYear, type YearOptions, type YearSettlement } from '../ledger/settle-year.js';
import { emptyState } from '../ledger/year-state.js';
import type { LoadedPolicy, Settlement } from '../load/loaded-policy.js';
import { refuse } from '../load/policy-load-error.js';
import { accountingYearOf } from '../settle/accounting-year.js';
import { formatDay } from '../values/date.js';
import { seriesSettler } from './series-settler.js';
import { type Version, versionFor, versionOf } from './version.js';

/** All functions are pure; what they are handed is never changed. */
export interface PolicySeries {
  /** The name that the versions share. */
  readonly name: string;
  /** Of all versions. */
  readonly currency: LoadedPolicy['plan']['currency'];
  /** In the order in which they take effect. */
  readonly versions: readonly LoadedPolicy[];
  /** Of a person without claims. */
  initialState(): PersonState;
  /** Settles one claim under the version in force on its accounting day. */
  settle(state: PersonState, person: PersonInput, claim: ClaimInput): Result<Settlement>;
  /** Folds `settle` over claims in settlement order, through every change of the rule. */
  settleYear(
    person: PersonInput,
    claims: readonly (ClaimInput | ReversalInput)[],
    state?: PersonState,
    options?: YearOptions,
  ): YearSettlement;
  /** The key of the accounting year a claim falls into; null when its dates, or the person's, do not tell. */
  accountingYear(person: PersonInput, claim: ClaimInput): string | null;
}

/** Throws a `PolicyLoadError` for policies that are no versions of one rule, or are in force on one day. */
export function policySeries(policies: readonly LoadedPolicy[]): PolicySeries {
  const versions = [...policies].sort((one, other) => startOf(one) - startOf(other));
  const name = seriesName(versions);
  const ready = versions.map(versionOf);
  checkPeriods(ready);
  const settler = seriesSettler(name, ready);
  return {
    name,
    currency: currencyOf(versions),
    versions,
    initialState: () => emptyState,
    settle: (state, person, claim) => settleOne(settler, state, person, claim),
    settleYear: (person, claims, state = emptyState, options = {}) => settleYear(settler, person, claims, state, options),
    accountingYear: (person, claim) => {
      const version = versionFor(claim, ready);
      return version === undefined ? null : accountingYearOf(person, claim, version.prepared);
    },
  };
}

function startOf({ plan }: LoadedPolicy): number {
  return plan.policy.effective.from ?? Number.NEGATIVE_INFINITY;
}

function seriesName(policies: readonly LoadedPolicy[]): string {
  const names = [...new Set(policies.map(({ plan }) => plan.policy.series ?? ''))];
  const [name = ''] = names;
  if (names.length !== 1 || name === '')
    refuse(catalog.load.notOneSeries, { names: policies.map(({ plan }) => plan.policy.name).join('、') });
  return name;
}

function currencyOf(policies: readonly LoadedPolicy[]): LoadedPolicy['plan']['currency'] {
  const [first, ...others] = policies.map(({ plan }) => plan.currency);
  const other = others.find(({ code }) => code !== first?.code);
  if (first === undefined || other !== undefined)
    return refuse(catalog.load.currencies, { one: first?.code ?? '', other: other?.code ?? '' });
  return first;
}

/** A version whose period is not known cannot be picked by a day. */
function checkPeriods(versions: readonly Version[]): void {
  for (const [at, version] of versions.entries()) {
    if (version.prepared.plan.policy.effective.unknown !== null) refuse(catalog.load.openPeriod, { name: version.id });
    const next = versions[at + 1];
    if (next?.from == null || (version.to !== null && version.to < next.from)) continue;
    refuse(catalog.load.sharedDays, { one: version.id, other: next.id, date: formatDay(next.from) });
  }
}
