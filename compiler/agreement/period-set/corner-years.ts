// Years so far at which the settlement of a chain changes: each counter at a figure that it is held against, next to it, half of it.

import { isNever } from '../../ir/conditions.js';
import type { MoneyExpression, PolicyIr, Tier } from '../../ir/ir.js';
import { ratioScale, unknownAmount, type YearState } from '../../ir/kernel.js';
import { type walkCondition, walkMoney, walkTier } from '../../ir/traverse/walk-ir.js';

/** 1,000 yuan: for a counter that no figure of the policy is held against. */
const ordinaryAmount = 100_000;

/** Of one counter. */
const mostFigures = 4;

/** Without the year as it begins, `start`; all counters together first, then each alone. */
export function cornerYears(plan: PolicyIr, chain: PolicyIr, start: YearState): readonly YearState[] {
  const met = [...figuresMet(plan, chain)].map(([counter, figures]) => ({ counter, figures: spread(figures) }));
  const year = (changed: readonly (readonly [number, number])[]): YearState => {
    const counters = [...start.counters];
    for (const [counter, value] of changed) counters[counter] = Math.min(Math.max(0, value), highest(plan, counter));
    return { counters, holes: [] };
  };
  const together = [0, -1, 1].map((by) => year(met.map(({ counter, figures }) => [counter, (figures.at(-1) ?? 0) + by])));
  const half = year(met.map(({ counter, figures }, at) => [counter, Math.floor((figures.at(-1) ?? 0) / 2) + at]));
  const alone = met.flatMap(({ counter, figures }) =>
    figures.flatMap((figure) => [figure, figure - 1, figure + 1, Math.floor(figure / 2)].map((value) => year([[counter, value]]))),
  );
  return different([...together, half, ...alone, ...unknownYears(plan, [...met.keys()], start)], start);
}

function different(years: readonly YearState[], start: YearState): readonly YearState[] {
  const found = new Map(years.map((year) => [year.counters.join(), year]));
  found.delete(start.counters.join());
  return [...found.values()];
}

/** Where figures are missing, claims of the year may have left a counter unknown. */
function unknownYears({ holes, counters }: PolicyIr, met: readonly number[], start: YearState): readonly YearState[] {
  if (holes.length === 0) return [];
  const can = met.filter((counter) => counters[counter]?.kind !== 'count');
  const without = (unknown: readonly number[]): YearState => ({
    counters: start.counters.map((value, counter) => (unknown.includes(counter) ? unknownAmount : value)),
    holes: unknown.length === 0 ? [] : [holes.length - 1],
  });
  return [without(can), ...can.map((counter) => without([counter]))];
}

function highest({ counters, bounds, rounding }: PolicyIr, counter: number): number {
  return counters[counter]?.kind === 'carry' ? rounding.unit * ratioScale - 1 : bounds.counter;
}

/** By counter that the chain reads: the figures it is held against. */
function figuresMet(plan: PolicyIr, chain: PolicyIr): ReadonlyMap<number, ReadonlySet<number>> {
  const met = new Map<number, Set<number>>();
  const meet = (counter: number | null | undefined, figures: readonly number[]): void => {
    if (typeof counter !== 'number') return;
    const known = met.get(counter) ?? new Set();
    for (const figure of figures) known.add(figure);
    met.set(counter, known);
  };
  for (const tier of chain.tiers) if (tier.gates.every(({ when }) => !isNever(when))) meetInTier(tier, plan, chain, meet);
  for (const { input, counter } of plan.counts) meet(counter, valuesAsked(plan, input));
  for (const figures of met.values()) if (figures.size === 0) figures.add(ordinaryAmount);
  return met;
}

type Meet = (counter: number | null | undefined, figures: readonly number[]) => void;

function meetInTier(tier: Tier, plan: PolicyIr, chain: PolicyIr, meet: Meet): void {
  const { threshold, deductible, rates, caps, yearly, times, carry, gates } = tier;
  meet(threshold?.counter, figuresIn(threshold?.amount));
  meet(deductible?.counter, [...figuresIn(deductible?.amount), ...figuresIn(deductible?.most)]);
  for (const { value } of rates ?? []) {
    if (value.kind === 'bands')
      meet(
        value.counter,
        value.bands.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
      );
  }
  for (const { counter, by, amount } of caps) {
    for (let at = 0; counter !== null && at <= lastOfRun(plan, by); at++) meet(counter + at, figuresIn(amount));
  }
  meet(yearly, []);
  meet(
    times,
    gates.flatMap(({ when }) => (when.op === 'compareCounter' ? [when.value] : [])),
  );
  meet(carry, [(plan.rounding.unit * ratioScale) / 2, plan.rounding.unit * ratioScale - 1]);
  const figures: number[] = [];
  const read = new Set<number | null | undefined>();
  const money = (expression: MoneyExpression): void => {
    figures.push(...ownFigures(expression));
    if (expression.op === 'part' && expression.part === 'year') read.add(chain.tiers[expression.tier]?.yearly);
    if (expression.op === 'accumulated') read.add(chain.accumulators[expression.accumulator]?.counter);
  };
  walkTier(tier, { money });
  for (const counter of read) meet(counter, figures);
}

function lastOfRun({ inputs }: PolicyIr, by: number | null): number {
  const type = by === null ? undefined : inputs[by]?.type;
  return type?.kind === 'enumeration' ? type.values.length : 0;
}

function figuresIn(amount: MoneyExpression | null | undefined): readonly number[] {
  const figures: number[] = [];
  if (amount) walkMoney(amount, { money: (expression) => figures.push(...ownFigures(expression)) });
  return figures;
}

function ownFigures(expression: MoneyExpression): readonly number[] {
  return expression.op === 'money' ? [expression.fen] : [];
}

function valuesAsked({ tiers, bases }: PolicyIr, input: number): readonly number[] {
  const values: number[] = [];
  const visitor: Parameters<typeof walkCondition>[1] = {
    condition: (condition) => {
      if (condition.op === 'compareInput' && condition.input === input) values.push(condition.value);
    },
  };
  for (const tier of tiers) walkTier(tier, visitor);
  for (const { value } of bases) walkMoney(value, visitor);
  return values;
}

/** The lowest, the highest, and some between. */
function spread(figures: Iterable<number>): readonly number[] {
  const sorted = [...figures].sort((left, right) => left - right);
  if (sorted.length <= mostFigures) return sorted;
  const step = (sorted.length - 1) / (mostFigures - 1);
  return Array.from({ length: mostFigures }, (_, at) => sorted[Math.round(at * step)] as number);
}
