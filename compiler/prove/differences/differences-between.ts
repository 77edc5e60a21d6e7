// V8: where two policies pay differently, and that they do not.

import type { PolicyIr } from '../../ir/ir.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import type { Cell } from '../domain/chain.js';
import { directionsOf } from '../domain/cost.js';
import { sampleValues } from '../domain/sample-values.js';
import type { Line } from '../piecewise/line.js';
import type { Words } from '../property-result.js';
import { afterOneClaim, type Kernels, priorCosts } from './after-one-claim.js';
import { canonicalForm } from './canonical-form.js';
import { compareLines } from './compare-lines.js';
import { type Correspondence, correspondence } from './correspondence.js';
import type { AlongCost, DifferenceRow, Differences } from './difference.js';
import { type JointCell, type JointChain, jointChains } from './joint-cells.js';
import { placeTold } from './place-told.js';

/** Without kernels the first claim of the year alone is compared. */
export function differencesBetween(old: PolicyIr, recent: PolicyIr, kernels: Kernels | null = null): Differences {
  const matched = correspondence(old, recent);
  const { chains, complete } = jointChains(old, recent, matched);
  const forms = new Map<PolicyIr, string>();
  const formOf = (chain: PolicyIr) => {
    const form = forms.get(chain) ?? canonicalForm(chain);
    forms.set(chain, form);
    return form;
  };
  const rows = chains
    .map((chain) => rowOf(chain, { old, recent, matched, kernels }, formOf))
    .sort((one, other) => weight(other) - weight(one));
  const notCompared = left(old, recent, rows, { complete, later: kernels !== null });
  return {
    old: old.policy.name,
    new: recent.policy.name,
    equal: equalOf(rows, complete, matched),
    nobodyLoses: nobodyLoses(rows, complete, matched),
    rows,
    unmatched: matched.unmatched,
    compared: lookedAt(rows, recent, kernels !== null),
    notCompared,
  };
}

/** Rows with the largest differences stand first. */
function weight({ along }: DifferenceRow): number {
  return Math.max(
    0,
    ...along.flatMap(({ mostGained, mostLost }) => [mostGained, mostLost]).map((one) => (one === null ? 0 : Math.abs(one.is - one.was))),
  );
}

interface Both {
  readonly old: PolicyIr;
  readonly recent: PolicyIr;
  readonly matched: Correspondence;
  readonly kernels: Kernels | null;
}

function rowOf(joint: JointChain, { old, recent, matched, kernels }: Both, formOf: (chain: PolicyIr) => string): DifferenceRow {
  const places = joint.cells.map((cell) => placeTold(cell, old, recent, matched));
  if (formOf(joint.old.plan) === formOf(joint.new.plan)) return { places, verdict: 'equal_always', along: [] };
  const lines = linesOf(joint, old, recent, matched);
  const compared = lines.flatMap((pair) => comparedAlong(pair, old, recent));
  const later = kernels === null ? [] : lines.flatMap((pair) => moreAtSecond(pair, compared, kernels));
  const along = [...compared, ...later].map(({ complete: _, ...one }): AlongCost => one);
  const differ = along.some(({ mostGained, mostLost }) => mostGained !== null || mostLost !== null);
  if (differ) return { places, verdict: 'different', along };
  const known =
    compared.length > 0 && compared.every(({ complete, intervals }) => complete && intervals.every(({ change }) => change === 'equal'));
  return { places, verdict: known ? 'equal_first_claim' : 'not_decided', along };
}

/** Two claims of a year together, where somebody gains or loses who does not at any first one: the most gained, and the most lost. */
function moreAtSecond({ cost, before, after }: LinePair, first: readonly AlongCost[], kernels: Kernels): readonly AlongWhole[] {
  const later = afterOneClaim(before, after, kernels).map((second) => {
    return { cost, tier: null, prior: second.prior, ...compareLines(second.before, second.after, null, second.paid) };
  });
  const largest = (which: 'mostGained' | 'mostLost'): readonly AlongWhole[] => {
    const size = (one: AlongCost): number => (one[which] === null ? 0 : Math.abs(one[which].is - one[which].was));
    const most = later.reduce<AlongWhole | null>((found, one) => (size(one) > (found === null ? 0 : size(found)) ? one : found), null);
    return most !== null && first.every((one) => size(one) === 0) ? [most] : [];
  };
  return [...new Set([...largest('mostGained'), ...largest('mostLost')])];
}

type AlongWhole = AlongCost & { readonly complete: boolean };

/** What is paid in all; where a missing figure hides that, each tier that both have. */
function comparedAlong({ cost, before, after }: LinePair, old: PolicyIr, recent: PolicyIr): readonly AlongWhole[] {
  const whole = { cost, tier: null, prior: null, ...compareLines(before, after, null) };
  if (!whole.intervals.some(({ change }) => change === 'unknown')) return [whole];
  const tiers = old.tiers.flatMap(({ name }, at) => {
    const other = recent.tiers.findIndex((tier) => tier.name === name);
    return other < 0 ? [] : [{ name, tiers: [at, other] as const }];
  });
  const known = tiers
    .map(({ name, tiers: pair }) => ({ cost, tier: name, prior: null, ...compareLines(before, after, pair) }))
    .filter(({ mostGained, mostLost }) => mostGained !== null || mostLost !== null);
  return [whole, ...known];
}

interface LinePair {
  readonly cost: Words;
  readonly before: Line;
  readonly after: Line;
}

/** Along every cost that either policy reads, at the first claim of the year, in the first cell where somebody can stand. */
function linesOf(
  { old: oldChain, new: newChain, cells }: JointChain,
  old: PolicyIr,
  recent: PolicyIr,
  matched: Correspondence,
): readonly LinePair[] {
  for (const cell of cells) {
    const values = sharedValues(cell, old, recent, matched);
    if (values === null) continue;
    const to = Math.min(old.bounds.claimMoney, recent.bounds.claimMoney);
    const line = (plan: PolicyIr, of: Cell, claimValues: readonly number[], names: readonly string[]): Line => ({
      plan,
      claim: { group: of.group, values: claimValues, billed: plan.tiers.map(({ payment }) => (payment === 'billed' ? 0 : -1)) },
      state: { counters: plan.counters.map(() => 0), holes: [] },
      inputs: plan.inputs.flatMap(({ id }, input) => (names.includes(id) ? [input] : [])),
      to,
    });
    return costsRead(old, recent).map(({ label, names }) => ({
      cost: label,
      before: line(oldChain.plan, cell.old, values.old, names),
      after: line(newChain.plan, cell.new, values.new, names),
    }));
  }
  return [];
}

/** A cost by which bills grow, with the ids of the inputs that rise together. */
function costsRead(old: PolicyIr, recent: PolicyIr): readonly { readonly label: Words; readonly names: readonly string[] }[] {
  const found = new Map<string, { label: Words; names: Set<string> }>();
  for (const plan of [recent, old]) {
    for (const { input, inputs } of directionsOf(plan)) {
      const named = plan.inputs[input];
      if (named === undefined) continue;
      const entry = found.get(named.id) ?? { label: named.label, names: new Set<string>() };
      for (const one of inputs) entry.names.add(plan.inputs[one]?.id ?? '');
      found.set(named.id, entry);
    }
  }
  return [...found.values()].map(({ label, names }) => ({ label, names: [...names] }));
}

/** One claim in the terms of each policy. */
function sharedValues({ old: oldCell, new: newCell }: JointCell, old: PolicyIr, recent: PolicyIr, { inputs, valueInNew }: Correspondence) {
  const anyDay = (plan: PolicyIr): PolicyIr => ({
    ...plan,
    policy: { ...plan.policy, effective: { from: null, to: null, unknown: null } },
  });
  const [before, after] = [sampleValues(anyDay(old), oldCell), sampleValues(anyDay(recent), newCell)];
  if (before === null || after === null) return null;
  const values = before.map((value, input) => {
    const other = inputs.get(input);
    if (other === undefined) return value;
    const wanted = after[other] ?? value;
    const type = old.inputs[input]?.type;
    if (type?.kind !== 'enumeration') return wanted;
    const candidates = [0, ...type.values.map((_, at) => at + 1)];
    return candidates.find((one) => valueInNew(input, one) === wanted) ?? value;
  });
  return { old: values, new: after };
}

function equalOf(rows: readonly DifferenceRow[], complete: boolean, { unmatched }: Correspondence): Differences['equal'] {
  if (rows.some(({ verdict }) => verdict === 'different')) return 'no';
  if (!complete || rows.length === 0 || unmatched.length > 0 || rows.some(({ verdict }) => verdict === 'not_decided')) return 'not_decided';
  return rows.every(({ verdict }) => verdict === 'equal_always') ? 'always' : 'first_claim';
}

/** Whoever stands where only one of them has a group, a fact or a value was not compared. */
function nobodyLoses(rows: readonly DifferenceRow[], complete: boolean, { unmatched }: Correspondence): Differences['nobodyLoses'] {
  if (rows.some(({ along }) => along.some(({ tier, mostLost }) => tier === null && mostLost !== null))) return 'refuted';
  const unknown = rows.some(
    ({ verdict, along }) =>
      verdict === 'not_decided' || along.some(({ intervals }) => intervals.some(({ change }) => change === 'unknown')),
  );
  if (!complete || rows.length === 0 || unknown) return 'not_decided';
  return unmatched.length > 0 ? 'proved_of_matched' : 'proved';
}

function lookedAt(rows: readonly DifferenceRow[], { currency }: PolicyIr, later: boolean): readonly Words[] {
  if (rows.every(({ verdict }) => verdict === 'equal_always')) return [];
  const costs = priorCosts.map((cost) => amountWithUnit(cost, currency));
  const [zh, en] = [costs.map((cost) => cost.zh).join('、'), costs.map((cost) => cost.en).join(', ')];
  const second = {
    zh: `本年两次结算的合计，第一次的费用为 ${zh}：首次没有人多得或受损而两次有的，列在上面`,
    en: `two claims of the year together, the first one of ${en}: listed where somebody gains or loses who does not at any first claim`,
  };
  return [{ zh: '本年首次结算，每一分费用', en: 'the first claim of the year, every cost to the fen' }, ...(later ? [second] : [])];
}

interface Extent {
  readonly complete: boolean;
  readonly later: boolean;
}

function left(old: PolicyIr, recent: PolicyIr, rows: readonly DifferenceRow[], { complete, later }: Extent): readonly Words[] {
  const all = rows.every(({ verdict }) => verdict === 'equal_always');
  const billed = [old, recent].some(({ tiers }) => tiers.some(({ payment }) => payment !== 'computed'));
  const several = costsRead(old, recent).length > 1;
  const tell = (when: boolean, zh: string, en: string): Words[] => (when ? [{ zh, en }] : []);
  const missing = [old, recent].some(({ holes }) => holes.length > 0);
  return [
    ...tell(
      missing,
      '文件没有给出的数值：两边都缺的，当作同样未知',
      'figures that no document gives: missing in both, they count as alike unknown',
    ),
    ...tell(!all && !later, '本年首次结算以外的情形', 'claims after the first of the year'),
    ...tell(!all && later, '本年此前已有其他结算的情形', 'years in which anything else was settled before'),
    ...tell(
      !all && billed,
      '费用单列明已付的情形；按已付为零比较',
      'bills that tell what was paid elsewhere; they were compared with nothing paid',
    ),
    ...tell(
      !all && several,
      '几种费用同时发生的情形；逐一比较，其余为零',
      'several costs at once; one after another was compared, with the others at 0',
    ),
    ...tell(!complete, '组合太多，其余没有比较', 'more combinations of facts than are looked at'),
  ];
}
