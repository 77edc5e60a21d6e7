// Cumulative rounding: a tier that pays a ratio or bands keeps what its running total of the year is above a multiple of the unit.

import type { TierDeclaration } from '../../../language/index.js';
import { addCounter, type Lowering } from '../lowering.js';
import { clausesOf } from './tier-context.js';

/** A rest says nothing where amounts are rounded in another way: versions that round otherwise keep rests of their own. */
export function lowerCarry(lowering: Lowering, declaration: TierDeclaration): number | null {
  const { cumulative, rounding } = lowering;
  const multiplies = clausesOf(declaration, 'Ratio').length > 0 || clausesOf(declaration, 'Bands').length > 0;
  if (!cumulative || !multiplies) return null;
  const name = declaration.name.text;
  const label = {
    zh: `${name}：本年度累计舍入余数（最小单位的百万分之一）`,
    en: `${name}: what this year's rounding carries on (millionths of the smallest unit)`,
  };
  return addCounter(lowering, { key: `${name}.carry.${rounding.mode}.${rounding.unit}`, kind: 'carry', label });
}
