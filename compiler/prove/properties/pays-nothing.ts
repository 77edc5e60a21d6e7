// What holds of a plan without tiers, since it pays nothing of any claim.

import type { PolicyIr } from '../../ir/ir.js';
import type { Structural } from './property.js';

export function paysNothing({ tiers }: PolicyIr): Structural | null {
  if (tiers.length > 0) return null;
  return { verdict: 'proved', remarks: [{ zh: '没有待遇', en: 'there are no tiers' }] };
}
