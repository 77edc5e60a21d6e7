// A claim that a search found, as people read it: group, facts that matter, amounts in yuan.

import type { Input, PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import { isoDate } from '../../ir/print/iso-date.js';
import { reachedFrom } from '../../ir/traverse/reached.js';

/**
 * `低保对象，就诊 住院，政策范围内费用 100000.00 元` in both languages; facts the plan does not read and those that are 0 or no are
 * left out, and so is what the tiers of `told` were billed with.
 */
export function describeClaim(
  plan: PolicyIr,
  claim: KernelClaim,
  told: readonly number[] = [],
): { readonly zh: string; readonly en: string } {
  const used = reachedFrom(plan).inputs;
  const group = plan.groups[claim.group]?.name;
  const facts = plan.inputs.flatMap((input, index) => {
    const value = claim.values[index] ?? 0;
    return used.has(index) && value !== 0 && index !== plan.year.by ? [factText(plan, input, value)] : [];
  });
  const billed = plan.tiers.flatMap(({ name }, tier) => {
    const amount = claim.billed[tier] ?? 0;
    return amount > 0 && !told.includes(tier) ? [billedText(plan, name, amount)] : [];
  });
  const parts = [...(group === undefined ? [] : [{ zh: group, en: group }]), ...facts, ...billed];
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

function billedText({ currency }: PolicyIr, tier: string, amount: number): { readonly zh: string; readonly en: string } {
  const { zh, en } = amountWithUnit(amount, currency);
  return { zh: `已付 ${tier} ${zh}`, en: `paid ${tier} ${en}` };
}

function factText({ currency }: PolicyIr, { label, type }: Input, value: number): { readonly zh: string; readonly en: string } {
  switch (type.kind) {
    case 'money': {
      const { zh, en } = amountWithUnit(value, currency);
      return { zh: `${label.zh} ${zh}`, en: `${label.en} ${en}` };
    }
    case 'boolean':
      return label;
    case 'date':
      return { zh: `${label.zh} ${isoDate(value)}`, en: `${label.en} ${isoDate(value)}` };
    case 'enumeration': {
      const named = type.values[value - 1];
      return { zh: `${label.zh} ${named?.zh ?? ''}`, en: `${label.en} ${named?.en ?? ''}` };
    }
    default:
      return { zh: `${label.zh} ${value}`, en: `${label.en} ${value}` };
  }
}
