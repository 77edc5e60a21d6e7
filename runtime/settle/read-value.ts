// One written value as the kernel's number, and what is wrong with it beyond its shape.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { InputError } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { firstYear, lastYear, readDay } from '../values/date.js';
import { moneyWithUnit, parseMoney } from '../values/money.js';
import { parseRatio } from '../values/ratio.js';
import type { InputField } from './prepare.js';

/** The number; undefined when left out; null when the value has a fault. */
export type ReadValue = number | undefined | null;

/** Shape faults are reported by the schema; this one reports what a shape cannot say. */
export function readValue(field: InputField, value: unknown, plan: PolicyIr, errors: InputError[]): ReadValue {
  if (value === undefined) return undefined;
  const { path } = field;
  const { type } = field.input;
  switch (type.kind) {
    case 'money':
      return readMoney(value, path, plan, errors);
    case 'ratio':
      return typeof value === 'string' ? parseRatio(value) : null;
    case 'date':
      return readDate(value, path, errors);
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= plan.bounds.integer ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : null;
    case 'enumeration':
      if (value === null && type.open) return 0;
      if (typeof value !== 'string') return null;
      return field.codes?.get(value) ?? (type.open ? 0 : null);
  }
}

/** Fen within the bounds of the policy. */
export function readMoney(value: unknown, path: string, plan: PolicyIr, errors: InputError[]): number | null {
  const fen = typeof value === 'string' ? parseMoney(value, plan.currency) : null;
  if (fen === null || fen <= plan.bounds.claimMoney) return fen;
  errors.push(
    faultAt(catalog.money.tooLarge, path, {
      written: moneyWithUnit(fen, plan.currency),
      limit: moneyWithUnit(plan.bounds.claimMoney, plan.currency),
    }),
  );
  return null;
}

/** The day; a day of another century passes the shape and is told here. */
export function readDate(value: unknown, path: string, errors: InputError[]): number | null {
  if (typeof value !== 'string') return null;
  const day = readDay(value);
  if (typeof day === 'number') return day;
  if (day === 'year') errors.push(faultAt(catalog.date.year, path, { written: `"${value}"`, first: firstYear, last: lastYear }));
  return null;
}
