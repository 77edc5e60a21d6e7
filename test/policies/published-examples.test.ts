// Every figure of the published examples is a figure of the receipt that the example's policy gives.

import { describe, expect, it } from 'vitest';
import { policyCases, referenceKernel, toIr } from '../../compiler/index.js';
import { policyFromKernel, type Receipt } from '../../runtime/index.js';
import examples from '../conformance/examples.json' with { type: 'json' };
import { analyzePolicies } from '../support/policy-files.js';
import { runCase } from '../support/run-case.js';

const analysis = analyzePolicies();

function receiptOf(id: string): Receipt {
  const policy = analysis.policies.find(({ uri }) => uri.includes(`/${id.toLowerCase()}-`));
  const example = policy && policyCases(policy, analysis)[0];
  const plan = policy && toIr(policy, analysis, { assume: example?.assume ?? [] }).value;
  const receipt = plan && example && runCase(policyFromKernel(plan, referenceKernel(plan)), example).receipts[0];
  if (!receipt) throw new Error(`no receipt for ${id}`);
  return receipt;
}

/** All amounts of a receipt in fen, and what each band paid. */
function amountsOf({ cost, tiers, totals }: Receipt): ReadonlySet<number | null> {
  const bands = tiers.flatMap((tier) => tier.bands.map(({ amount, ratio }) => Math.round((amount ?? 0) * Number(ratio ?? 0))));
  const working = tiers.flatMap(({ base, eligible, uncapped, payment }) => [base, eligible, uncapped, payment]);
  const sums = [totals.paid, totals.patient, totals.patientInPolicy, totals.patientOutOfPolicy];
  return new Set([...Object.values(cost), ...working, ...bands, ...sums]);
}

describe.each(examples.map((example) => [example.id, example] as const))('%s', (id, example) => {
  const amounts = amountsOf(receiptOf(id));
  const derived = 'derived_not_published' in example ? example.derived_not_published : {};
  // A percentage is no amount of money.
  const figures = Object.entries({ ...example.expected, ...derived }).filter(([name]) => name !== 'ratio_pct');

  it.each(figures)('%s: %s', (_, yuan) => {
    expect([...amounts]).toContain(Math.round(Number(yuan) * 100));
  });
});
