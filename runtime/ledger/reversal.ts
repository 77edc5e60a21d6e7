// Claims that take back an earlier one: how they are read, and what is wrong with them.

import type { InputError, Result, ReversalInput } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { at, isRecord } from '../errors/json-path.js';
import { clipped } from '../errors/shown.js';
import { dateFault, textFault } from '../errors/value-fault.js';
import { textShape } from '../schema/shapes.js';
import { parseDay } from '../values/date.js';

export interface ReadReversal {
  readonly id: string;
  readonly reverses: string;
  /** The day of the reversal, by which it stands among the claims of the year. */
  readonly order: number;
}

const fields = ['id', 'reverses', 'settlement'] as const satisfies readonly (keyof ReversalInput)[];

/** Whether this was meant to be one. */
export function isReversal(raw: unknown): boolean {
  return isRecord(raw) && 'reverses' in raw;
}

export function readReversal(raw: unknown): Result<ReadReversal> {
  const record = isRecord(raw) ? raw : {};
  const errors = [...unknownFields(record), ...fields.flatMap((field) => faultOf(field, record[field]))];
  const order = parseDay(String(record.settlement));
  if (errors.length > 0 || order === null) return { ok: false, errors };
  return { ok: true, value: { id: String(record.id), reverses: String(record.reverses), order } };
}

function unknownFields(record: Readonly<Record<string, unknown>>): readonly InputError[] {
  const known: readonly string[] = fields;
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const remedy = { remedyZh: `冲销只写 ${fields.join('、')}`, remedyEn: `a reversal has ${fields.join(', ')} only` };
      return faultAt(catalog.shape.unknownField, at('$.claim', key), { field: clipped(key), ...remedy });
    });
}

function faultOf(field: (typeof fields)[number], value: unknown): readonly InputError[] {
  const path = at('$.claim', field);
  if (value === undefined) return [faultAt(catalog.shape.missingField, path, { field })];
  if (field === 'settlement') return typeof value === 'string' && parseDay(value) !== null ? [] : [dateFault(value, path)];
  return textShape.safeParse(value).success ? [] : [textFault(value, path)];
}
