// Money that tiers pay on the same costs twice: found by asking what the bases read, believed only with a claim that shows it.

import type { PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, TierTrace, YearState } from '../../ir/kernel.js';
import { anyClaimCode } from '../../prove/piecewise/evaluate/claim-code.js';
import { referenceKernel } from '../../targets/reference/reference-kernel.js';
import { addsUp } from './adds-up.js';
import { candidateClaims } from './candidate-claims.js';
import { haveMoneyInCommon } from './have-money-in-common.js';
import { neverPays } from './never-pays.js';
import { type CostsRead, readCosts } from './read-costs.js';

/** A claim under which tiers together pay more than the largest of their bases. All money in the policy's minor unit. */
export interface PaidTwice {
  /** One earlier tier, or several that only together are too much; the later one has no regard for any of them. */
  readonly firsts: readonly number[];
  readonly second: number;
  readonly claim: KernelClaim;
  /** The largest of the bases. */
  readonly cost: number;
  /** Of the earlier tiers together, and of the later one. */
  readonly payments: readonly [number, number];
}

/** Earlier tiers, one of them or several, and a later one that has no regard for any; `costs` are what both count. */
interface Suspicion {
  readonly firsts: readonly number[];
  readonly second: number;
  readonly costs: ReadonlySet<number>;
}

/** One witness for each later tier that pays again what earlier ones paid. */
export function paidTwice(plan: PolicyIr): readonly PaidTwice[] {
  const suspicions = suspicionsOf(plan);
  const witnesses = witnessesOf(plan, suspicions);
  return plan.tiers.flatMap((_, tier): PaidTwice[] => {
    const suspicion = suspicions.find((one) => one.second === tier && witnesses.has(one));
    const witness = suspicion && witnesses.get(suspicion);
    return witness === undefined ? [] : [witness];
  });
}

/** For each later tier in the order in which they are told. */
function suspicionsOf(plan: PolicyIr): readonly Suspicion[] {
  const read = readCosts(plan);
  return plan.tiers.flatMap((tier, second): Suspicion[] => {
    if (neverPays(tier)) return [];
    const costs = read.slice(0, second).map((earlier, first) => sharedCosts(plan, earlier, read[second], first));
    const disregarded = costs.flatMap((shared, first) => (shared.size === 0 ? [] : [first]));
    const sets = [...disregarded.map((first) => [first]), ...(disregarded.length > 1 ? [disregarded] : [])];
    return sets.map((firsts) => ({ firsts, second, costs: new Set(firsts.flatMap((first) => [...(costs[first] ?? [])])) }));
  });
}

/** The costs that both count, when the later one has no regard for the earlier. */
function sharedCosts(plan: PolicyIr, earlier: CostsRead | undefined, later: CostsRead | undefined, first: number): ReadonlySet<number> {
  if (earlier === undefined || later === undefined || later.regards.has(first)) return new Set();
  const shared = [...later.inputs].some((input) => [...earlier.inputs].some((other) => haveMoneyInCommon(plan, input, other)));
  return shared ? new Set([...earlier.inputs, ...later.inputs]) : new Set();
}

/** Each claim is settled once for all suspicions about the same costs; what code finds, the reference confirms. */
function witnessesOf(plan: PolicyIr, suspicions: readonly Suspicion[]): ReadonlyMap<Suspicion, PaidTwice> {
  const found = new Map<Suspicion, PaidTwice>();
  const kernel = referenceKernel(plan);
  const settle = settling(plan, kernel.initialState());
  for (const costs of new Map(suspicions.map((one) => [keyOf(one.costs), one.costs])).values()) {
    const holdsTogether = addsUp(plan, costs);
    let open = suspicions.filter((one) => keyOf(one.costs) === keyOf(costs));
    for (const claim of candidateClaims(plan, costs)) {
      if (open.length === 0) break;
      const paid = holdsTogether(claim) ? settle(claim) : null;
      const shown = paid === null ? [] : open.filter((one) => isTooMuch(one, paid));
      for (const one of shown) {
        const witness = confirmed(one, claim, kernel);
        if (witness !== null) found.set(one, witness);
      }
      if (shown.length > 0) open = open.filter((one) => !found.has(one));
    }
  }
  return found;
}

function keyOf(costs: ReadonlySet<number>): string {
  return [...costs].sort((one, other) => one - other).join();
}

/** Of one tier. */
interface Paid {
  readonly payment: () => number;
  readonly base: () => number;
}
type Settle = (values: readonly number[]) => readonly Paid[] | null;

/** Null for a claim that is refused; what was paid can be read until the next claim is settled. */
function settling(plan: PolicyIr, state: YearState): (claim: KernelClaim) => readonly Paid[] | null {
  const known = new Map<string, Settle>();
  return (claim) => {
    const key = `${claim.group} ${claim.billed.join()}`;
    const settle = known.get(key) ?? settlingLike(claim, plan, state);
    known.set(key, settle);
    return settle(claim.values);
  };
}

/** Of the same group, with the same payments billed. */
function settlingLike(claim: KernelClaim, plan: PolicyIr, state: YearState): Settle {
  const code = anyClaimCode(plan, claim, state);
  const read = (tier: number, part: 'payment' | 'base') => code.amount({ op: 'part', tier, part });
  const paid = plan.tiers.map((_, tier): Paid => ({ payment: read(tier, 'payment'), base: read(tier, 'base') }));
  return (values) => (code.settle(values) ? paid : null);
}

/** Whether the tiers together pay more than the largest of their bases. */
function isTooMuch({ firsts, second }: Suspicion, paid: readonly Paid[]): boolean {
  const later = paid[second];
  const last = later?.payment() ?? 0;
  if (later === undefined || last <= 0) return false;
  let [cost, sum] = [later.base(), last];
  for (const first of firsts) {
    const earlier = paid[first];
    const payment = earlier?.payment() ?? 0;
    if (earlier === undefined || payment <= 0) return false;
    cost = Math.max(cost, earlier.base());
    sum += payment;
  }
  return sum > cost;
}

/** As the reference settles it. */
function confirmed(suspicion: Suspicion, claim: KernelClaim, kernel: Kernel): PaidTwice | null {
  const { fault, tiers } = kernel.settle(claim, kernel.initialState());
  const paid = tiers.map(({ payment, base }): Paid => ({ payment: () => payment, base: () => base }));
  if (fault !== -1 || !isTooMuch(suspicion, paid)) return null;
  const { firsts, second } = suspicion;
  const of = (tier: number): TierTrace => tiers[tier] as TierTrace;
  const cost = Math.max(...[second, ...firsts].map((tier) => of(tier).base));
  const before = firsts.reduce((sum, first) => sum + of(first).payment, 0);
  return { firsts, second, claim: withoutIdle(claim, tiers), cost, payments: [before, of(second).payment] };
}

/** Of a tier that does not apply to it, no claim says that it paid. */
function withoutIdle(claim: KernelClaim, tiers: readonly TierTrace[]): KernelClaim {
  return { ...claim, billed: claim.billed.map((paid, tier) => (paid > 0 && tiers[tier]?.status === 'not_applicable' ? 0 : paid)) };
}
