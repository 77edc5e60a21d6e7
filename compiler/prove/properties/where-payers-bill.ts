// Remarks about tiers whose payment the claim states.

import type { PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';

/** The remark with the names of such tiers; none without them. */
export function wherePayersBill(
  { tiers }: PolicyIr,
  remark: Words,
  which: (tier: PolicyIr['tiers'][number]) => boolean = () => true,
): readonly Words[] {
  const names = tiers.filter((tier) => tier.payment !== 'computed' && which(tier)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [{ zh: `${names.join('、')}：${remark.zh}`, en: `${names.join(', ')}: ${remark.en}` }];
}
