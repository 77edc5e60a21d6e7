// Whether a group is never worse off than another, tier by tier, in whatever state of the year both are.

import type { Cap, MoneyExpression, PolicyIr, RatioExpression, Tier } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { Chain } from '../domain/chain.js';
import { formOf, nothingRead } from '../domain/form.js';
import type { Answer, Words } from '../property-result.js';
import { reasons } from './reasons.js';
import { areGentle, slopesOf } from './slopes.js';
import { countersAsked, type NoTable, paysNothing, type Slopes, type Tabled, type TierTable, tablesOf } from './tier-table.js';

/**
 * Let S be what the tiers before have paid, the better group's no less than the worse's. Each pays p(max(0, X − S)) more. Where p of
 * the better is no less than p of the worse for every base, and the latter rises no faster than the base, S + p stays in this order;
 * where all before paid alike, the first is enough.
 */
export function contractOrder(better: Chain, worse: Chain): Answer {
  const [above, below] = [sideOf(better), sideOf(worse)];
  if (!roundAlike(above.plan, below.plan)) return { verdict: 'outside', reason: reasons.rounding, blame: above.plan.policy.origin };
  let alike = true;
  const moved = new Set<number>();
  for (const [at, tier] of better.plan.tiers.entries()) {
    const other = worse.plan.tiers[at] ?? tier;
    if (alike && above.forms[at] === below.forms[at]) {
      for (const counter of countersAsked(tier, better.plan)) moved.add(counter);
      continue;
    }
    const wrong = compared(at, above, below, alike, alike ? new Set() : moved);
    if (wrong !== null) return { verdict: 'outside', reason: wrong.reason, blame: wrong.blame };
    alike = false;
    for (const counter of [...countersAsked(tier, better.plan), ...countersAsked(other, worse.plan)]) moved.add(counter);
  }
  return { verdict: 'proved', engine: 'contract' };
}

function roundAlike({ rounding: one }: PolicyIr, { rounding: other }: PolicyIr): boolean {
  return one.mode === other.mode && one.unit === other.unit && one.cumulative === other.cumulative;
}

interface Side {
  readonly plan: PolicyIr;
  readonly tables: readonly (Tabled | null)[];
  readonly forms: readonly string[];
}

function sideOf({ plan }: Chain): Side {
  return { plan, tables: tablesOf(plan), forms: plan.tiers.map((tier) => written(tier, plan)) };
}

function written(part: unknown, plan: PolicyIr): string {
  return formOf(part, { plan, fixed: new Set(), read: nothingRead() });
}

/** `alike`: all tiers before pay alike, so that both have the same base where the same payments are taken off. Null: the better group is paid enough. */
function compared(at: number, above: Side, below: Side, alike: boolean, moved: ReadonlySet<number>): NoTable | null {
  const [tabled, other] = [above.tables[at], below.tables[at]];
  const [tier, another] = [above.plan.tiers[at] as Tier, below.plan.tiers[at] as Tier];
  const { origin } = tier;
  // Where the worse group is paid nothing, whatever the better is paid is enough.
  if (other == null) return null;
  if (tabled == null) return { reason: reasons.less, blame: origin };
  if ('outside' in other) return other.outside;
  if ('outside' in tabled) return tabled.outside;
  const [better, worse] = [tabled.table, other.table];
  const counters = [...countersAsked(tier, above.plan), ...countersAsked(another, below.plan)];
  if (better.payment !== 'billed' && counters.some((counter) => moved.has(counter))) return { reason: reasons.shared, blame: origin };
  const rest =
    better.payment === 'billed' ||
    (alike ? takeOffAlike(better, worse) : leavesNobodyOut(better, above.plan) && leavesNobodyOut(worse, below.plan));
  if (!rest) return { reason: reasons.rest, blame: origin };
  const reason = lessThan(better, worse, above.plan, alike);
  return reason === null ? null : { reason, blame: origin };
}

function takeOffAlike({ less }: TierTable, { less: others }: TierTable): boolean {
  return less.length === others.length && less.every((tier) => others.includes(tier));
}

/** Whether the base is what all earlier tiers that can pay have left. */
export function leavesNobodyOut({ tier, less }: TierTable, plan: PolicyIr): boolean {
  const paying = plan.tiers.flatMap((one, at) => (at < tier && !paysNothing(one) ? [at] : []));
  return paying.every((one) => less.includes(one));
}

/** Why the payment of the better group might be less for some base, or of the worse might rise faster than its base. */
function lessThan(better: TierTable, worse: TierTable, plan: PolicyIr, alike: boolean): Words | null {
  const same = (one: unknown, other: unknown) => written(one, plan) === written(other, plan);
  if (!same(better.whole, worse.whole) || better.payment !== worse.payment) return reasons.notAlike;
  if (better.gates.length > 0 && !same(better.gates, worse.gates)) return reasons.notAlike;
  if (better.payment === 'billed') return null;
  if (!alike && (worse.threshold !== null || better.threshold !== null)) return reasons.threshold;
  if (!same(better.threshold, worse.threshold)) return reasons.notAlike;
  if (!alike && plan.rounding.unit !== 1) return reasons.unit;
  if (!deductibleNoHigher(better, worse, plan)) return reasons.less;
  if (!ratesNoLower(better, worse, plan)) return reasons.less;
  if (!alike && worse.slopes !== null && !areGentle(worse.slopes.bands, plan)) return reasons.bands;
  return better.caps.every((cap) => worse.caps.some((other) => capNoLower(cap, other, plan))) ? null : reasons.less;
}

function deductibleNoHigher({ deductible: one }: TierTable, { deductible: other }: TierTable, plan: PolicyIr): boolean {
  if (one === null || (one.amount.op === 'money' && one.amount.fen === 0)) return true;
  if (other === null || one.per !== other.per || one.counter !== other.counter) return false;
  if (one.most === null ? other.most !== null : other.most !== null && !atMost(one.most, other.most, plan)) return false;
  return atMost(one.amount, other.amount, plan);
}

/** For every claim and state, whatever figures are missing. */
function atMost(one: MoneyExpression, other: MoneyExpression, plan: PolicyIr): boolean {
  if (written(one, plan) === written(other, plan)) return true;
  const [high, low] = [highest(one, plan), lowest(other, plan)];
  return high !== null && low !== null && high <= low;
}

function highest(amount: MoneyExpression, { holes }: PolicyIr): number | null {
  if (amount.op === 'money') return amount.fen;
  return amount.op === 'hole' ? (holes[amount.hole]?.high ?? null) : null;
}

function lowest(amount: MoneyExpression, { holes }: PolicyIr): number | null {
  if (amount.op === 'money') return amount.fen;
  return amount.op === 'hole' ? (holes[amount.hole]?.low ?? 0) : null;
}

function capNoLower(cap: Cap, other: Cap, plan: PolicyIr): boolean {
  return cap.per === other.per && cap.counter === other.counter && cap.by === other.by && atMost(other.amount, cap.amount, plan);
}

function ratesNoLower(better: TierTable, worse: TierTable, plan: PolicyIr): boolean {
  if (better.amount !== null && worse.amount !== null) return atMost(worse.amount, better.amount, plan);
  if (better.slopes === null || worse.slopes === null) return false;
  return slopesNoLower(better.slopes, worse.slopes, plan);
}

/** Position by position where both bands lie alike; else the least of one against the most of the other. */
function slopesNoLower(better: Slopes, worse: Slopes, plan: PolicyIr): boolean {
  const edges = new Set([0, ...[...better.bands, ...worse.bands].flatMap(({ from, to }) => (to === null ? [from] : [from, to]))]);
  if (written(better.position, plan) === written(worse.position, plan)) {
    return [...edges].every((edge) => ratioNoLower(ratioAt(better, edge), ratioAt(worse, edge), plan));
  }
  const least = Math.min(...[...edges].map((edge) => ends(ratioAt(better, edge), plan).least));
  const most = Math.max(...worse.bands.map(({ ratio }) => ends(ratio, plan).most));
  return most <= least;
}

function ratioAt({ bands }: Slopes, at: number): RatioExpression | null {
  return bands.find(({ from, to }) => from <= at && (to === null || at < to))?.ratio ?? null;
}

function ratioNoLower(one: RatioExpression | null, other: RatioExpression | null, plan: PolicyIr): boolean {
  if (written(one, plan) === written(other, plan)) return true;
  return ends(one, plan).least >= ends(other, plan).most;
}

/** Outside the bands nothing is paid; above the whole base no more than the whole. */
function ends(ratio: RatioExpression | null, plan: PolicyIr): { readonly least: number; readonly most: number } {
  if (ratio === null) return { least: 0, most: 0 };
  const { least, most } = slopesOf(ratio, plan, true);
  return { least, most: ratio.op === 'ratio' ? Math.min(most, ratioScale) : most };
}
