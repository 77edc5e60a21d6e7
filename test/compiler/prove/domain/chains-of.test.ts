// The chains of a plan: every claim that can be settled lies in exactly one cell, and its chain settles it as the plan does.

import { describe, expect, it } from 'vitest';
import type { PolicyIr } from '../../../../compiler/ir/ir.js';
import type { KernelClaim, Trace, YearState } from '../../../../compiler/ir/kernel.js';
import { tierCounters } from '../../../../compiler/ir/ranges/tier-counters.js';
import { runPasses } from '../../../../compiler/passes/all-passes.js';
import type { Cell, FactRange } from '../../../../compiler/prove/domain/chain.js';
import { chainPairs } from '../../../../compiler/prove/domain/chain-pairs.js';
import { chainsOf, groupsOf } from '../../../../compiler/prove/domain/chains-of.js';
import { holdsFor, sampleValues } from '../../../../compiler/prove/domain/sample-values.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { randomClaims } from '../../../support/random-claims.js';
import { randomIr } from '../../../support/random-ir.js';
import { shippedPlans } from '../../../support/shipped-plans.js';
import { always, cap, fen, flat, percent, planOf, tier } from '../../../support/small-plan.js';

const shipped = shippedPlans().map(({ uri, plan }) => ({ uri, plan: runPasses(plan) }));

function lies(value: number, range: FactRange): boolean {
  if (range.kind === 'values') return range.values.includes(value);
  return (range.low ?? value) <= value && value <= (range.high ?? value);
}

/** The facts as the kernel sees them, counts of the year included. */
function factsOf(plan: PolicyIr, claim: KernelClaim, state: YearState): readonly number[] {
  return plan.inputs.map((_, input) => {
    const count = plan.counts.find((one) => one.input === input);
    if (count === undefined) return claim.values[input] ?? 0;
    return (state.counters[count.counter] ?? 0) + (holdsFor(count.when, claim.values, plan) ? 1 : 0);
  });
}

function isOf(cell: Cell, facts: readonly number[], group: number): boolean {
  return cell.group === group && [...cell.facts].every(([input, range]) => lies(facts[input] ?? 0, range));
}

/** Of nobody where everybody has a group, of a group whose condition the person does not meet, out of the policy's period, or with days out of order. */
function isRefused(plan: PolicyIr, { group, values }: KernelClaim): boolean {
  const days = ['admission', 'discharge', 'settlement'].map((id) => values[plan.inputs.findIndex((input) => input.id === id)] ?? 0);
  const { from, to } = plan.policy.effective;
  const day = values[plan.year.by] ?? 0;
  const inPeriod = (from ?? day) <= day && day <= (to ?? day);
  const inOrder = days.every((each, at) => at === 0 || (days[at - 1] ?? 0) <= each);
  const listed = plan.inputs.every(({ type }, input) => type.kind !== 'enumeration' || type.open || values[input] !== 0);
  return (
    !listed || !groupsOf(plan).includes(group) || !inPeriod || !inOrder || referenceKernel(plan).membership(values)[group]?.meets === 0
  );
}

function differencesOf(plan: PolicyIr, seed: number, claims: number): readonly string[] {
  const { chains, complete } = chainsOf(plan);
  if (!complete) return [];
  const kernel = referenceKernel(plan);
  const byChain = new Map(chains.map((chain) => [chain, referenceKernel(chain.plan)]));
  const source = randomClaims(plan, seed);
  let state = kernel.initialState();
  const found: string[] = [];
  for (let at = 0; at < claims; at++) {
    const claim = source.claim();
    const facts = factsOf(plan, claim, state);
    const trace = kernel.settle(claim, state);
    const cells = chains.flatMap((chain) => chain.cells.filter((cell) => isOf(cell, facts, claim.group)).map((cell) => ({ chain, cell })));
    const known = cells.filter(({ cell }) => cell.assumed.size === 0);
    if (cells.length === 0 && !isRefused(plan, claim)) found.push(`${at}: in no cell`);
    if (known.length > 1) found.push(`${at}: in ${known.length} cells`);
    for (const { chain } of known) {
      const alone = byChain.get(chain)?.settle(claim, state);
      const read = new Set(chain.plan.tiers.flatMap((tier) => tierCounters(tier, plan).map(({ counter }) => counter)));
      const shown = JSON.stringify([alone?.tiers.map(({ payment }) => payment), alone?.fault, countersOf(alone, read)]);
      const expected = JSON.stringify([trace.tiers.map(({ payment }) => payment), trace.fault, countersOf(trace, read)]);
      if (shown !== expected) found.push(`${at}: ${shown} ≠ ${expected}`);
    }
    state = source.stateAfter(trace.state);
  }
  return found;
}

function countersOf(trace: Trace | undefined, read: ReadonlySet<number>): readonly number[] {
  return trace?.state.counters.filter((_, counter) => read.has(counter)) ?? [];
}

describe('chainsOf', () => {
  it.each(Array.from({ length: 15 }, (_, seed) => seed))('settles as the plan does, random plan %i', (seed) => {
    expect(differencesOf(randomIr(seed), seed, 40)).toEqual([]);
  });

  it.each(shipped)('settles as the plan does, $uri', ({ plan }) => {
    if (plan.counters.length + plan.tiers.length > 0) expect(differencesOf(plan, 1, 8)).toEqual([]);
    expect(chainsOf(plan).complete).toBe(true);
  });

  it('keeps groups and facts apart only where tiers do', () => {
    const level = { op: 'oneOf', input: 1, values: [1, 2] } as const;
    const ratio = {
      op: 'choose',
      cases: [
        { when: level, value: percent(70), origin: tier({}).origin },
        { when: always, value: percent(60), origin: tier({}).origin },
      ],
    } as const;
    const plan = { ...planOf([tier({ rates: flat(ratio) })]), groups: [] };
    const { chains } = chainsOf(plan);
    expect(chains.map(({ cells }) => cells.map(({ facts }) => facts.get(1)))).toEqual([
      [{ kind: 'values', values: [1, 2] }],
      [{ kind: 'values', values: [3, 4] }],
    ]);
  });

  it('takes the results of a tier that does not apply as nothing', () => {
    const shut = tier({ gates: [{ kind: 'groups', when: { op: 'group', groups: [0] }, text: '' }], caps: [cap(fen(100))] });
    const rest = tier({ base: { op: 'subtract', left: fen(5_000), right: { op: 'part', tier: 0, part: 'payment' } } });
    const chain = chainsOf({ ...planOf([shut, rest]), groups: [] }).chains[0];
    expect(chain?.plan.tiers[1]?.base).toEqual(fen(5_000));
  });
});

describe('sampleValues', () => {
  it.each(shipped)('finds somebody for every cell, $uri', ({ plan }) => {
    const kernel = referenceKernel(plan);
    for (const { cells } of chainsOf(plan).chains.slice(0, 50)) {
      for (const cell of cells) {
        const values = sampleValues(plan, cell);
        if (values === null) throw new Error(`nobody for ${JSON.stringify([...cell.facts])}`);
        const stated = [...cell.facts].filter(([input]) => plan.inputs[input]?.scope !== 'year');
        expect(stated.every(([input, range]) => lies(values[input] ?? 0, range))).toBe(true);
        if (cell.group >= 0) expect(kernel.membership(values)[cell.group]?.meets).not.toBe(0);
      }
    }
  });
});

describe('chainPairs', () => {
  it('gives both groups the same facts', () => {
    const { plan } = shipped.find(({ uri }) => uri.startsWith('policies/gansu/medical-aid')) ?? {};
    if (plan === undefined) throw new Error('no plan');
    const { pairs, complete } = chainPairs(plan, [0], [2]);
    expect(complete).toBe(true);
    for (const { better, worse } of pairs) {
      expect(better.cells.map(({ facts }) => [...facts])).toEqual(worse.cells.map(({ facts }) => [...facts]));
      expect([...better.cells.map(({ group }) => group), ...worse.cells.map(({ group }) => group)].sort()).toEqual(
        [...better.cells.map(() => 0), ...worse.cells.map(() => 2)].sort(),
      );
    }
  });
});
