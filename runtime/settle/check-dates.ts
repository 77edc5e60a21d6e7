// The order of a claim's dates, and the period in which a policy is in force.

import type { InputError } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { formatDay, parseDay } from '../values/date.js';
import type { Prepared } from './prepare.js';

/** Admission ≤ discharge ≤ settlement, of those that are given. */
export function checkDates(raw: Readonly<Record<string, unknown>>, errors: InputError[]): void {
  const admission = dayIn(raw.admission);
  const discharge = dayIn(raw.discharge);
  const settlement = dayIn(raw.settlement);
  const { date } = catalog;
  if (admission !== null && discharge !== null && discharge < admission) {
    const shown = { admission: formatDay(admission), discharge: formatDay(discharge) };
    errors.push(faultAt(date.dischargeBeforeAdmission, '$.claim.discharge', shown));
  }
  if (discharge !== null && settlement !== null && settlement < discharge) {
    const shown = { discharge: formatDay(discharge), settlement: formatDay(settlement) };
    errors.push(faultAt(date.settlementBeforeDischarge, '$.claim.settlement', shown));
  }
  if (admission !== null && discharge === null && settlement !== null && settlement < admission) {
    const shown = { admission: formatDay(admission), settlement: formatDay(settlement) };
    errors.push(faultAt(date.settlementBeforeAdmission, '$.claim.settlement', shown));
  }
}

/** The accounting day lies in the period in which the policy is in force. */
export function checkPeriod(day: number, path: string, { plan }: Prepared, errors: InputError[]): void {
  const { from, to } = plan.policy.effective;
  if (from !== null && day < from) {
    errors.push(faultAt(catalog.date.beforePolicy, path, { date: formatDay(day), from: formatDay(from) }));
  }
  if (to !== null && day > to) {
    errors.push(faultAt(catalog.date.afterPolicy, path, { date: formatDay(day), to: formatDay(to) }));
  }
}

function dayIn(value: unknown): number | null {
  return typeof value === 'string' ? parseDay(value) : null;
}
