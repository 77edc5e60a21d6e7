// Every example of every policy and of every published settlement, on the reference interpreter and on the compiled module.

import { describe, expect, it } from 'vitest';
import { compile, type PolicyCase, policyCases, referenceKernel } from '../../compiler/index.js';
import type { PolicyAnalysis } from '../../language/index.js';
import { type LoadedPolicy, loadPolicy, policyFromKernel } from '../../runtime/index.js';
import { analyzePolicies } from '../support/policy-files.js';
import { runCase } from '../support/run-case.js';

const analysis = analyzePolicies();

interface Targets {
  readonly reference: LoadedPolicy;
  readonly module: LoadedPolicy;
}

const built = new Map<string, Promise<Targets>>();

/** Examples under the same assumptions share one compilation. */
function targetsOf(policy: PolicyAnalysis, example: PolicyCase): Promise<Targets> {
  const assumed = example.assume.map((node) => JSON.stringify(node, (key, value) => (key === 'span' ? undefined : value)));
  const key = [policy.uri, ...assumed, '', ...example.watch.map(({ text }) => text)].join('\n');
  const known = built.get(key) ?? build(policy, example);
  built.set(key, known);
  return known;
}

async function build(policy: PolicyAnalysis, example: PolicyCase): Promise<Targets> {
  const { value, diagnostics } = compile(policy, analysis, { assume: example.assume, watch: example.watch });
  if (value === null) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join('\n'));
  return { reference: policyFromKernel(value.ir, referenceKernel(value.ir)), module: await loadPolicy(value.artifact) };
}

it('finds the policies of all regions and the published examples', () => {
  expect(analysis.policies.length).toBeGreaterThanOrEqual(19);
});

describe.each(analysis.policies.map((policy) => [policy.uri, policy] as const))('%s', (_, policy) => {
  const examples = policyCases(policy, analysis);

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.title, example] as const))('%s', async (_title, example) => {
    const targets = await targetsOf(policy, example);
    const reference = runCase(targets.reference, example);
    expect(reference.actual).toEqual(reference.expected);
    const module = runCase(targets.module, example);
    expect(module.actual).toEqual(module.expected);
    expect(module.receipts).toEqual(reference.receipts);
  });
});
