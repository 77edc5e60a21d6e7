// What claims are settled under: one policy, or the versions of a series.

import type { LoadedPolicy, PolicySeries } from '../../../runtime/index.js';
import type { PolicyIr } from '../../index.js';

export interface Rule {
  readonly settles: Pick<PolicySeries, 'initialState' | 'settle' | 'accountingYear'>;
  readonly title: string;
  readonly currency: PolicyIr['currency'];
  /** Of every version, in the order in which they take effect. */
  readonly plans: readonly PolicyIr[];
}

/** What a table of claims may have columns for. */
export type ClaimColumns = Pick<PolicyIr, 'inputs' | 'tiers'>;

export function ruleOfPolicy(policy: LoadedPolicy): Rule {
  const { id, title } = policy.manifest.policy;
  return { settles: policy, title: `${title}（${id}）`, currency: policy.plan.currency, plans: [policy.plan] };
}

export function ruleOfSeries(series: PolicySeries): Rule {
  const names = series.versions.map(({ plan }) => plan.policy.name).join('、');
  return {
    settles: series,
    title: `${series.name}（${names}）`,
    currency: series.currency,
    plans: series.versions.map(({ plan }) => plan),
  };
}

/** Facts and tiers of all versions; of those of one name, the newest version's. */
export function columnsOf({ plans }: Rule): ClaimColumns {
  const [only, ...others] = plans;
  if (only !== undefined && others.length === 0) return only;
  return {
    inputs: [...new Map(plans.flatMap(({ inputs }) => inputs.map((input) => [input.id, input] as const))).values()],
    tiers: [...new Map(plans.flatMap(({ tiers }) => tiers.map((tier) => [tier.name, tier] as const))).values()],
  };
}

/** The counters that a person's state may have. */
export function counterKeysOf({ plans }: Rule): readonly string[] {
  return [...new Set(plans.flatMap(({ counters }) => counters.map(({ key }) => key)))];
}
