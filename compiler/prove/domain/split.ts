// Splits what is left of tiers on one fact after another until none is asked for.

import { isNever } from '../../ir/conditions.js';
import type { PolicyIr } from '../../ir/ir.js';
import { type Axis, holeAxis, type Region, regionsOf, united } from './axis.js';
import type { Cell, FactRange } from './chain.js';
import { noRule, type Residual, type Residuals } from './residual.js';

/** The tiers of a plan under one group, and its running sums. */
export interface Side {
  readonly tiers: readonly Residual[];
  readonly sums: readonly Residual[];
}

/** One side, or two under the same facts; and who counts as the group at all. */
interface State {
  readonly sides: readonly Side[];
  readonly rule: Residual;
}

export interface Leaf {
  readonly facts: readonly (readonly [Axis, FactRange])[];
  readonly sides: readonly Side[];
}

export interface Split {
  readonly leaves: (groups: readonly number[]) => readonly Leaf[];
  readonly complete: () => boolean;
}

/** `most`: how many leaves are looked at. */
export function splitOf(plan: PolicyIr, residuals: Residuals, most: number): Split {
  const found = new Map<string, readonly Leaf[]>();
  let complete = true;
  const leavesFrom = (state: State): readonly Leaf[] => {
    const key = keyOf(state);
    const known = found.get(key);
    if (known !== undefined) return known;
    const axis = nextAxis(state);
    const leaves = axis === null ? [{ facts: [], sides: state.sides }] : below(state, axis);
    found.set(key, leaves);
    return leaves;
  };
  const below = (state: State, axis: Axis): readonly Leaf[] => {
    const leaves: Leaf[] = [];
    for (const { range, next } of branches(state, axis)) {
      for (const { facts, sides } of leavesFrom(next)) {
        if (leaves.length >= most) complete = false;
        else leaves.push({ facts: [[axis, range], ...facts], sides });
      }
    }
    return leaves;
  };
  const branches = (state: State, axis: Axis): readonly Branch[] => {
    const cuts = new Set(residualsIn(state).flatMap(({ read }) => [...(read.asks.get(axis) ?? [])]));
    return regionsOf(axis, cuts, plan).reduce<Branch[]>((joined, region) => withRegion(joined, given(state, axis, region)), []);
  };
  const given = (state: State, axis: Axis, { range, sample }: Region): Branch => {
    const change = (residual: Residual) => residuals.given(residual, axis, sample);
    const next = { sides: state.sides.map((side) => settled(changed(side, change), residuals)), rule: change(state.rule) };
    return { range, next, key: keyOf(next) };
  };
  const start = (groups: readonly number[]): State => {
    const sides = groups.map((group) => sideOf(plan, group, residuals));
    const [only] = groups;
    const rule = groups.length === 1 && only !== undefined ? plan.groups[only]?.condition : null;
    return { sides, rule: residuals.of(rule ? { kind: 'rule', when: rule.when } : noRule, only ?? -1) };
  };
  return { leaves: (groups) => leavesFrom(start(groups)), complete: () => complete };
}

interface Branch {
  readonly range: FactRange;
  readonly next: State;
  readonly key: string;
}

/** Values that leave the same are one branch; those of which nobody of the group is asked are none. */
function withRegion(joined: Branch[], branch: Branch): Branch[] {
  const { part } = branch.next.rule;
  if (part.kind === 'rule' && isNever(part.when)) return joined;
  const at = joined.findIndex(({ key, range }) => key === branch.key && united(range, branch.range) !== null);
  const same = joined[at];
  if (same === undefined) return [...joined, branch];
  return joined.with(at, { ...same, range: united(same.range, branch.range) ?? same.range });
}

function sideOf(plan: PolicyIr, group: number, residuals: Residuals): Side {
  const tiers = plan.tiers.map((tier) => residuals.of({ kind: 'tier', tier }, group));
  const sums = plan.accumulators.map(({ value }) => residuals.of({ kind: 'sum', value }, group));
  return settled({ tiers, sums }, residuals);
}

function changed({ tiers, sums }: Side, change: (residual: Residual) => Residual): Side {
  return { tiers: tiers.map(change), sums: sums.map(change) };
}

/** Results of tiers that do not apply are 0, and sums that nothing reads are left out. */
function settled(side: Side, residuals: Residuals): Side {
  let { tiers, sums } = side;
  for (let tier = 0; tier < tiers.length; tier++) {
    if (tiers[tier]?.applies) continue;
    tiers = tiers.map((residual) => residuals.without(residual, tier));
    sums = sums.map((residual) => residuals.without(residual, tier));
  }
  const read = new Set(tiers.flatMap((tier) => [...tier.read.sums]));
  for (let sum = sums.length - 1; sum >= 0; sum--) if (read.has(sum)) for (const inner of sums[sum]?.read.sums ?? []) read.add(inner);
  return { tiers, sums: sums.map((residual, sum) => (read.has(sum) ? residual : residuals.unread)) };
}

function residualsIn({ sides }: State): readonly Residual[] {
  return sides.flatMap(({ tiers, sums }) => [...tiers, ...sums]);
}

/** Equal for sides that settle alike, also for those of two plans. */
export function formOfSide({ tiers, sums }: Side): string {
  return [...tiers, ...sums].map(({ form }) => form).join('\n');
}

export function sideKey({ tiers, sums }: Side): string {
  return [...tiers, ...sums].map(({ id }) => id).join();
}

function keyOf({ sides, rule }: State): string {
  return `${sides.map(sideKey).join('|')}:${rule.id}`;
}

/** Gates first: what they ask for decides whether anything else is asked for. */
function nextAxis(state: State): Axis | null {
  const all = residualsIn(state);
  const gates = all.flatMap(({ gates }) => gates);
  const axes = gates.length > 0 ? gates : all.flatMap(({ read }) => [...read.asks.keys()]);
  return axes.length === 0 ? null : axes.reduce((first, axis) => (before(axis, first) ? axis : first));
}

/** Inputs in their order, then holes. */
function before(axis: Axis, other: Axis): boolean {
  return axis >= 0 === other >= 0 ? Math.abs(axis) < Math.abs(other) : axis >= 0;
}

export function cellOf(group: number, { facts }: Leaf, plan: PolicyIr): Cell {
  const assumed = plan.holes.flatMap((_, hole) => {
    const fact = facts.find(([axis]) => axis === holeAxis(hole))?.[1];
    return fact?.kind === 'values' && fact.values.length === 1 ? [[hole, fact.values[0] === 1] as const] : [];
  });
  return { group, facts: new Map(facts.filter(([axis]) => axis >= 0)), assumed: new Map(assumed) };
}
