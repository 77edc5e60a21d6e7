// A claim of a proof as an example that the policy can keep, with what is settled today as what it expects.

import { formatDocument, type Surface, writtenName } from '../../language/index.js';
import type { LoadedPolicy, Receipt } from '../../runtime/index.js';
import type { Input, PolicyIr } from '../ir/ir.js';
import type { KernelClaim } from '../ir/kernel.js';
import { amountText } from '../ir/print/amount-text.js';
import { isoDate } from '../ir/print/iso-date.js';
import { claimInput } from './claim-input.js';
import { statedClaim } from './stated-claim.js';

/** Laid out; null when a claim cannot be handed in, or is settled under another group. */
export function exampleText(policy: LoadedPolicy, title: string, claims: readonly KernelClaim[], surface: Surface): string | null {
  let state = policy.initialState();
  const steps: string[] = [];
  for (const [at, claim] of claims.entries()) {
    const { person, claim: handedIn } = claimInput(policy.plan, claim, String(at + 1));
    const settled = policy.settle(state, person, handedIn);
    if (!settled.ok || (settled.value.receipt.group?.name ?? null) !== statedClaim(policy.plan, claim).group) return null;
    steps.push(`已知 { ${givenText(policy.plan, claim)} }`, `应得 { ${expectedText(policy.plan, settled.value.receipt)} }`);
    state = settled.value.state;
  }
  const text = `用例 "${title.replaceAll('"', '”')}" {\n${steps.join('\n')}\n}\n`;
  return formatDocument(text, { surface });
}

function givenText(plan: PolicyIr, claim: KernelClaim): string {
  const { group, values, paid } = statedClaim(plan, claim);
  const facts = [...values].flatMap(([at, value]) => {
    const input = plan.inputs[at];
    return input === undefined ? [] : [`${nameOf(input)} ${valueText(plan, input, value)}`];
  });
  const payments = [...paid].map(([tier, fen]) => `${writtenName(tier)} ${moneyText(plan, fen)}`);
  const parts = [
    ...(group === null ? [] : [`对象 ${writtenName(group)}`]),
    ...facts,
    ...(payments.length === 0 ? [] : [`已付 ${payments.join(' ')}`]),
  ];
  return parts.join('  ');
}

/** Built-in names stand bare. */
function nameOf({ builtin, id, label }: Input): string {
  return builtin ? label.zh : writtenName(id);
}

function valueText(plan: PolicyIr, { type, builtin }: Input, value: number): string {
  switch (type.kind) {
    case 'money':
      return moneyText(plan, value);
    case 'ratio':
      return `${amountText(value, { digits: 4 }).replace(/\.?0+$/, '')}%`;
    case 'integer':
      return String(value);
    case 'boolean':
      return value === 1 ? '是' : '否';
    case 'date':
      return isoDate(value);
    case 'enumeration': {
      const name = type.values[value - 1]?.zh ?? '';
      return builtin && type.values.every(({ id, zh }) => id !== zh) ? name : writtenName(name);
    }
  }
}

function moneyText({ currency }: PolicyIr, fen: number): string {
  return `${amountText(fen, currency).replace(/\.0+$/, '')}${currency.unit.zh}`;
}

/** What every tier that is reckoned paid, the total and what is left, as far as they are known. */
function expectedText(plan: PolicyIr, { tiers, totals }: Receipt): string {
  const known = (what: string, fen: number | null): readonly string[] => (fen === null ? [] : [`${what} ${moneyText(plan, fen)}`]);
  const paid = tiers.flatMap(({ name, status, payment }, at) => {
    if (plan.tiers[at]?.payment === 'billed') return [];
    return status === 'not_applicable' ? [`${writtenName(name)} 不适用`] : known(writtenName(name), payment);
  });
  return [...paid, ...known('支付合计', totals.paid), ...known('个人负担', totals.patient)].join('  ');
}
