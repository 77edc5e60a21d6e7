// What is wrong with a claim that is shown as breaking a property: settled anew, by the laws as they are said here.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, YearState } from '../../ir/kernel.js';
import type { Witness } from '../../prove/property-result.js';
import { type Bill, billOf } from './bill.js';
import { breakOfOrder, breakOfSplit, breaksOfOne, breaksOfRise, type Law, type Settled } from './laws.js';
import { breakOfAlways, breakOfTrend, type Probe, probed } from './probes.js';

/** The law that enumeration holds the property against; null for what it cannot try. */
export function lawOf(claim: GuaranteeClaim): Law | null {
  if (claim.kind === 'order') return 'order';
  if (claim.kind !== 'builtin') return null;
  switch (claim.property) {
    case 'ranks_kept':
      return 'order';
    case 'exact':
    case 'tables':
      return null;
    default:
      return claim.property;
  }
}

/** A better and a worse group each. */
export function ordersOf({ groups }: PolicyIr, claim: GuaranteeClaim): readonly (readonly [number, number])[] {
  if (claim.kind === 'order') return claim.better.flatMap((better) => claim.worse.map((worse): [number, number] => [better, worse]));
  const ranked = claim.kind === 'builtin' && claim.property === 'ranks_kept';
  return ranked ? groups.slice(1).map((_, group): [number, number] => [group, group + 1]) : [];
}

/** Null: the claims are possible and break the law, or enumeration has no word on it. */
export function witnessFault(
  plan: PolicyIr,
  kernelOf: (plan: PolicyIr) => Kernel,
  claim: GuaranteeClaim,
  witness: Witness,
  most: number | null,
): string | null {
  const law = lawOf(claim);
  const bill = billOf(plan);
  const { plan: asked, probes } = probed(plan, [claim]);
  const [probe] = probes;
  if (bill === null || (law === null && probe === undefined)) return null;
  const impossible = witness.claims.find((each) => !isConsistent(plan, bill, each));
  if (impossible !== undefined) return `nobody can hand in ${JSON.stringify(impossible)}`;
  if (!isReached(kernelOf(plan), witness)) return 'the history does not lead to the state';
  const shown = settledOf(kernelOf(asked), witness);
  const broken = probe === undefined ? law !== null && breaks(plan, bill, law, shown, most ?? 0) : breaksProbe(probe, shown);
  return broken ? null : 'the claims do not break it';
}

function isConsistent({ bounds, inputs }: PolicyIr, { total, parts }: Bill, { values }: KernelClaim): boolean {
  const within = inputs.every(({ type }, input) => {
    const value = values[input] ?? -1;
    return type.kind === 'date' || (value >= 0 && (type.kind !== 'money' || value <= bounds.claimMoney));
  });
  return within && (total === null || parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) <= (values[total] ?? 0));
}

function isReached(kernel: Kernel, { ladder, history, state }: Witness): boolean {
  if (ladder === 'hypothetical' || ladder === 'corner') return true;
  let reached: YearState = kernel.initialState();
  for (const claim of history) reached = kernel.settle(claim, reached).state;
  return reached.counters.every((counter, at) => counter === state.counters[at]);
}

function settledOf(kernel: Kernel, { kind, claims, state }: Witness): readonly Settled[] {
  const settled: Settled[] = [];
  for (const [at, claim] of claims.entries()) {
    const before = kind === 'split' && at === 2 ? (settled[1]?.trace.state ?? state) : state;
    settled.push({ claim, before, trace: kernel.settle(claim, before) });
  }
  return settled;
}

function breaks(plan: PolicyIr, bill: Bill, law: Law, [one, two, three]: readonly Settled[], most: number): boolean {
  if (one === undefined) return false;
  if (law === 'split') return two !== undefined && three !== undefined && breakOfSplit(one, two, three, most) !== null;
  if (law === 'order') return two !== undefined && breakOfOrder(bill, one, two) !== null;
  if (law === 'never_falls' || law === 'no_cliff') return two !== undefined && breaksOfRise(bill, one, two)[law] !== undefined;
  return breaksOfOne(plan, bill, one)[law] !== undefined;
}

function breaksProbe(probe: Probe, [one, two]: readonly Settled[]): boolean {
  if (one === undefined) return false;
  if (probe.kind === 'always') return breakOfAlways(probe, one) !== null;
  return two !== undefined && breakOfTrend(probe, one, two) !== null;
}
