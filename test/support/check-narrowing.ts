// What is left to look at along random lines, against every single cost: nothing that is looked for may be narrowed away.

import type { MoneyExpression } from '../../compiler/ir/ir.js';
import { claimCode } from '../../compiler/prove/piecewise/evaluate/claim-code.js';
import { findPlace, findStep, type Looks, spansOf } from '../../compiler/prove/piecewise/find-place.js';
import type { Line } from '../../compiler/prove/piecewise/line.js';
import { narrowSpans } from '../../compiler/prove/piecewise/narrow-spans.js';
import { narrowSteps } from '../../compiler/prove/piecewise/narrow-steps.js';
import { type Pieces, piecesOf } from '../../compiler/prove/piecewise/pieces.js';
import type { Term } from '../../compiler/prove/piecewise/sum-along.js';
import { randomClaims } from './random-claims.js';
import { randomIr } from './random-ir.js';

export interface NarrowingSeen {
  here: number;
  nowhere: number;
  /** Costs looked at, and those there are. */
  looked: number;
  all: number;
}

type Sum = readonly Term[];

/** The first fault; null when all is found that is there, and only that. */
export function faultInNarrowing(seed: number, end: number, seen: NarrowingSeen): string | null {
  const lines = randomLines(seed, end);
  const amounts = partsOf(lines);
  const pieces = lines.map((line) => piecesOf(line, { amounts, conditions: [] }));
  const values = lines.map((line) => everyCost(line, amounts));
  const count = amounts.length;
  const along = (sum: Sum): readonly number[] =>
    Array.from({ length: end + 1 }, (_, x) =>
      sum.reduce((all, { line, amount, factor }) => {
        return all + factor * (values[line]?.[amount === 'total' ? count : amount]?.[x] ?? Number.NaN);
      }, 0),
    );
  const { alone, beside } = randomSums(seed, count);
  for (const sum of [...alone, ...beside]) {
    const used = beside.includes(sum) ? pieces : pieces.slice(0, 1);
    const fault = faultInPlaces(sum, along(sum), used, seen);
    if (fault !== null) return fault;
  }
  for (const sum of alone) {
    const fault = pieces[0] && faultInSteps(sum, along(sum), pieces[0], seen);
    if (fault != null) return fault;
  }
  return null;
}

/** Of amounts along the first line, and along both. */
function randomSums(seed: number, count: number): Readonly<Record<'alone' | 'beside', readonly Sum[]>> {
  const term = (line: number, at: number, factor: Term['factor']): Term => {
    const amount = at % (count + 1);
    return { line, amount: amount === count ? 'total' : amount, factor };
  };
  return {
    alone: [
      [term(0, 0, 1)],
      [term(0, count, -1), term(0, 0, 1)],
      [term(0, 1 + seed, 1), term(0, 3 + 5 * seed, -1)],
      [term(0, 2 + seed, 1), term(0, 7 * seed, 1), term(0, 3 * seed, -1)],
    ],
    beside: [
      [term(0, count, 1), term(1, count, -1)],
      [term(0, 1 + seed, 1), term(1, 1 + seed, -1)],
      [term(0, 2 + seed, -1), term(1, 5 + seed, 1)],
    ],
  };
}

function faultInPlaces(sum: Sum, all: readonly number[], pieces: readonly Pieces[], seen: NarrowingSeen): string | null {
  const known = all.filter((value) => !Number.isNaN(value));
  const [lowest, highest] = known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)];
  for (const above of [highest, highest - 1, Math.floor((lowest + highest) / 2), lowest - 1]) {
    const spans = narrowSpans(spansOf(pieces), pieces, [{ terms: sum, above }]);
    const holds = (x: number) => (all[x] as number) > above;
    const { kind } = findPlace(spans, counted(holds, seen), without());
    if ((kind === 'here') !== all.some((_, x) => holds(x))) return `${JSON.stringify(sum)} above ${above}: ${kind}`;
    seen[kind === 'here' ? 'here' : 'nowhere']++;
    seen.all += all.length;
  }
  return null;
}

function faultInSteps(sum: Sum, all: readonly number[], pieces: Pieces, seen: NarrowingSeen): string | null {
  const at = (x: number) => all[x] ?? Number.NaN;
  const rises = all.slice(1).map((value, x) => value - at(x));
  const known = rises.filter((rise) => !Number.isNaN(rise));
  const [lowest, highest] = known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)];
  const limits: readonly ((rise: number) => boolean)[] = [
    (rise) => rise < 0,
    (rise) => rise > 0,
    (rise) => rise > 1,
    (rise) => rise < lowest + 1,
    (rise) => rise > highest - 1,
    (rise) => rise > highest,
  ];
  for (const [which, broken] of limits.entries()) {
    const spans = narrowSteps(spansOf([pieces]), pieces, { terms: sum, at, broken });
    const holds = (x: number) => broken(at(x + 1) - at(x));
    const { kind } = findStep(spans, counted(holds, seen), without());
    if ((kind === 'here') !== rises.some(broken)) return `${JSON.stringify(sum)} step ${which}: ${kind}`;
    seen[kind === 'here' ? 'here' : 'nowhere']++;
    seen.all += all.length;
  }
  return null;
}

function counted(holds: (x: number) => boolean, seen: NarrowingSeen): (x: number) => boolean {
  return (x) => {
    seen.looked++;
    return holds(x);
  };
}

function without(): Looks {
  return { left: Number.POSITIVE_INFINITY, atOnce: Number.POSITIVE_INFINITY };
}

/** Of one plan, under two of its groups. */
function randomLines(seed: number, end: number): readonly Line[] {
  const plan = randomIr(seed);
  const source = randomClaims(plan, seed);
  const claim = source.claim();
  const inputs = seed % 2 === 0 ? [10] : [10, 11];
  const values = claim.values.map((value, input) => (inputs.includes(input) ? value % 3_000 : value));
  const state = source.stateAfter({ counters: plan.counters.map(() => 0), holes: [] });
  return [claim.group, (claim.group + 1) % plan.groups.length].map((group) => ({
    plan,
    claim: { ...claim, group, values },
    state,
    inputs,
    to: end,
  }));
}

function partsOf([line]: readonly Line[]): readonly MoneyExpression[] {
  const tiers = line?.plan.tiers ?? [];
  return tiers.flatMap((_, tier) =>
    (['base', 'payment', 'eligible', 'unpaid', 'uncapped'] as const).map((part) => ({ op: 'part' as const, tier, part })),
  );
}

/** The amounts, then the total, at every cost; NaN where they are unknown or the claim is refused. */
function everyCost(line: Line, amounts: readonly MoneyExpression[]): readonly (readonly number[])[] {
  const code = claimCode(line);
  const reads = [...amounts.map((amount) => code.amount(amount)), () => code.total()];
  const values = reads.map((): number[] => []);
  for (let x = 0; x <= line.to; x++) {
    const accepted = code.settle(x);
    for (const [at, read] of reads.entries()) {
      const value = accepted ? read() : -1;
      values[at]?.push(value < 0 ? Number.NaN : value);
    }
  }
  return values;
}
