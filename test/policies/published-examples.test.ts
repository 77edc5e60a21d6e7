// Every figure of the published examples is a figure of the receipts that the example's policy gives.

import { describe, expect, it } from 'vitest';
import { policyCases, referenceKernel, toIr } from '../../compiler/index.js';
import { policyFromKernel, type Receipt } from '../../runtime/index.js';
import { analyzePolicies } from '../support/policy-files.js';
import { type Figure, publishedExamples } from '../support/published-examples.js';
import { receiptAmounts } from '../support/receipt-amounts.js';
import { runCase } from '../support/run-case.js';

const analysis = analyzePolicies();

/** Differences of a year settled again: `published-rule-change.test.ts`. */
const elsewhere = ['SE-01'];

const cases = analysis.policies
  .filter(({ uri }) => uri.startsWith('test/conformance/'))
  .flatMap((policy) => policyCases(policy, analysis).map((example) => ({ policy, example })));

/** Those of the examples whose title begins with the id. */
function receiptsOf(id: string): readonly Receipt[] {
  return cases
    .filter(({ example }) => example.title.startsWith(`${id}：`))
    .flatMap(({ policy, example }) => {
      const plan = toIr(policy, analysis, { assume: example.assume, watch: example.watch }).value;
      if (plan === null) throw new Error(`no plan for ${id}`);
      return runCase(policyFromKernel(plan, referenceKernel(plan)), example).receipts;
    });
}

describe.each(publishedExamples.filter(({ id }) => !elsewhere.includes(id)))('$id', ({ id, figures }) => {
  const receipts = receiptsOf(id);
  const amounts = [...receiptAmounts(receipts)];
  const digits = receipts[0]?.currency.digits ?? 0;

  it.each(figures.filter(isMoney))('$name: $value', ({ value, printedTo }) => {
    const unit = 10 ** digits * (printedTo ?? 10 ** -digits);
    expect(amounts.map((amount) => Math.round(amount / unit))).toContain(Math.round((value * 10 ** digits) / unit));
  });

  it.each(figures.filter((figure) => !isMoney(figure)))('$name: $value', ({ name, value }) => {
    expect(name === 'ratio' ? ratiosOf(receipts) : sharesOf(receipts)).toContain(value);
  });
});

it('every example has a figure to compare', () => {
  expect(publishedExamples.filter(({ figures }) => figures.length === 0)).toEqual([]);
});

function isMoney({ name }: Figure): boolean {
  return name !== 'ratio' && name !== 'ratio_pct';
}

function ratiosOf(receipts: readonly Receipt[]): number[] {
  return receipts.flatMap(({ tiers }) => tiers.flatMap(({ bands }) => bands.map(({ ratio }) => Number(ratio))));
}

/** What was paid of the whole bill, in percent with two decimals. */
function sharesOf(receipts: readonly Receipt[]): number[] {
  return receipts.map(({ cost, totals }) => Math.round(((totals.paid ?? 0) / (cost.total ?? 1)) * 1e4) / 100);
}
