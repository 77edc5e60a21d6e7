// The laws that enumeration can hold settlements against, said anew here, over plain numbers.

import type { PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, YearState } from '../../ir/kernel.js';
import type { RandomSource } from '../random-source.js';
import { type Bill, billOf, costOfClaim, grown } from './bill.js';
import { breakOfOrder, breakOfSplit, breaksOfOne, breaksOfRise, countsClaims, type Law, type Settled } from './laws.js';
import { randomSetting } from './settings.js';

export interface Broken {
  readonly told: string;
  readonly state: YearState;
  readonly claims: readonly KernelClaim[];
}

export interface Force {
  readonly settings: number;
  /** Every cost from what the setting has to so much more. */
  readonly highest: number;
  /** By how much splitting a bill may change what is paid. */
  readonly most: number;
  /** Pairs of a better and a worse group. */
  readonly orders: readonly (readonly [number, number])[];
}

/** The first break of each law; `kernel` settles, many times. */
export function breakByForce(plan: PolicyIr, kernel: Kernel, force: Force, random: RandomSource): ReadonlyMap<Law, Broken> {
  const found = new Map<Law, Broken>();
  const bill = billOf(plan);
  if (bill === null) return found;
  for (let count = 0; count < force.settings; count++) {
    const { claim, state } = randomSetting(plan, bill, kernel, force.highest, random);
    for (const way of bill.ways) tryWay({ plan, kernel, bill, force, state, found, random }, claim, way);
  }
  return found;
}

interface Trying {
  readonly plan: PolicyIr;
  readonly kernel: Kernel;
  readonly bill: Bill;
  readonly force: Force;
  readonly state: YearState;
  readonly found: Map<Law, Broken>;
  readonly random: RandomSource;
}

function tryWay(trying: Trying, start: KernelClaim, way: readonly number[]): void {
  const { plan, bill, force, state } = trying;
  const note = (law: Law, told: string | null | undefined, settled: readonly Settled[]): void => {
    if (told == null || trying.found.has(law)) return;
    trying.found.set(law, { told, state, claims: settled.map(({ claim }) => claim) });
  };
  const noteAll = (breaks: Partial<Record<Law, string>>, settled: readonly Settled[]): void => {
    for (const [law, told] of Object.entries(breaks)) note(law as Law, told, settled);
  };
  let low: Settled | null = null;
  for (let by = 0; by <= force.highest; by++) {
    const high = settled(trying, grown(start, way, by), state);
    noteAll(breaksOfOne(plan, bill, high), [high]);
    if (low !== null) noteAll(breaksOfRise(bill, low, high), [low, high]);
    if (by % 7 === 0) {
      for (const [better, worse] of force.orders) {
        const pair = [better, worse].map((group) => settled(trying, { ...high.claim, group }, state)) as [Settled, Settled];
        note('order', breakOfOrder(bill, ...pair), pair);
      }
    }
    if (by % 5 === 4) trySplit(trying, high, note);
    if (high.trace.fault < 0) low = high;
  }
}

function settled({ kernel }: Trying, claim: KernelClaim, before: YearState): Settled {
  return { claim, before, trace: kernel.settle(claim, before) };
}

/** The bill in two parts, of which each has a share of every cost and of what the claim states was paid. */
function trySplit(trying: Trying, whole: Settled, note: (law: Law, told: string | null, settled: readonly Settled[]) => void): void {
  const { plan, bill, force, state, random } = trying;
  if (whole.trace.fault >= 0 || costOfClaim(bill, whole.claim) === 0) return;
  const money = (input: number) => plan.inputs[input]?.type.kind === 'money' && plan.inputs[input]?.scope === 'claim';
  const share = whole.claim.values.map((value, input) => (money(input) ? random.integer(0, value) : value));
  if (bill.total !== null) {
    const rest = (whole.claim.values[bill.total] ?? 0) - sum(bill.parts.map((part) => whole.claim.values[part] ?? 0));
    share[bill.total] = sum(bill.parts.map((part) => share[part] ?? 0)) + random.integer(0, rest);
  }
  const paid = whole.claim.billed.map((amount) => (amount < 0 ? amount : random.integer(0, amount)));
  const first = settled(trying, { ...whole.claim, values: share, billed: paid }, state);
  const rest = whole.claim.values.map((value, input) => (money(input) ? value - (share[input] ?? 0) : value));
  const unpaid = whole.claim.billed.map((amount, tier) => (amount < 0 ? amount : amount - (paid[tier] ?? 0)));
  if (first.trace.fault >= 0) return;
  const second = settled(trying, { ...whole.claim, values: rest, billed: unpaid }, first.trace.state);
  if (countsClaims(plan, [whole, first, second])) return;
  note('split', breakOfSplit(whole, first, second, force.most), [whole, first, second]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
