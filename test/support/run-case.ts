// Runs one example on a loaded policy and tells what came out in place of what was expected.

import type { PolicyCase, PolicyCaseExpectation, PolicyCaseStep } from '../../compiler/index.js';
import type { LoadedPolicy, PersonState, Receipt, SubsidyReceipt } from '../../runtime/index.js';

export interface CaseOutcome {
  /** One line an expectation, as expected and as it came out. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
  readonly receipts: readonly Receipt[];
}

export function runCase(policy: LoadedPolicy, example: PolicyCase): CaseOutcome {
  const expected: string[] = [];
  const actual: string[] = [];
  const receipts: Receipt[] = [];
  let state = policy.initialState();
  for (const [index, step] of example.steps.entries()) {
    const settled = settleStep(policy, state, step);
    state = settled.state;
    if (settled.receipt !== null) receipts.push(settled.receipt);
    for (const expectation of step.expected) {
      const label = `${index + 1} ${expectation.tier ?? expectation.what}`;
      expected.push(`${label} ${expectation.amount}`);
      actual.push(`${label} ${settled.fault ?? outcomeOf(expectation, settled.receipt, settled.subsidy)}`);
    }
  }
  return { expected, actual, receipts };
}

interface SettledStep {
  readonly state: PersonState;
  readonly receipt: Receipt | null;
  readonly subsidy: SubsidyReceipt | null;
  readonly fault: string | null;
}

function settleStep(policy: LoadedPolicy, state: PersonState, step: PolicyCaseStep): SettledStep {
  const nothing = { state, receipt: null, subsidy: null, fault: null };
  const subsidy = step.subsidy && policy.subsidy(step.person, step.subsidy.year, premiumOf(step.subsidy.premium));
  if (subsidy && !subsidy.ok) return { ...nothing, fault: JSON.stringify(subsidy.errors) };
  const settled = step.claim && policy.settle(state, step.person, step.claim);
  if (settled && !settled.ok) return { ...nothing, fault: JSON.stringify(settled.errors) };
  return {
    state: settled?.value.state ?? state,
    receipt: settled?.value.receipt ?? null,
    subsidy: subsidy?.value ?? null,
    fault: null,
  };
}

function premiumOf(premium: string | null): { premium?: string } {
  return premium === null ? {} : { premium };
}

function outcomeOf(expectation: PolicyCaseExpectation, receipt: Receipt | null, subsidy: SubsidyReceipt | null): string {
  if (expectation.what === 'subsidy') return subsidy === null ? 'no subsidy' : amountText(subsidy.granted);
  if (receipt === null) return 'no receipt';
  if (expectation.what === 'total') return amountText(receipt.totals.paid);
  if (expectation.what === 'patient') return amountText(receipt.totals.patient);
  const tier = receipt.tiers.find(({ name }) => name === expectation.tier);
  if (tier === undefined) return 'no such tier';
  if (expectation.what === 'amount') return amountText(tier.base);
  return tier.status === 'not_applicable' ? 'not_applicable' : amountText(tier.payment);
}

function amountText(amount: number | null): string {
  return amount === null ? 'undetermined' : String(amount);
}
