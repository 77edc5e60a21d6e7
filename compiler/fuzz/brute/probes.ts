// What a policy promises in its own words, asked of the kernels themselves: tiers that pay nothing, whose bases and gates are the
// amounts and conditions that it speaks of.

import type { Condition, GuaranteeClaim, MoneyExpression, PolicyIr, Tier } from '../../ir/ir.js';
import { silentTier } from '../../ir/tiers/silent-tier.js';
import type { Settled } from './laws.js';

/** Of a guarantee: where its amounts and conditions stand among the tiers of the probed plan. */
export type Probe =
  | { readonly kind: 'always'; readonly key: string; readonly given: number | null; readonly when: number }
  | {
      readonly kind: 'monotone';
      readonly key: string;
      readonly value: number;
      readonly input: number;
      readonly trend: 'never_falls' | 'never_rises' | 'at_most';
    };

export interface Probed {
  readonly plan: PolicyIr;
  readonly probes: readonly Probe[];
}

export function keyOf(claim: GuaranteeClaim): string {
  return JSON.stringify(claim);
}

/** Counters and payments are those of the plan itself. */
export function probed(plan: PolicyIr, claims: readonly GuaranteeClaim[]): Probed {
  const tiers: Tier[] = [...plan.tiers];
  const add = (base: MoneyExpression, when: Condition | null): number => tiers.push(probe(plan, base, when)) - 1;
  const zero: MoneyExpression = { op: 'money', fen: 0, note: null };
  const probes = claims.flatMap((claim): Probe[] => {
    const key = keyOf(claim);
    if (claim.kind === 'always') {
      return [{ kind: 'always', key, given: claim.given === null ? null : add(zero, claim.given), when: add(zero, claim.when) }];
    }
    if (claim.kind !== 'monotone') return [];
    const { input, trend } = claim;
    return [{ kind: 'monotone', key, value: add(claim.value, null), input, trend }];
  });
  return { plan: { ...plan, tiers }, probes };
}

function probe({ policy: { origin } }: PolicyIr, base: MoneyExpression, when: Condition | null): Tier {
  return { ...silentTier('probe', base, origin), gates: when === null ? [] : [{ kind: 'condition', when, text: '' }] };
}

export function breakOfAlways({ given, when }: Extract<Probe, { kind: 'always' }>, { trace }: Settled): string | null {
  if (trace.fault >= 0) return null;
  const status = (tier: number) => trace.tiers[tier]?.status;
  if (given !== null && status(given) !== 'paid') return null;
  return status(when) === 'not_applicable' ? 'what is promised of every claim does not hold' : null;
}

/** `high` has more of the input; the rest of the bill grew with it, or stands still. */
export function breakOfTrend({ value, input, trend }: Extract<Probe, { kind: 'monotone' }>, low: Settled, high: Settled): string | null {
  if (low.trace.fault >= 0 || high.trace.fault >= 0) return null;
  const [lower = -1, higher = -1] = [low, high].map(({ trace }) => trace.tiers[value]?.base);
  const by = (high.claim.values[input] ?? 0) - (low.claim.values[input] ?? 0);
  if (lower < 0 || higher < 0 || by <= 0) return null;
  const change = higher - lower;
  const broken = trend === 'never_falls' ? change < 0 : trend === 'never_rises' ? change > 0 : change > by;
  return broken ? `the amount goes from ${lower} to ${higher} with ${by} more` : null;
}
