// A history of claims as a caller writes it: a person, and claims in JSON with amounts as text.

import { type ClaimInput, formatDay, formatMoney, type PersonInput } from '../../../runtime/index.js';
import type { History } from '../../agreement/history.js';
import type { Input, PolicyIr } from '../../ir/ir.js';
import { type KernelClaim, ratioScale } from '../../ir/kernel.js';

export interface WrittenYear {
  readonly person: PersonInput;
  readonly claims: readonly ClaimInput[];
}

/** One day in the period of the policy, the facts of the person as the first claim has them, costs made to add up: what can be settled. */
export function writtenYear(plan: PolicyIr, { claims }: History): WrittenYear {
  const [first = { group: -1, values: plan.inputs.map(() => 0), billed: [] }] = claims;
  const group = plan.groups[first.group];
  const named = group === undefined || group.everyoneElse ? [] : [group];
  return {
    person: {
      id: 'P1',
      identities: named.map(({ name, certifiers, jointly }) => {
        const departments = certifiers.flatMap((certifier) => plan.departments[certifier] ?? []);
        return { group: name, certifiedBy: jointly ? departments : (departments[0] ?? name) };
      }),
      facts: facts(plan, { ...first, values: dated(plan, first, first) }, 'person'),
    },
    claims: claims.map((claim, at) => writtenClaim(plan, { ...claim, values: dated(plan, claim, first) }, `C${at}`)),
  };
}

/** The days of a claim are one; those of the person lie before. */
function dated({ inputs, policy }: PolicyIr, { values }: KernelClaim, first: KernelClaim): number[] {
  const begins = policy.effective.from ?? 19_723;
  const day = begins + (((first.values[0] ?? 0) * 83 + first.group * 31 + 31) % 300);
  return values.map((value, input) => {
    if (inputs[input]?.type.kind !== 'date') return value;
    return inputs[input].builtin ? day : Math.min(value, begins - 10);
  });
}

const parts: readonly string[] = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];
const elsewhere: readonly string[] = ['waiver', 'thirdParty', 'commercial'];

function writtenClaim(plan: PolicyIr, claim: KernelClaim, id: string): ClaimInput {
  const amounts = new Map(plan.inputs.map((input, at) => [input.builtin ? input.id : '', claim.values[at] ?? 0]));
  const money = (amount: number) => formatMoney(amount, plan.currency);
  let room = plan.bounds.claimMoney;
  const cost: Record<string, string> = {};
  for (const part of parts) {
    const amount = Math.min(room, amounts.get(part) ?? 0);
    cost[part] = money(amount);
    room -= amount;
  }
  let rest = plan.bounds.claimMoney - room;
  for (const paid of elsewhere) {
    const amount = Math.min(rest, amounts.get(paid) ?? 0);
    cost[paid] = money(amount);
    rest -= amount;
  }
  const others = plan.inputs.flatMap((input, at) => {
    if (!input.builtin || input.type.kind === 'money') return [];
    return [[input.id, writtenFact(input, claim.values[at] ?? 0, plan)]];
  });
  const paid = plan.tiers.flatMap(({ name, payment }, tier) => {
    const billed = claim.billed[tier] ?? -1;
    if (payment === 'computed' || (billed < 0 && payment === 'billed_first')) return [];
    return [[name, money(Math.max(0, billed))]];
  });
  return { ...Object.fromEntries(others), id, cost, paid: Object.fromEntries(paid), facts: facts(plan, claim, 'claim') } as ClaimInput;
}

function facts(plan: PolicyIr, claim: KernelClaim, scope: Input['scope']): Record<string, string | number | boolean> {
  const declared = plan.inputs.flatMap((input, at): [string, string | number | boolean][] => {
    return input.builtin || input.scope !== scope ? [] : [[input.id, writtenFact(input, claim.values[at] ?? 0, plan)]];
  });
  return Object.fromEntries(declared);
}

function writtenFact({ type }: Input, value: number, plan: PolicyIr): string | number | boolean {
  switch (type.kind) {
    case 'money':
      return formatMoney(value, plan.currency);
    case 'ratio':
      return (value / ratioScale).toFixed(6);
    case 'integer':
      return value;
    case 'boolean':
      return value === 1;
    case 'date':
      return formatDay(value);
    case 'enumeration':
      return type.values[value - 1]?.zh ?? (type.open ? '别的' : (type.values[0]?.zh ?? ''));
  }
}
