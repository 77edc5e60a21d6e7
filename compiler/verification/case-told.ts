// The case of a breach in a few words: who, which facts, how far into the year; then what the claims show.

import type { Input, PolicyIr } from '../ir/ir.js';
import type { KernelClaim } from '../ir/kernel.js';
import { amountWithUnit } from '../ir/print/amount-text.js';
import { isoDate } from '../ir/print/iso-date.js';
import type { Breach, Ladder, Witness, Words } from '../prove/property-result.js';

/** `特困人员，就诊 住院，本年首次结算：政策范围内费用 14000.56 元 → …` */
export function caseTold(plan: PolicyIr, { witness, showing }: Breach): Words {
  const parts = partsTold(plan, witness);
  const told = { zh: showing.map(({ zh }) => zh).join('；'), en: showing.map(({ en }) => en).join('; ') };
  return { zh: `${parts.map(({ zh }) => zh).join('，')}：${told.zh}`, en: `${parts.map(({ en }) => en).join(', ')}: ${told.en}` };
}

/** Group, facts that matter and state, each for itself. */
export function partsTold(plan: PolicyIr, witness: Witness): readonly Words[] {
  const [claim] = witness.claims;
  if (claim === undefined) return [];
  // The second claim of two policies has the numbers of the other.
  const own = witness.kind === 'versions' ? [claim] : witness.claims;
  const groups = [...new Set(own.map(({ group }) => plan.groups[group]?.name ?? ''))].filter((name) => name !== '');
  const who = groups.length === 0 ? [] : [{ zh: groups.join('、'), en: groups.join(', ') }];
  return [...who, ...factsTold(plan, claim, varyingIn(witness)), ...billedTold(plan, claim), stateTold(plan, witness)];
}

const ladders: Readonly<Record<Ladder, Words>> = {
  first_claim: { zh: '本年首次结算', en: 'first claim of the year' },
  after_one_claim: { zh: '本年第二次结算', en: 'second claim of the year' },
  corner: { zh: '本年此前已有支付', en: 'after earlier payments of the year' },
  hypothetical: { zh: '假设的年度状态', en: 'a hypothetical state of the year' },
};

/** A state that no known claims lead to is told by its counters. */
function stateTold({ counters, currency }: PolicyIr, { ladder, state }: Witness): Words {
  const words = ladders[ladder];
  if (ladder !== 'corner' && ladder !== 'hypothetical') return words;
  const used = counters.flatMap(({ label, kind }, at): Words[] => {
    const value = state.counters[at] ?? 0;
    if (value <= 0) return [];
    const plain = kind === 'count' || kind === 'times' || kind === 'carry';
    const amount = plain ? { zh: String(value), en: String(value) } : amountWithUnit(value, currency);
    return [{ zh: `${label.zh} ${amount.zh}`, en: `${label.en} ${amount.en}` }];
  });
  if (used.length === 0) return words;
  return { zh: `${words.zh}（${used.map(({ zh }) => zh).join('，')}）`, en: `${words.en} (${used.map(({ en }) => en).join(', ')})` };
}

/** The costs in which two claims differ are told with what they show. */
function varyingIn({ kind, claims }: Witness): ReadonlySet<number> {
  const [low, high] = claims;
  if (kind !== 'pair' || low === undefined || high === undefined) return new Set();
  return new Set(low.values.flatMap((value, input) => (value === high.values[input] ? [] : [input])));
}

/** Without what is no or 0. */
function factsTold(plan: PolicyIr, { values }: KernelClaim, varying: ReadonlySet<number>): readonly Words[] {
  const told = plan.inputs.map((input, at): Words | null => {
    const value = values[at] ?? 0;
    const silent = !input.used || input.scope === 'year' || value === 0 || at === plan.year.by || varying.has(at);
    return silent ? null : factTold(plan, input, value);
  });
  return told.flatMap((words) => words ?? []);
}

function factTold({ currency }: PolicyIr, { type, label }: Input, value: number): Words {
  const named = ({ zh, en }: Words): Words => ({ zh: `${label.zh} ${zh}`, en: `${label.en} ${en}` });
  const alike = (text: string): Words => named({ zh: text, en: text });
  switch (type.kind) {
    case 'money':
      return named(amountWithUnit(value, currency));
    case 'boolean':
      return label;
    case 'date':
      return alike(isoDate(value));
    case 'enumeration':
      return named(type.values[value - 1] ?? { zh: '', en: '' });
    case 'ratio':
      return alike(`${value / 10_000}%`);
    case 'integer':
      return alike(String(value));
  }
}

function billedTold({ tiers, currency }: PolicyIr, { billed }: KernelClaim): readonly Words[] {
  return tiers.flatMap(({ name }, tier): Words[] => {
    const paid = billed[tier] ?? -1;
    if (paid <= 0) return [];
    const amount = amountWithUnit(paid, currency);
    return [{ zh: `已付 ${name} ${amount.zh}`, en: `${name} paid ${amount.en}` }];
  });
}
