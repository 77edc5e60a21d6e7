// The costs of a claim: parts that add up to the total, and what others paid towards it.

import type { InputError } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { costFields, costParts, paidElsewhere } from '../schema/claim-schema.js';
import type { Bilingual } from '../values/bilingual.js';
import { displayWithUnit, moneyWithUnit } from '../values/money.js';
import type { Prepared } from './prepare.js';
import { readMoney } from './read-value.js';

/** Fen by field of the cost; fields left out are 0 and not listed, but for the total. */
export type Cost = Readonly<Record<string, number>>;

type Amounts = Record<string, number | null>;

/** Reads the costs into `values`, checks that they add up, and answers them for the receipt. */
export function readCost(
  raw: Readonly<Record<string, unknown>>,
  values: number[],
  prepared: Prepared,
  errors: InputError[],
  notes: Bilingual[],
): Cost {
  const { plan } = prepared;
  const amounts: Amounts = {};
  for (const field of costFields) {
    if (raw[field] !== undefined) amounts[field] = readMoney(raw[field], `$.claim.cost.${field}`, plan, errors);
  }
  const parts = sumOf(amounts, costParts);
  if (parts !== null) checkTotal(amounts, parts, prepared, errors, notes);
  const elsewhere = sumOf(amounts, paidElsewhere);
  const total = amounts.total;
  if (typeof total === 'number' && elsewhere !== null && elsewhere > total) {
    const shown = { elsewhere: moneyWithUnit(elsewhere, plan.currency), total: moneyWithUnit(total, plan.currency) };
    errors.push(faultAt(catalog.cost.paidElsewhereAboveTotal, '$.claim.cost', shown));
  }
  for (const { input, index, place } of prepared.claimFields) {
    if (place === 'cost') values[index] = amounts[input.id] ?? input.fallback ?? 0;
  }
  return amounts as Cost;
}

/** The sum of the fields that are given; null when one of them has a fault. */
function sumOf(amounts: Amounts, fields: readonly string[]): number | null {
  let sum = 0;
  for (const field of fields) {
    const amount = amounts[field];
    if (amount === null) return null;
    sum += amount ?? 0;
  }
  return sum;
}

function checkTotal(amounts: Amounts, parts: number, { plan }: Prepared, errors: InputError[], notes: Bilingual[]): void {
  const { total } = amounts;
  if (total === null) return;
  if (parts > plan.bounds.claimMoney) {
    const shown = { parts: moneyWithUnit(parts, plan.currency), limit: moneyWithUnit(plan.bounds.claimMoney, plan.currency) };
    errors.push(faultAt(catalog.cost.sumTooLarge, '$.claim.cost', shown));
  }
  if (total === undefined) {
    amounts.total = parts;
    const sum = displayWithUnit(parts, plan.currency);
    notes.push({
      zh: `未列费用总额，按各组成部分之和 ${sum.zh}计`,
      en: `the total was left out and taken as the sum of the parts, ${sum.en}`,
    });
    return;
  }
  const shown = { total: moneyWithUnit(total, plan.currency), parts: moneyWithUnit(parts, plan.currency) };
  if (total > parts) errors.push(faultAt(catalog.cost.totalAboveParts, '$.claim.cost.total', shown));
  if (total < parts) errors.push(faultAt(catalog.cost.totalBelowParts, '$.claim.cost.total', shown));
}
