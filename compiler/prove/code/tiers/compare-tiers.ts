// Every tier of the program beside that of the plan, for every group: earlier tiers may have left anything that they can leave.

import type { PolicyIr, Tier } from '../../../ir/ir.js';
import { ratioScale } from '../../../ir/kernel.js';
import type { Amount } from '../../encode/amount.js';
import { claimVariables } from '../../encode/claim-variables.js';
import type { TierAmounts } from '../../encode/place.js';
import { tierCounters } from '../../encode/tier-counters.js';
import { larger } from '../../terms/linear.js';
import type { Integer, Terms } from '../../terms/term.js';
import type { Compared } from '../comparison.js';
import { isTrue } from '../execute/machine.js';
import type { ModuleText } from '../read-module.js';
import { anyAmount, either } from './any-amount.js';
import { compareTier } from './compare-tier.js';
import { assumingIn } from './cut-points.js';
import { type Before, settleTier, type TierAfter } from './settle-tier.js';

/** What each tier finds, and what the last one leaves. */
export interface ComparedTiers extends Compared {
  readonly befores: readonly Before[];
}

/** `cut`: amounts on the way are compared, and what follows is computed from the plan's. */
export function compareTiers(plan: PolicyIr, module: ModuleText, cut: boolean, terms: Terms): ComparedTiers {
  const befores = [startOf(plan, terms)];
  const found: Compared[] = [];
  const under = cut ? assumingIn(terms) : null;
  for (const tier of plan.tiers.keys()) {
    const before = befores[tier] as Before;
    const afters = groupsOf(plan).map((group) => {
      const after = settleTier(plan, tier, group, before, terms);
      for (const traced of [false, true]) found.push(compareTier({ plan, module, tier, group, traced, before, after, under }, terms));
      return after;
    });
    befores.push(anyAfter(plan, tier, before, afters, terms));
  }
  return {
    comparisons: found.flatMap(({ comparisons }) => comparisons),
    refusals: found.flatMap(({ refusals }) => refusals),
    befores,
  };
}

/** −1: none. */
export function groupsOf({ groups }: PolicyIr): readonly number[] {
  return [-1, ...groups.keys()];
}

function startOf(plan: PolicyIr, terms: Terms): Before {
  const { inputs, billed } = claimVariables(terms, plan, '');
  const mostCounted = BigInt(plan.bounds.counter) + 1n;
  const counters = plan.counters.map(({ kind }, at) => {
    const high = kind === 'carry' ? plan.rounding.unit * ratioScale - 1 : plan.bounds.counter;
    return anyAmount(terms, `counter${at}`, BigInt(high), plan.holes.length > 0 && kind !== 'count');
  });
  return {
    inputs: plan.inputs.map(({ scope }, input) =>
      scope === 'year' ? terms.variable(`count${input}`, 0n, mostCounted) : (inputs[input] as Integer),
    ),
    billed,
    counters,
    moved: counters,
    settled: [],
  };
}

/** Whatever the tier may leave under any of the groups. */
function anyAfter(plan: PolicyIr, tier: number, before: Before, afters: readonly TierAfter[], terms: Terms): Before {
  const any = (name: string, of: (after: TierAfter) => Amount): Amount => {
    const all = afters.map(of);
    const highs = all.map(({ value }) => value.high);
    return anyAmount(terms, name, highestOf(highs), !all.every(({ known }) => isTrue(known)));
  };
  const part = (name: keyof TierAmounts) => any(`tier${tier}_${name}`, ({ encoded }) => encoded[name]);
  const settled: TierAmounts = {
    payment: part('payment'),
    base: part('base'),
    deductible: part('deductible'),
    below: part('below'),
    eligible: part('eligible'),
    uncapped: part('uncapped'),
    cut: part('cut'),
    unpaid: part('unpaid'),
  };
  const moved = before.counters.map((counter, at) => {
    const after = (one: TierAfter) => one.counters[at] ?? counter;
    const same = afters.every((one) => after(one).value === counter.value && after(one).known === counter.known);
    return same ? counter : any(`counter${at}_after${tier}`, after);
  });
  const chosen = new Map(tierCounters(plan.tiers[tier] as Tier, plan).map((one) => [one.counter, one.chosen]));
  const counters = moved.map((counter, at) => {
    const { input, value } = chosen.get(at) ?? { input: -1, value: 0 };
    const by = before.inputs[input];
    return by === undefined ? counter : either(terms.equal(by, terms.constant(value)), counter, before.counters[at] ?? counter, terms);
  });
  return { ...before, counters, moved, settled: [...before.settled, settled] };
}

/** Null: open. */
function highestOf(highs: readonly (bigint | null)[]): bigint | null {
  return highs.reduce((most, high) => (most === null || high === null ? null : larger(most, high)), 0n);
}
