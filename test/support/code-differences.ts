// Runs tier functions of an emitted module on numbers and on terms, and tells the first difference.

import { isDeepStrictEqual } from 'node:util';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { YearState } from '../../compiler/ir/kernel.js';
import { createMachine, finite, type Machine, plainly } from '../../compiler/prove/code/execute/machine.js';
import type { NumberValue, Value } from '../../compiler/prove/code/execute/value.js';
import { type ModuleText, readModule } from '../../compiler/prove/code/read-module.js';
import { runTier } from '../../compiler/prove/code/tiers/run-tier.js';
import { createTerms } from '../../compiler/prove/terms/create-terms.js';
import { evaluation } from '../../compiler/prove/terms/evaluate-term.js';
import type { Integer } from '../../compiler/prove/terms/term.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { partsRead } from '../../compiler/targets/shared/parts-read.js';
import { randomClaims } from './random-claims.js';

type TierFunction = (group: number, values: number[], billed: number[], counters: number[], payments: number[], parts: number[]) => number;

/** Each tier after those before it, as the module settles them. */
export async function firstCodeDifference(plan: PolicyIr, claims: number, seed: number): Promise<object | null> {
  const { module: text } = emitJavaScript(plan);
  const module = readModule(text);
  if (typeof module === 'string') return { module };
  const functions = await tierFunctions(text, plan);
  const source = randomClaims(plan, seed);
  const onTerms = tiersOnTerms(plan, module);
  let state: YearState = { counters: plan.counters.map(() => 0), holes: [] };
  for (let count = 0; count < claims; count++) {
    state = source.stateAfter(state);
    const claim = source.claim();
    const values = [...claim.values];
    const [counters, payments, parts] = [[...state.counters], [] as number[], partsRead(plan).map(() => 0)];
    for (const [tier, run] of functions.entries()) {
      const numbers = { values, billed: [...claim.billed], counters: [...counters], payments: [...payments], parts: [...parts] };
      const payment = run(claim.group, values, [...claim.billed], counters, payments, parts);
      const found = onTerms(tier, claim.group, numbers);
      const wanted = { refusals: [], payment: String(payment), counters: counters.map(String), parts: parts.map(String), broken: [] };
      if (!isDeepStrictEqual(found, wanted)) return { tier, claim, numbers, wanted, found };
      if (payment === Number.NEGATIVE_INFINITY) break;
      payments.push(payment);
    }
    state = { counters, holes: counters.includes(-1) ? [0] : [] };
  }
  return null;
}

async function tierFunctions(text: string, plan: PolicyIr): Promise<readonly TierFunction[]> {
  const names = plan.tiers.map((_, index) => `payTier${index + 1}`);
  const exported = `${text}\nexport { ${names.join(', ')} };\n`;
  const module = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(exported, 'utf8').toString('base64')}`);
  return names.map((name) => module[name]);
}

type Numbers = Readonly<Record<'values' | 'billed' | 'counters' | 'payments' | 'parts', readonly number[]>>;

/** One run for each tier and group; its terms then come to something for all numbers. */
function tiersOnTerms(plan: PolicyIr, module: ModuleText): (tier: number, group: number, numbers: Numbers) => object {
  const runs = new Map<string, { run: ReturnType<typeof runTier>; machine: Machine }>();
  const runOf = (tier: number, group: number, numbers: Numbers) => {
    const machine = createMachine(createTerms(), module.source);
    const { terms } = machine;
    const any = (name: string, list: readonly number[]): readonly Integer[] =>
      list.map((_, at) => terms.variable(`${name}${at}`, null, null));
    const unsure = (name: string, list: readonly number[]): readonly Value[] =>
      list.map((_, at): NumberValue => {
        const number = terms.variable(`${name}${at}`, -1n, null);
        return { ...finite(machine, terms.max(number, terms.constant(0))), minusOne: terms.less(number, terms.constant(0)) };
      });
    const handed = {
      group: terms.constant(group),
      values: plan.inputs.map(({ type }, at) =>
        type.kind === 'enumeration'
          ? terms.variable(`values${at}`, 0n, BigInt(type.values.length))
          : terms.variable(`values${at}`, type.kind === 'date' ? null : 0n, null),
      ),
      billed: any('billed', numbers.billed).map((billed) => finite(machine, billed)),
      counters: unsure('counters', numbers.counters),
      payments: unsure('payments', numbers.payments),
      parts: numbers.parts.length === 0 ? null : unsure('parts', numbers.parts),
    };
    return { run: runTier(module, `payTier${tier + 1}`, false, handed, machine), machine };
  };
  return (tier, group, numbers) => {
    const key = `${tier} ${group}`;
    const made = runs.get(key) ?? runOf(tier, group, numbers);
    runs.set(key, made);
    const named = Object.entries(numbers).flatMap(([name, list]) => list.map((value, at) => [`${name}${at}`, BigInt(value)] as const));
    const { integer, condition } = evaluation(new Map(named));
    const numberOf = (value: Value): string => {
      if (value.kind !== 'number') return value.kind;
      if (condition(plainly(made.machine, value))) return String(integer(value.term));
      if (condition(value.minusOne)) return '-1';
      return condition(value.refused) ? '-Infinity' : condition(value.endless) ? 'Infinity' : 'below 0';
    };
    const broken = made.run.obligations.filter(({ path, claim }) => condition(path) && !condition(claim)).map(({ about }) => about);
    return {
      refusals: made.run.refusals,
      payment: numberOf(made.run.payment),
      counters: made.run.counters.map(numberOf),
      parts: made.run.parts.map(numberOf),
      broken,
    };
  };
}
