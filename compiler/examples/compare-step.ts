// What a step of an example expects against what came out.

import { unreachable } from '../../language/index.js';
import type { AmountBounds, Receipt } from '../../runtime/index.js';
import type { PolicyCaseExpectation, PolicyCaseStep } from '../to-ir/cases/policy-case.js';
import type { StepResult } from './settle-step.js';

/** In the smallest unit, or a word; `missing`: nothing was settled. */
export type Amount = number | 'undetermined' | 'not_applicable' | 'missing';

export interface Difference {
  readonly expectation: PolicyCaseExpectation;
  readonly actual: Amount;
  /** Of an amount that is undetermined. */
  readonly bounds: AmountBounds | null;
  /** That of both amounts. */
  readonly currency: Receipt['currency'];
}

export function compareStep(step: PolicyCaseStep, result: StepResult, currency: Receipt['currency']): readonly Difference[] {
  return step.expected.flatMap((expectation) => {
    const actual = actualOf(expectation, result);
    return actual === expectation.amount ? [] : [{ expectation, actual, bounds: boundsOf(expectation, result), currency }];
  });
}

function boundsOf({ what, tier }: PolicyCaseExpectation, { receipt }: StepResult): AmountBounds | null {
  if (what === 'total') return receipt?.totals.bounds ?? null;
  return what === 'tier' ? (receipt?.tiers.find(({ name }) => name === tier)?.bounds ?? null) : null;
}

function actualOf(expectation: PolicyCaseExpectation, { receipt, subsidy, watched }: StepResult): Amount {
  switch (expectation.what) {
    case 'tier': {
      const tier = receipt?.tiers.find(({ name }) => name === expectation.tier);
      if (tier === undefined) return 'missing';
      return tier.status === 'not_applicable' ? 'not_applicable' : (tier.payment ?? 'undetermined');
    }
    case 'amount': {
      const amount = watched.get(expectation.tier ?? '');
      return amount === undefined ? 'missing' : (amount ?? 'undetermined');
    }
    case 'total':
      return receipt === null ? 'missing' : (receipt.totals.paid ?? 'undetermined');
    case 'patient':
      return receipt === null ? 'missing' : (receipt.totals.patient ?? 'undetermined');
    case 'subsidy':
      return subsidy === null ? 'missing' : (subsidy.granted ?? 'undetermined');
    default:
      return unreachable(expectation.what);
  }
}
