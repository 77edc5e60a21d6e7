// A chain written so that policies which settle alike, whatever their names, rows and bands, mostly come out alike.

import type { PolicyIr, RatioExpression, Tier } from '../../ir/ir.js';
import { untold } from '../domain/form.js';
import { appliesNever } from '../domain/specialise/specialise.js';

/** Nor do, where policies are compared, what is told of a payment beside it. */
const untoldHere: ReadonlySet<string> = new Set([...untold, 'payment', 'yearly', 'bound']);

interface Names {
  readonly plan: PolicyIr;
  /** By index, in the order in which they are first met. */
  readonly counters: Map<number, number>;
  readonly holes: Map<number, number>;
  /** By tier: its place among those that apply. */
  readonly tiers: ReadonlyMap<number, number>;
}

/** Equal forms settle alike from every year so far; different ones may. */
export function canonicalForm(chain: PolicyIr): string {
  const applied = chain.tiers.flatMap((tier, at) => (appliesNever(tier) ? [] : [{ tier, at }]));
  const names: Names = { plan: chain, counters: new Map(), holes: new Map(), tiers: new Map(applied.map(({ at }, place) => [at, place])) };
  const { mode, unit, cumulative } = chain.rounding;
  const counts = chain.counts.map(({ input, when }) => [chain.inputs[input]?.id, written(when, names)]);
  return JSON.stringify([
    [mode, unit, cumulative],
    counts,
    applied.map(({ tier }) => [tier.payment, thresholdBound(tier), written(mergedBands(tier), names)]),
  ]);
}

/** Whether a threshold is reached by its very amount; of a deductible it changes nothing. */
function thresholdBound({ threshold }: Tier): string | null {
  return threshold?.bound ?? null;
}

/** Neighbouring bands of the same ratio are one. */
function mergedBands(tier: Tier): Tier {
  const rates = tier.rates?.map((one) => {
    if (one.value.kind !== 'bands') return one;
    const bands: (typeof one.value.bands)[number][] = [];
    for (const band of one.value.bands) {
      const last = bands.at(-1);
      const same = last !== undefined && last.to === band.from && sameRatio(last.ratio, band.ratio);
      if (same) bands[bands.length - 1] = { ...last, to: band.to };
      else bands.push(band);
    }
    const [only] = bands;
    // One band of everything is a flat ratio.
    if (bands.length === 1 && only?.from === 0 && only.to === null && one.value.counter === null) {
      return { ...one, value: { kind: 'flat' as const, ratio: only.ratio } };
    }
    return { ...one, value: { ...one.value, bands } };
  });
  return { ...tier, rates: rates ?? null };
}

function sameRatio(one: RatioExpression, other: RatioExpression): boolean {
  if (one.op !== 'ratio' || other.op !== 'ratio') return false;
  return one.ratio.numerator * other.ratio.denominator === other.ratio.numerator * one.ratio.denominator;
}

/** With inputs by id, counters and holes by the order in which they are met, bases worked in. */
function written(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((each) => written(each, names));
  if (typeof value !== 'object' || value === null) return value;
  const node = bareNode(value as Readonly<Record<string, unknown>>);
  if (node.op === 'base') return written(names.plan.bases[node.base as number]?.value, names);
  if (node.op === 'accumulated') return ['accumulated', written(names.plan.accumulators[node.accumulator as number], names)];
  if (node.op === 'part') return partWritten(node, names);
  if (node.op === 'oneOf') return ['oneOf', names.plan.inputs[node.input as number]?.id, valuesById(node, names)];
  const fields = Object.entries(node).map(([key, field]) => [key, fieldWritten(key, field, names)] as const);
  return Object.fromEntries(
    fields.map(([key, field]) => [key, unordered.has(String(node.op)) && key === 'operands' ? sorted(field) : field]),
  );
}

function valuesById(node: Readonly<Record<string, unknown>>, { plan }: Names): readonly unknown[] {
  const type = plan.inputs[node.input as number]?.type;
  const values = node.values as readonly number[];
  return type?.kind === 'enumeration' ? values.map((value) => type.values[value - 1]?.id ?? value) : values;
}

const unordered: ReadonlySet<string> = new Set(['min', 'max', 'all', 'any']);

function bareNode(node: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(node).filter(([key, field]) => !untoldHere.has(key) && (key !== 'origin' || typeof field === 'string'));
  return Object.fromEntries(fields.map(([key, field]) => [key, isRatio(field) ? field.numerator / field.denominator : field]));
}

function isRatio(value: unknown): value is { readonly numerator: number; readonly denominator: number } {
  return typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value;
}

function fieldWritten(key: string, field: unknown, names: Names): unknown {
  if (typeof field === 'number') {
    if (key === 'input' || key === 'by') return names.plan.inputs[field]?.id ?? field;
    if (key === 'counter' || key === 'times' || key === 'carry') return [numbered(field, names.counters), names.plan.counters[field]?.kind];
    if (key === 'hole') return holeWritten(field, names);
  }
  return written(field, names);
}

function partWritten(node: Readonly<Record<string, unknown>>, names: Names): unknown {
  const tier = node.tier as number;
  if (node.part === 'year') return ['year', numbered(names.plan.tiers[tier]?.yearly ?? -1, names.counters), yearlyMovers(tier, names)];
  return ['part', names.tiers.get(tier) ?? null, node.part];
}

/** The tiers that apply and move the counter of what a tier paid in the year. */
function yearlyMovers(tier: number, { plan, tiers }: Names): readonly number[] {
  const counter = plan.tiers[tier]?.yearly;
  return [...tiers]
    .filter(([at]) => plan.tiers[at]?.yearly === counter || plan.tiers[at]?.caps.some((cap) => cap.counter === counter))
    .map(([, place]) => place);
}

function holeWritten(hole: number, { plan, holes }: Names): unknown {
  const { of, low, high } = plan.holes[hole] ?? {};
  return [numbered(hole, holes), of, low, high];
}

function numbered(index: number, known: Map<number, number>): number {
  const number = known.get(index) ?? known.size;
  known.set(index, number);
  return number;
}

function sorted(operands: unknown): unknown {
  return Array.isArray(operands) ? [...operands].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) : operands;
}
