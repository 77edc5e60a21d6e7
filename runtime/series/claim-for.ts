// A claim of another version as one version is to read it: facts and payments of tiers that only others know are left out.

import type { ClaimInput } from '../claim.js';
import type { Prepared } from '../settle/prepare.js';
import type { Version } from './version.js';

export function claimFor({ facts, paid, ...rest }: ClaimInput, { prepared }: Version, versions: readonly Version[]): unknown {
  return {
    ...rest,
    ...(facts === undefined ? {} : { facts: kept(facts, prepared, versions, factsOf) }),
    ...(paid === undefined ? {} : { paid: kept(paid, prepared, versions, tiersOf) }),
  };
}

type Names = (prepared: Prepared) => readonly string[];

const factsOf: Names = ({ claimFields }) => claimFields.flatMap(({ place, input }) => (place === 'claimFacts' ? [input.id] : []));
const tiersOf: Names = ({ paidFields }) => paidFields.flatMap((field) => (field === null ? [] : [field.name]));

/** What no version knows stays, so that it is refused. */
function kept<T>(values: Readonly<Record<string, T>>, own: Prepared, versions: readonly Version[], names: Names): Record<string, T> {
  const others = new Set(versions.flatMap(({ prepared }) => names(prepared)));
  const known = new Set(names(own));
  return Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name) || !others.has(name)));
}
