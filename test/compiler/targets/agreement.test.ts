// The reference and the emitted module agree in every field, on plans that say everything a plan can say.

import { expect, test } from 'vitest';
import type { PolicyIr } from '../../../compiler/ir/ir.js';
import type { Trace } from '../../../compiler/ir/kernel.js';
import { firstDifference } from '../../support/compare-kernels.js';
import { randomIr } from '../../support/random-ir.js';

const plans = 150;
const claimsEach = 200;

test('random plans settle alike in the reference and in JavaScript, and the claims reach every kind of outcome', async () => {
  const reached = new Set<string>();
  for (let seed = 1; seed <= plans; seed++) {
    const plan = randomIr(seed);
    const difference = await firstDifference(plan, claimsEach, seed, (trace) => noteReached(trace, plan, reached));
    expect(difference, `seed ${seed}`).toBeNull();
  }
  const missed = outcomes.filter((outcome) => !reached.has(outcome));
  expect(missed).toEqual([]);
});

const outcomes = [
  'paid',
  'billed',
  'not_applicable',
  'undetermined',
  'fault',
  'zero payment',
  'excess/visit',
  'excess/year',
  'absolute/visit',
  'absolute/year',
  'flat',
  'amount',
  'recoverable',
  'not recoverable',
  'unknown whether recoverable',
  'amount above what is eligible',
  'unknown amount',
  'billed_first billed',
  'billed_first computed',
  'threshold reached',
  'threshold not reached',
  'unknown whether the threshold is reached',
  'deductible used up',
  'deductible unknown',
  'unknown ratio met',
  'unlimited cap',
  'unknown cap',
  'unknown cap not needed',
  'unknown use of a cap',
  'pool',
  'cap per disease',
  'cap of one disease used before',
  'cut',
  'second gate failed',
  'undetermined gate',
  'unknown counter',
  'holes of an earlier claim',
  'notes',
  'band start unknown',
  'known payment of an unknown amount',
  'paid often enough',
  'counted',
  'summed',
  'unknown sum',
  'rounding carried up',
  'rounding carried down',
  'unknown carry',
]; // prettier-ignore

function noteReached(trace: Trace, plan: PolicyIr, reached: Set<string>): void {
  if (trace.fault >= 0) reached.add('fault');
  if (trace.notes.length > 0) reached.add('notes');
  if (trace.state.counters.includes(-1)) reached.add('unknown counter');
  if (trace.state.holes.some((hole) => !trace.holes.includes(hole))) reached.add('holes of an earlier claim');
  for (const [index, { kind }] of plan.counters.entries()) {
    const after = trace.state.counters[index] ?? 0;
    if (kind === 'count' && after > 1) reached.add('counted');
    if (kind === 'sum' && after > 0) reached.add('summed');
    if (kind === 'sum' && after < 0) reached.add('unknown sum');
  }
  for (const [index, settled] of trace.tiers.entries()) {
    const tier = plan.tiers[index];
    if (tier === undefined) throw new Error('more traces than tiers');
    reached.add(settled.status);
    if (settled.gate >= 0 && tier.gates[settled.gate]?.kind === 'times') reached.add('paid often enough');
    if (settled.gate > 0) reached.add('second gate failed');
    if (settled.payment === 0) reached.add('zero payment');
    if (settled.cut > 0) reached.add('cut');
    if (settled.status === 'undetermined' && settled.base === -1 && settled.deductible === -1 && tier.deductible === null)
      reached.add('undetermined gate');
    if (tier.payment === 'billed_first' && settled.status === 'billed') reached.add('billed_first billed');
    if (tier.payment === 'billed_first' && settled.status === 'paid') reached.add('billed_first computed');
    if (tier.threshold !== null && settled.base > 0 && settled.gate < 0) {
      const { threshold, thresholdBefore, eligible, consumed } = settled;
      const known = threshold >= 0 && thresholdBefore >= 0;
      const counted = eligible > 0 || consumed > 0 ? 'threshold reached' : 'threshold not reached';
      reached.add(known ? counted : 'unknown whether the threshold is reached');
    }
    if (settled.deductible > 0 && settled.deductibleBefore >= settled.deductible) reached.add('deductible used up');
    if (settled.base > 0 && settled.deductible === -1) reached.add('deductible unknown');
    if (settled.bands.some((band) => band.ratio === -1)) reached.add('unknown ratio met');
    if (settled.caps.some((cap) => cap.limit === -2)) reached.add('unlimited cap');
    if (settled.caps.some((cap) => cap.limit === -1)) reached.add('unknown cap');
    if (settled.payment > 0 && settled.caps.some((cap) => cap.limit === -1)) reached.add('unknown cap not needed');
    if (settled.caps.some((cap) => cap.usedBefore === -1)) reached.add('unknown use of a cap');
    if (settled.uncapped === -1 && settled.payment === 0) reached.add('known payment of an unknown amount');
    const ofDisease = tier.caps.findIndex((cap) => cap.by !== null);
    if (ofDisease >= 0 && settled.payment > 0) reached.add('cap per disease');
    if (ofDisease >= 0 && (settled.caps[ofDisease]?.usedBefore ?? 0) > 0) reached.add('cap of one disease used before');
    if (tier.caps.some((cap) => cap.pool !== null) && settled.payment > 0) reached.add('pool');
    if (tier.advance !== null && settled.payment > 0) {
      const { recoverable } = settled;
      reached.add(recoverable < 0 ? 'unknown whether recoverable' : recoverable > 0 ? 'recoverable' : 'not recoverable');
    }
    const rate = tier.rates?.[settled.rate]?.value;
    if (rate?.kind === 'flat') reached.add('flat');
    if (tier.carry !== null && settled.status === 'paid' && settled.uncapped < settled.eligible) {
      if (settled.carryBefore < 0 || settled.carry < 0) reached.add('unknown carry');
      else reached.add(settled.carry >= settled.carryBefore ? 'rounding carried up' : 'rounding carried down');
    }
    if (rate?.kind === 'amount') {
      const amount = settled.bands[0]?.amount ?? 0;
      reached.add(amount < 0 ? 'unknown amount' : amount > settled.eligible ? 'amount above what is eligible' : 'amount');
    }
    if (rate?.kind === 'bands') reached.add(settled.bands.length === 0 ? 'band start unknown' : `${rate.origin}/${rate.per}`);
  }
}
