// A person as one version of a series is to read it: what only other versions know is left out.

import type { Result } from '../claim.js';
import { isRecord } from '../errors/json-path.js';
import { type ReadPerson, readPerson } from '../settle/read-person.js';
import type { Version } from './version.js';

/** Identities and facts that no version knows stay, so that they are refused. */
export function personFor(raw: unknown, version: Version, versions: readonly Version[]): Result<ReadPerson> {
  return readPerson(isRecord(raw) ? fitted(raw, version, versions) : raw, version.prepared);
}

function fitted(raw: Readonly<Record<string, unknown>>, version: Version, versions: readonly Version[]): unknown {
  const others = versions.filter((other) => other !== version);
  const foreignGroup = (group: unknown) =>
    typeof group === 'string' && !version.prepared.groupOf.has(group) && others.some(({ prepared }) => prepared.groupOf.has(group));
  const knows = ({ prepared }: Version, fact: string) => prepared.personFields.some(({ input }) => input.id === fact);
  const foreignFact = (fact: string) => !knows(version, fact) && others.some((other) => knows(other, fact));
  const identities = Array.isArray(raw.identities)
    ? raw.identities.filter((identity: unknown) => !isRecord(identity) || !foreignGroup(identity.group))
    : raw.identities;
  if (!isRecord(raw.facts)) return { ...raw, identities };
  const facts = Object.fromEntries(Object.entries(raw.facts).filter(([fact]) => !foreignFact(fact)));
  return { ...raw, identities, facts };
}
