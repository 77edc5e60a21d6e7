// The date by which a rule counts the year of a claim, as the claim writes it.

import type { ClaimInput } from '../../../runtime/index.js';
import type { Rule } from '../policies/rule.js';

/** `''` when the claim does not say it; of versions that go by different dates, the newest one's. */
export function accountingDate({ plans }: Rule, claim: ClaimInput): string {
  const plan = plans.at(-1);
  const input = plan?.inputs[plan.year.by];
  const facts = input?.builtin === true ? (claim as unknown as Record<string, unknown>) : (claim.facts ?? {});
  const date = facts[input?.id ?? ''];
  return typeof date === 'string' ? date : '';
}
