// How fast the emitted module settles, beside the same rules written by hand: a table of ratios, after a check that all agree.

import { Decimal } from 'decimal.js';
import type { KernelClaim } from '../../compiler/ir/kernel.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { loadModule } from '../support/load-module.js';
import { type RandomSource, randomSource } from '../support/random-source.js';
import { benchPlan } from './bench-plan.js';
import { payInDecimals } from './hand-decimal.js';
import { payByHand } from './hand-integer.js';

const claimCount = 10_000;
const claimsPerYear = 5;
const counterCount = benchPlan.counters.length;

/** Settles all claims, five to a person and year, and returns the sum of the payments. */
interface Contender {
  readonly name: string;
  readonly repetitions: number;
  readonly run: (claims: readonly KernelClaim[]) => number;
}

function randomClaim(random: RandomSource): KernelClaim {
  const values = benchPlan.inputs.map(() => 0);
  const inPolicy = random.integer(0, 30_000_000);
  values[0] = random.integer(1, 3);
  values[3] = random.integer(0, 6);
  values[10] = inPolicy;
  values[15] = random.chance(0.1) ? random.integer(0, inPolicy) : 0;
  const basic = Math.floor(((inPolicy - values[15]) * random.integer(40, 75)) / 100);
  return { group: random.integer(0, 5), values, billed: [basic, -1, -1, -1] };
}

async function contenders(): Promise<readonly Contender[]> {
  const module = await loadModule(emitJavaScript(benchPlan).module);
  const reference = referenceKernel(benchPlan);
  const inPlace = (pay: (claim: KernelClaim, counters: number[], payments: number[]) => number) => (claims: readonly KernelClaim[]) => {
    const counters = new Array<number>(counterCount).fill(0);
    const payments = [0, 0, 0, 0];
    let sum = 0;
    for (const [index, claim] of claims.entries()) {
      if (index % claimsPerYear === 0) counters.fill(0);
      sum += pay(claim, counters, payments);
    }
    return sum;
  };
  const folded =
    ({ initialState, settle }: typeof reference) =>
    (claims: readonly KernelClaim[]) => {
      let state = initialState();
      let sum = 0;
      for (const [index, claim] of claims.entries()) {
        if (index % claimsPerYear === 0) state = initialState();
        const trace = settle(claim, state);
        state = trace.state;
        sum += trace.total;
      }
      return sum;
    };
  const decimals = (claims: readonly KernelClaim[]) => {
    let counters: Decimal[] = [];
    const payments: Decimal[] = [];
    let sum = 0;
    for (const [index, claim] of claims.entries()) {
      if (index % claimsPerYear === 0) counters = Array.from({ length: counterCount }, () => new Decimal(0));
      sum += payInDecimals(claim, counters, payments).toNumber();
    }
    return sum;
  };
  return [
    { name: 'emitted pay', repetitions: 40, run: inPlace(module.pay) },
    { name: 'by hand, integers', repetitions: 40, run: inPlace(payByHand) },
    { name: 'emitted settle (whole working)', repetitions: 10, run: folded(module) },
    { name: 'by hand, decimal.js', repetitions: 2, run: decimals },
    { name: 'reference', repetitions: 1, run: folded(reference) },
  ];
}

/** Nanoseconds per claim: the least disturbed of several rounds, taken in turns so that a busy machine slows all alike. */
function measure(all: readonly Contender[], claims: readonly KernelClaim[]): readonly number[] {
  const best = all.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 7; round++) {
    for (const [index, { run, repetitions }] of all.entries()) {
      const start = process.hrtime.bigint();
      for (let repetition = 0; repetition < repetitions; repetition++) run(claims);
      const nanoseconds = Number(process.hrtime.bigint() - start) / (repetitions * claims.length);
      best[index] = Math.min(best[index] ?? nanoseconds, nanoseconds);
    }
  }
  return best;
}

const random = randomSource(20220301);
const claims = Array.from({ length: claimCount }, () => randomClaim(random));
const all = await contenders();
const sums = all.map(({ run }) => run(claims));
if (sums.some((sum) => sum !== sums[0])) {
  throw new Error(`the contenders disagree: ${all.map(({ name }, index) => `${name} ${sums[index]}`).join(', ')}`);
}
const best = measure(all, claims);
const timings = all.map(({ name }, index) => ({ name, nanoseconds: best[index] ?? Number.NaN }));
const pay = timings[0]?.nanoseconds ?? Number.NaN;
console.log(`${claimCount} claims, ${claimsPerYear} to a year; all ${all.length} contenders pay ${sums[0]} fen`);
console.table(
  timings.map(({ name, nanoseconds }) => ({
    contender: name,
    'ns per claim': Number(nanoseconds.toFixed(1)),
    'claims per second': Math.round(1e9 / nanoseconds),
    'time ÷ emitted pay': Number((nanoseconds / pay).toFixed(2)),
  })),
);
