// The official Japanese examples, settled from their collected inputs alone: each figure is the one of that name on the receipt.

import { describe, expect, it } from 'vitest';
import { referenceKernel, toIr } from '../../compiler/index.js';
import { policyFromKernel, type Receipt } from '../../runtime/index.js';
import examples from '../conformance/examples.json' with { type: 'json' };
import { analyzePolicies } from '../support/policy-files.js';

interface Entry {
  readonly id: string;
  readonly rule: { readonly patient_rate: string };
  readonly input: {
    readonly parts: readonly { readonly fee: string; readonly programme: string | null }[];
    readonly programme_caps: Readonly<Record<string, string | null>>;
    readonly category: string;
    readonly inpatient: boolean;
    readonly repeat: boolean;
    readonly birthday75_month: boolean;
  };
  readonly expected: Readonly<Record<string, string>>;
}

function isKogaku(example: object): example is Entry {
  return 'id' in example && /^JP-(U70|O70|HAI|NAN)-/.test(String(example.id));
}

const entries = (examples as readonly object[]).filter(isKogaku);

const programmes: Readonly<Record<string, string>> = {
  kekkaku: '结核',
  kousei: '更生医疗',
  seishintsuuin: '精神通院',
  nanbyou: '难病',
  shounimansei: '小儿慢性',
  hepatitis: '肝炎',
  group1infection: '第一类感染症',
};

const analysis = analyzePolicies();
const [plan] = analysis.policies
  .filter(({ uri }) => uri.startsWith('test/conformance/jp-kogaku/'))
  .map((policy) => toIr(policy, analysis).value);
if (!plan) throw new Error('no plan');
const policy = policyFromKernel(plan, referenceKernel(plan));

function publicParts({ input }: Entry) {
  return input.parts.filter(({ programme }) => programme !== null);
}

/** The facts of each public programme, as the first and the second of the claim. */
function programmeFacts(entry: Entry): Record<string, string> {
  const facts = publicParts(entry).flatMap(({ fee, programme }, at) => {
    const [slot, name] = ['甲乙'[at], programme ?? ''];
    const cap = entry.input.programme_caps[name] ?? null;
    const most = cap === null ? [] : [[`${slot}月上限`, cap]];
    return [[`${slot}制度`, programmes[name]], [`${slot}医疗费`, fee], ...most];
  });
  return Object.fromEntries(facts);
}

function settled(entry: Entry): Receipt {
  const { category, parts, inpatient, repeat, birthday75_month } = entry.input;
  const group = category.length === 1 ? `区分${category}` : category.replace('現役並み', '现役并');
  const total = String(parts.reduce((sum, { fee }) => sum + Number(fee), 0));
  const person = {
    id: 'P',
    identities: [{ group, certifiedBy: '保险者' }],
    facts: { 负担比例: entry.rule.patient_rate, 后期高龄者: entry.id.startsWith('JP-HAI-') },
  };
  const result = policy.settle(policy.initialState(), person, {
    id: entry.id,
    visit: inpatient ? '住院' : '普通门诊',
    discharge: '2023-04-30',
    cost: { total, inPolicy: total },
    facts: { 多次该当: repeat, 满七十五岁之月: birthday75_month, ...programmeFacts(entry) },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.receipt;
}

/** What the receipt says under the name that the collection gives a figure. */
function figure(entry: Entry, { tiers, totals, yearFacts }: Receipt, name: string): number | null | undefined {
  const [what, programme] = name.split(':');
  const at = programme === undefined ? 0 : publicParts(entry).findIndex((part) => part.programme === programme);
  const aid = tiers.find((tier) => tier.name === `公费${'甲乙'[at]}`);
  switch (what) {
    case 'patient_total':
      return totals.patient;
    case 'insurer_payment_total':
      return totals.byPayer.find(({ payer }) => payer === '健康保险')?.amount;
    case 'insurer_uncovered_total':
      return yearFacts.find((fact) => fact.name === '保险未付')?.value;
    case 'insurer_uncovered_public_part':
      return aid?.base;
    case 'patient_public_part':
      return (aid?.base ?? 0) - (aid?.payment ?? 0);
    default:
      throw new Error(`no figure is called ${name}`);
  }
}

it('are fifty', () => {
  expect(entries).toHaveLength(50);
});

describe.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const receipt = settled(entry);

  it.each(Object.entries(entry.expected))('%s: %s', (name, value) => {
    expect(figure(entry, receipt, name)).toBe(Number(value));
  });
});
