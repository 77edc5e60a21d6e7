// A claim of a proof as the runtime takes it.

import type { ClaimInput, PersonInput } from '../../runtime/index.js';
import type { Input, PolicyIr } from '../ir/ir.js';
import type { KernelClaim } from '../ir/kernel.js';
import { amountText } from '../ir/print/amount-text.js';
import { writtenValue } from '../ir/print/written-value.js';
import { statedClaim } from './stated-claim.js';

type FactValue = string | number | boolean;

export interface HandedIn {
  readonly person: PersonInput;
  readonly claim: ClaimInput;
}

export function claimInput(plan: PolicyIr, kernelClaim: KernelClaim, id: string): HandedIn {
  const { group, values, paid } = statedClaim(plan, kernelClaim);
  const cost: Record<string, string> = {};
  const own: Record<string, FactValue> = {};
  const facts: Readonly<Record<Input['scope'], Record<string, FactValue>>> = { person: {}, claim: {}, year: {} };
  for (const [at, value] of values) {
    const input = plan.inputs[at];
    if (input === undefined) continue;
    const written = writtenValue(input, value, plan.currency);
    if (!input.builtin) facts[input.scope][input.id] = written;
    else if (input.type.kind === 'money') cost[input.id] = String(written);
    else own[input.id] = written;
  }
  return {
    person: { id: '—', identities: group === null ? [] : identitiesOf(plan, kernelClaim.group), facts: facts.person },
    claim: {
      disease: null,
      visit: 'inpatient',
      ...own,
      id,
      cost: { ...cost, inPolicy: cost.inPolicy ?? amountText(0, plan.currency) },
      paid: Object.fromEntries([...paid].map(([tier, fen]) => [tier, amountText(fen, plan.currency)])),
      facts: facts.claim,
    },
  };
}

function identitiesOf({ groups, departments }: PolicyIr, at: number): PersonInput['identities'] {
  const group = groups[at];
  if (group === undefined || group.everyoneElse) return [];
  const certifiers = group.certifiers.map((department) => departments[department] ?? '');
  const enough = group.jointly ? certifiers : certifiers.slice(0, 1);
  return [{ group: group.name, certifiedBy: enough.length > 0 ? enough : [departments[0] ?? '—'] }];
}
