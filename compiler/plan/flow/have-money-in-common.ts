// Whether two costs have money in common: they are the same, or one is the total and the other a part of it.

import type { PolicyIr } from '../../ir/ir.js';
import { partsOfTotal } from '../../ir/policy/parts-of-total.js';

export function haveMoneyInCommon({ inputs }: PolicyIr, one: number, other: number): boolean {
  if (one === other) return true;
  const ids = [one, other].map((at) => (inputs[at]?.builtin ? inputs[at].id : ''));
  return ids.includes('total') && ids.some((id) => partsOfTotal.has(id));
}
