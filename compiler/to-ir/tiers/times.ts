// How often a tier pays in a year: a counter of its payments, and a gate that closes once they are used up.

import { fromDecimal, toWhole } from '../../ir/exact-ratio.js';
import type { Gate } from '../../ir/ir.js';
import { addCounter, type Lowering } from '../lowering.js';
import { clausesOf, type TierContext } from './tier-context.js';

/** null where the tier may pay any number of times. */
export function lowerTimes(lowering: Lowering, { declaration }: TierContext): { readonly counter: number; readonly gate: Gate } | null {
  const [clause] = clausesOf(declaration, 'Times');
  const most = clause?.limit && toWhole(fromDecimal(clause.limit.value));
  if (!most) return null;
  const name = declaration.name.text;
  const label = { zh: `${name}：本年度支付次数`, en: `${name}: times paid this year` };
  const counter = addCounter(lowering, { key: `${name}.times`, kind: 'times', label });
  return { counter, gate: { kind: 'times', when: { op: 'compareCounter', counter, comparison: '<', value: most }, text: String(most) } };
}
