// A claim as handed in → the kernel's numbers and what the receipt repeats, or all that is wrong with it.

import type { InputError, Result } from '../claim.js';
import { explainFailure } from '../errors/explain-failure.js';
import { isRecord } from '../errors/json-path.js';
import type { Bilingual } from '../values/bilingual.js';
import { none } from '../values/kernel-constants.js';
import { checkDates, checkPeriod } from './check-dates.js';
import { defaultNote } from './default-note.js';
import type { InputField, Prepared } from './prepare.js';
import { type Cost, readCost } from './read-cost.js';
import { readMoney, readValue } from './read-value.js';

export interface ReadClaim {
  readonly id: string;
  /** One number per input of the plan; person inputs are 0 and filled in by `withPerson`. */
  readonly values: readonly number[];
  /** Per tier, fen or -1. */
  readonly billed: readonly number[];
  /** The day that decides accounting year and rule in force. */
  readonly day: number;
  /** The day by which the claims of a year are ordered: the settlement, else the accounting day. */
  readonly order: number;
  readonly cost: Cost;
  readonly notes: readonly Bilingual[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/** All errors at once: those of the shape, of each value, and of values against one another. */
export function readClaim(raw: unknown, prepared: Prepared, days: 'in force' | 'any day' = 'in force'): Result<ReadClaim> {
  const { plan, schemas } = prepared;
  const parsed = schemas.claim.safeParse(raw);
  const errors: InputError[] = parsed.success ? [] : [...explainFailure(parsed.error.issues, raw, '$.claim', plan, schemas.marks)];
  if (!isRecord(raw)) return { ok: false, errors };
  const notes: Bilingual[] = [];
  const values = plan.inputs.map(() => 0);
  const facts = isRecord(raw.facts) ? raw.facts : {};
  for (const field of prepared.claimFields) {
    if (field.place !== 'cost') values[field.index] = readField(field, raw, facts, prepared, errors, notes);
  }
  const cost = isRecord(raw.cost) ? readCost(raw.cost, values, prepared, errors, notes) : {};
  const billed = readPaid(raw.paid, prepared, errors);
  checkDates(raw, errors);
  const day = yearDay(raw, facts, prepared);
  if (day !== null && days === 'in force') checkPeriod(day, prepared.yearField.path, prepared, errors);
  if (errors.length > 0 || day === null) return { ok: false, errors };
  const order = settlementDay(raw, prepared) ?? day;
  return { ok: true, value: { id: String(raw.id), values, billed, day, order, cost, notes } };
}

/** The kernel's values for this person's claim. */
export function withPerson(claim: ReadClaim, personValues: readonly number[], { personFields }: Prepared): readonly number[] {
  if (personFields.length === 0) return claim.values;
  const values = claim.values.slice();
  for (const { index } of personFields) values[index] = personValues[index] ?? 0;
  return values;
}

function readField(
  field: InputField,
  raw: JsonObject,
  facts: JsonObject,
  prepared: Prepared,
  errors: InputError[],
  notes: Bilingual[],
): number {
  const { input } = field;
  const written = field.place === 'claimFacts' ? facts[input.id] : raw[input.id];
  const value = readValue(field, written, prepared.plan, errors);
  if (value === undefined && input.used) notes.push(...defaultNote(field, prepared.plan));
  if (value === 0 && input.type.kind === 'enumeration' && input.type.values.length > 0 && typeof written === 'string') {
    notes.push({
      zh: `${input.label.zh}“${written}”不在本政策列出的${input.label.zh}之内，按未列出处理`,
      en: `the ${input.label.en} "${written}" is on none of this policy's lists and was treated so`,
    });
  }
  return value ?? input.fallback ?? 0;
}

function readPaid(raw: unknown, { plan, paidFields }: Prepared, errors: InputError[]): readonly number[] {
  const paid = isRecord(raw) ? raw : {};
  return paidFields.map((field) => {
    const value = field === null ? undefined : paid[field.name];
    return field === null || value === undefined ? none : (readMoney(value, field.path, plan, errors) ?? none);
  });
}

/** The day that decides the accounting year and the rule in force; null when the claim does not say it. */
export function yearDay(raw: JsonObject, facts: JsonObject, { yearField, plan }: Prepared): number | null {
  const written = yearField.place === 'claimFacts' ? facts[yearField.input.id] : raw[yearField.input.id];
  return readValue(yearField, written, plan, []) ?? null;
}

function settlementDay(raw: JsonObject, { settlementField, plan }: Prepared): number | null {
  return settlementField === null ? null : (readValue(settlementField, raw.settlement, plan, []) ?? null);
}
