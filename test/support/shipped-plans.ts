// The settlement plans of every policy of the project.

import { type PolicyIr, toIr } from '../../compiler/index.js';
import { analyzePolicies } from './policy-files.js';

export interface ShippedPlan {
  readonly uri: string;
  readonly plan: PolicyIr;
}

/** Those with one of these in their path, or all. Throws when a policy does not compile or is not there, so that none is passed over. */
export function shippedPlans(...paths: readonly string[]): readonly ShippedPlan[] {
  const analysis = analyzePolicies();
  const asked = analysis.policies.filter(({ uri }) => paths.length === 0 || paths.some((path) => uri.includes(path)));
  if (asked.length < paths.length) throw new Error(`not every one is there: ${paths.join(', ')}`);
  return asked.map((policy) => {
    const { value, diagnostics } = toIr(policy, analysis);
    if (value === null) throw new Error(`${policy.uri}: ${diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join('\n')}`);
    return { uri: policy.uri, plan: value };
  });
}
