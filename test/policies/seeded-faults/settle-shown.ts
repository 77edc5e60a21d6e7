// A claim as a finding shows it, handed in as a caller would and settled on a policy that the compiler refuses.

import { referenceKernel } from '../../../compiler/index.js';
import { toIr } from '../../../compiler/to-ir/to-ir.js';
import { analyze, type BuiltinInput, builtinInputs, type PolicyAnalysis, type TierDeclaration, withFile } from '../../../language/index.js';
import type { ClaimInput, CostInput, PersonInput } from '../../../runtime/claim.js';
import { policyFromKernel } from '../../../runtime/index.js';
import { clean, nodesIn, tiersOf } from './sites.js';

/** What each tier pays, in yuan or what the policy counts in; a text where the claim is refused. */
export function settleShown(uri: string, text: string, shown: string): ReadonlyMap<string, number> | string {
  const analysis = analyze(withFile(clean.workspace, { uri, text }));
  const policy = analysis.policies.find((each) => each.uri === uri);
  const plan = policy === undefined ? null : toIr(policy, analysis).value;
  if (policy === undefined || plan === null) return 'not compiled';
  const loaded = policyFromKernel(plan, referenceKernel(plan));
  const { person, claim } = handedIn(
    policy,
    shown,
    new Set(plan.tiers.filter(({ payment }) => payment !== 'computed').map(({ name }) => name)),
  );
  const settled = loaded.settle(loaded.initialState(), person, claim);
  if (!settled.ok) return settled.errors.map(({ message }) => message.zh).join('；');
  const unit = 10 ** plan.currency.digits;
  return new Map(settled.value.receipt.tiers.map(({ name, payment }) => [name, (payment ?? Number.NaN) / unit]));
}

function handedIn(policy: PolicyAnalysis, shown: string, billedTiers: ReadonlySet<string>): { person: PersonInput; claim: ClaimInput } {
  const parts = shown.split('，').map((part) => part.split(' '));
  const groups = policy.ast.declarations.flatMap((each) => (each.kind === 'Group' ? [each] : []));
  const group = groups.find(({ name }) => name.text === parts[0]?.[0]);
  const told = (name: string): string | null => {
    const part = parts.find(([first]) => first === name);
    return part === undefined ? null : (part[1] ?? '是');
  };
  const everyone = group?.clauses.some(({ kind }) => kind === 'EveryoneElse') ?? true;
  const departments = nodesIn(policy.ast, 'Department').flatMap(({ names }) => names.map(({ text }) => text));
  const certifiers = group?.clauses.find((clause) => clause.kind === 'CertifiedBy')?.departments.map(({ text }) => text) ?? [
    departments[0] ?? '认定部门',
  ];
  const identities = group === undefined || everyone ? [] : [{ group: group.name.text, certifiedBy: certifiers }];
  const facts = (of: 'person' | 'claim') => factsOf(policy, of, told);
  const shownPaid = parts.flatMap(([word, tier = '', amount = '']) =>
    word === '已付' && billedTiers.has(tier) ? [[tier, amount] as const] : [],
  );
  const paid = [...alwaysBilled(policy).map((tier) => [tier, '0'] as const), ...shownPaid];
  return {
    person: { id: '甲', identities, facts: facts('person') },
    claim: { id: '一', ...builtinFacts(policy, told), cost: costsOf(told), paid: Object.fromEntries(paid), facts: facts('claim') },
  };
}

function alwaysBilled(policy: PolicyAnalysis): readonly string[] {
  const isBilled = (tier: TierDeclaration) => tier.clauses.some((clause) => clause.kind === 'Payment' && clause.source === 'billed');
  return tiersOf(policy.ast).flatMap((tier) => (isBilled(tier) ? [tier.name.text] : []));
}

type Telling = (name: string) => string | null;

function factsOf(policy: PolicyAnalysis, of: 'person' | 'claim', told: Telling): Record<string, string | number | boolean> {
  const facts: Record<string, string | number | boolean> = {};
  for (const input of nodesIn(policy.ast, 'Input')) {
    if (input.scope !== of) continue;
    const shown = told(input.name.text);
    const type = input.type.kind === 'EnumerationType' ? 'values' : input.type.type;
    if (type === 'boolean') facts[input.name.text] = shown === '是';
    else if (type === 'integer') facts[input.name.text] = Number(shown ?? 0);
    else if (type === 'money') facts[input.name.text] = shown ?? '0';
    else if (shown !== null) facts[input.name.text] = shown;
  }
  return facts;
}

function builtinFacts(policy: PolicyAnalysis, told: Telling): Omit<ClaimInput, 'id' | 'cost'> {
  const of = (id: string): string | null => told(named(id).zh);
  const effective = nodesIn(policy.ast, 'Effective')[0]?.period;
  const day = effective?.kind === 'Period' ? effective.from.text : '2024-01-01';
  return {
    visit: of('visit') ?? '住院',
    hospitalLevel: of('hospitalLevel') ?? '未定级',
    place: of('place') ?? '本县',
    disease: of('disease'),
    referred: of('referred') !== null,
    emergency: of('emergency') !== null,
    admission: day,
    discharge: day,
    settlement: day,
    costDate: day,
  };
}

function named(id: string): BuiltinInput {
  const found = (builtinInputs as readonly BuiltinInput[]).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no fact ${id}`);
  return found;
}

function costsOf(told: Telling): CostInput {
  const of = (id: string): number => Number(told(named(id).zh) ?? 0);
  const parts = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];
  const sum = parts.reduce((total, id) => total + of(id), 0);
  const total = told(named('total').zh);
  // What the claim does not speak of is outside the scope of the policy.
  const rest = total === null ? 0 : Number(total) - sum;
  const text = (id: string) => String(of(id) + (id === 'fullySelfPaid' ? rest : 0));
  return {
    ...(total === null ? {} : { total }),
    inPolicy: text('inPolicy'),
    fullySelfPaid: text('fullySelfPaid'),
    overLimit: text('overLimit'),
    firstSelfPay: text('firstSelfPay'),
    waiver: text('waiver'),
    thirdParty: text('thirdParty'),
    commercial: text('commercial'),
  };
}
