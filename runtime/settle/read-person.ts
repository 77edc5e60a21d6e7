// A person as handed in → identities by group and person facts, or all that is wrong with it.

import type { Group } from '../../compiler/ir/ir.js';
import type { InputError, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { explainFailure } from '../errors/explain-failure.js';
import { isRecord } from '../errors/json-path.js';
import { type Bilingual, listZh } from '../values/bilingual.js';
import { formatDay } from '../values/date.js';
import { defaultNote } from './default-note.js';
import type { Prepared } from './prepare.js';
import { readDate, readValue } from './read-value.js';

/** One identity that the policy knows and the right department certified. */
export interface Standing {
  readonly group: number;
  readonly identity: string;
  readonly certifiedBy: readonly string[];
  /** Days, both included; null is open. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface ReadPerson {
  readonly id: string;
  readonly standings: readonly Standing[];
  /** One number per input of the plan, person inputs filled in. */
  readonly values: readonly number[];
  readonly notes: readonly Bilingual[];
}

/** All errors at once; identities and facts that the policy knows are read even where others have faults. */
export function readPerson(raw: unknown, prepared: Prepared): Result<ReadPerson> {
  const { plan, schemas } = prepared;
  const parsed = schemas.person.safeParse(raw);
  const errors: InputError[] = parsed.success ? [] : [...explainFailure(parsed.error.issues, raw, '$.person', plan, schemas.marks)];
  if (!isRecord(raw)) return { ok: false, errors };
  const values = plan.inputs.map(() => 0);
  const notes: Bilingual[] = [];
  const facts = isRecord(raw.facts) ? raw.facts : {};
  for (const field of prepared.personFields) {
    const value = readValue(field, facts[field.input.id], plan, errors);
    values[field.index] = value ?? field.input.fallback ?? 0;
    if (value === undefined && field.input.used) notes.push(...defaultNote(field, plan));
  }
  const standings = Array.isArray(raw.identities)
    ? raw.identities.flatMap((identity: unknown, index) => readIdentity(identity, `$.person.identities[${index}]`, prepared, errors))
    : [];
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { id: String(raw.id), standings, values, notes } };
}

function readIdentity(raw: unknown, path: string, prepared: Prepared, errors: InputError[]): readonly Standing[] {
  if (!isRecord(raw)) return [];
  const from = raw.from === undefined ? null : readDate(raw.from, `${path}.from`, errors);
  const to = raw.to === undefined ? null : readDate(raw.to, `${path}.to`, errors);
  if (from !== null && to !== null && to < from) {
    errors.push(faultAt(catalog.identity.reversedPeriod, path, { from: formatDay(from), to: formatDay(to) }));
  }
  const index = typeof raw.group === 'string' ? prepared.groupOf.get(raw.group) : undefined;
  const group = index === undefined ? undefined : prepared.plan.groups[index];
  const certifiers = departmentsIn(raw.certifiedBy, prepared);
  if (index === undefined || group === undefined || certifiers === null) return [];
  checkCertification(group, String(raw.group), certifiers, `${path}.certifiedBy`, prepared, errors);
  return [{ group: index, identity: String(raw.group), certifiedBy: certifiers, from, to }];
}

/** The departments named, or null when one of them is not the policy's (which the schema has reported). */
function departmentsIn(raw: unknown, { plan }: Prepared): readonly string[] | null {
  const names: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const known = names.every((name) => typeof name === 'string' && (plan.departments.length === 0 || plan.departments.includes(name)));
  return known && names.length > 0 ? (names as readonly string[]) : null;
}

function checkCertification(
  group: Group,
  identity: string,
  found: readonly string[],
  path: string,
  { plan }: Prepared,
  errors: InputError[],
): void {
  const needed = group.certifiers.map((department) => plan.departments[department] ?? '');
  if (needed.length === 0) return;
  if (group.jointly) {
    const lacking = needed.filter((name) => !found.includes(name));
    if (lacking.length > 0) {
      errors.push(faultAt(catalog.identity.incompleteCertification, path, { group: identity, lacking: listZh(lacking) }));
    }
    return;
  }
  if (found.some((name) => needed.includes(name))) return;
  errors.push(faultAt(catalog.identity.wrongCertifier, path, { group: identity, found: listZh(found), needed: listZh(needed) }));
}
