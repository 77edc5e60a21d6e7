// The settlement plans of every policy of the project.

import { type PolicyIr, toIr } from '../../compiler/index.js';
import { analyzePolicies } from './policy-files.js';

export interface ShippedPlan {
  readonly uri: string;
  readonly plan: PolicyIr;
}

/** Throws when a policy does not compile, so that none is passed over. */
export function shippedPlans(): readonly ShippedPlan[] {
  const analysis = analyzePolicies();
  return analysis.policies.map((policy) => {
    const { value, diagnostics } = toIr(policy, analysis);
    if (value === null) throw new Error(`${policy.uri}: ${diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join('\n')}`);
    return { uri: policy.uri, plan: value };
  });
}
