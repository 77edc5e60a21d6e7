// Tries many costs in some settings, one after another, and tells which laws break there and by which claims.

import type { PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, YearState } from '../../ir/kernel.js';
import type { RandomSource } from '../random-source.js';
import { type Bill, billOf, costOfClaim, grown } from './bill.js';
import { breakOfOrder, breakOfSplit, breaksOfOne, breaksOfRise, countsClaims, type Law, type Settled } from './laws.js';
import { breakOfAlways, breakOfTrend, type Probe } from './probes.js';
import { randomSetting } from './settings.js';

export interface Broken {
  readonly told: string;
  readonly state: YearState;
  readonly claims: readonly KernelClaim[];
}

export interface Force {
  readonly settings: number;
  /** By how much the costs of a setting grow, ascending from 0. */
  readonly rises: readonly number[];
  /** By how much splitting a bill may change what is paid. */
  readonly most: number;
  /** Pairs of a better and a worse group. */
  readonly orders: readonly (readonly [number, number])[];
  /** Of guarantees in the policy's own words, in a plan that has them. */
  readonly probes: readonly Probe[];
}

/** The first break of each law, and of each guarantee by its key; `kernel` settles, many times. */
export function breakByForce(plan: PolicyIr, kernel: Kernel, force: Force, random: RandomSource): ReadonlyMap<string, Broken> {
  const found = new Map<string, Broken>();
  const bill = billOf(plan);
  if (bill === null) return found;
  const ways = [...bill.ways, ...waysOfOthers(bill, force.probes)];
  const highest = force.rises.at(-1) ?? 0;
  for (let count = 0; count < force.settings; count++) {
    const { claim, state } = randomSetting(plan, bill, kernel, highest, random);
    for (const way of ways) tryWay({ plan, kernel, bill, force, state, found, random }, claim, way);
  }
  return found;
}

/** Inputs that a guarantee follows and that are no way for the bill to grow. */
function waysOfOthers({ ways }: Bill, probes: readonly Probe[]): readonly (readonly number[])[] {
  const inputs = new Set(probes.flatMap((probe) => (probe.kind === 'monotone' ? [probe.input] : [])));
  return [...inputs].filter((input) => ways.every(([first]) => first !== input)).map((input) => [input]);
}

interface Trying {
  readonly plan: PolicyIr;
  readonly kernel: Kernel;
  readonly bill: Bill;
  readonly force: Force;
  readonly state: YearState;
  readonly found: Map<string, Broken>;
  readonly random: RandomSource;
}

function note({ found, state }: Trying, key: string, told: string | null | undefined, settled: readonly Settled[]): void {
  if (told == null || found.has(key)) return;
  found.set(key, { told, state, claims: settled.map(({ claim }) => claim) });
}

function tryWay(trying: Trying, start: KernelClaim, way: readonly number[]): void {
  const { plan, bill, force, state } = trying;
  const ofBill = bill.ways.includes(way);
  let low: Settled | null = null;
  for (const [at, by] of force.rises.entries()) {
    const claim = grown(start, way, by);
    if (claim.values.some((value, input) => way.includes(input) && value > plan.bounds.claimMoney)) return;
    const high = settled(trying, claim, state);
    noteAll(trying, breaksOfOne(plan, bill, high), [high]);
    if (low !== null && ofBill) noteAll(trying, breaksOfRise(bill, low, high), [low, high]);
    tryProbes(trying, low, high, way);
    if (at % 7 === 0) tryOrders(trying, high);
    if (at % 5 === 4) trySplit(trying, high);
    if (high.trace.fault < 0) low = high;
  }
}

function noteAll(trying: Trying, breaks: Partial<Record<Law, string>>, settled: readonly Settled[]): void {
  for (const [law, told] of Object.entries(breaks)) note(trying, law, told, settled);
}

function tryProbes(trying: Trying, low: Settled | null, high: Settled, way: readonly number[]): void {
  for (const probe of trying.force.probes) {
    if (probe.kind === 'always') note(trying, probe.key, breakOfAlways(probe, high), [high]);
    else if (low !== null && way[0] === probe.input) note(trying, probe.key, breakOfTrend(probe, low, high), [low, high]);
  }
}

function tryOrders(trying: Trying, { claim }: Settled): void {
  for (const groups of trying.force.orders) {
    const pair = groups.map((group) => settled(trying, { ...claim, group }, trying.state)) as [Settled, Settled];
    note(trying, 'order', breakOfOrder(trying.bill, ...pair), pair);
  }
}

function settled({ kernel }: Trying, claim: KernelClaim, before: YearState): Settled {
  return { claim, before, trace: kernel.settle(claim, before) };
}

/** The bill in two parts, of which each has a share of every cost and of what the claim states was paid. */
function trySplit(trying: Trying, whole: Settled): void {
  const { plan, bill, force, state, random } = trying;
  if (whole.trace.fault >= 0 || costOfClaim(bill, whole.claim) === 0) return;
  const money = (input: number) => plan.inputs[input]?.type.kind === 'money' && plan.inputs[input]?.scope === 'claim';
  const share = whole.claim.values.map((value, input) => (money(input) ? random.integer(0, value) : value));
  if (bill.total !== null) {
    const rest = (whole.claim.values[bill.total] ?? 0) - sum(bill.parts.map((part) => whole.claim.values[part] ?? 0));
    share[bill.total] = sum(bill.parts.map((part) => share[part] ?? 0)) + random.integer(0, Math.max(0, rest));
  }
  const paid = whole.claim.billed.map((amount) => (amount < 0 ? amount : random.integer(0, amount)));
  const first = settled(trying, { ...whole.claim, values: share, billed: paid }, state);
  if (first.trace.fault >= 0) return;
  const rest = whole.claim.values.map((value, input) => (money(input) ? value - (share[input] ?? 0) : value));
  const unpaid = whole.claim.billed.map((amount, tier) => (amount < 0 ? amount : amount - (paid[tier] ?? 0)));
  const second = settled(trying, { ...whole.claim, values: rest, billed: unpaid }, first.trace.state);
  if (countsClaims(plan, [whole, first, second])) return;
  note(trying, 'split', breakOfSplit(whole, first, second, force.most), [whole, first, second]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
