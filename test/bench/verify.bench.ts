// How long a proof takes: every policy of the project while its author writes, beside lowering its text to a plan; then with a warm z3.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProver, type PolicyIr, proveQuickly, toIr } from '../../compiler/index.js';
import { analyze, createWorkspace } from '../../language/index.js';

const rounds = 5;

function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(52)} ${value}\n`);
}

const names = readdirSync('policies', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jz'));
const analysis = analyze(createWorkspace(names.map((name) => ({ uri: name, text: readFileSync(join('policies', name), 'utf8') }))));

interface Timed {
  readonly name: string;
  readonly lowering: number;
  readonly proving: number;
}

async function timed(name: string, plan: PolicyIr, lower: () => void): Promise<Timed> {
  let [lowering, proving] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    lower();
    const lowered = performance.now();
    await proveQuickly(plan);
    lowering = Math.min(lowering, lowered - began);
    proving = Math.min(proving, performance.now() - lowered);
  }
  return { name, lowering, proving };
}

const all: Timed[] = [];
for (const policy of analysis.policies) {
  const { value } = toIr(policy, analysis);
  if (value !== null) all.push(await timed(policy.uri, value, () => void toIr(policy, analysis)));
}
const sum = (of: (one: Timed) => number) => all.reduce((total, one) => total + of(one), 0);
const slowest = all.reduce((one, other) => (other.proving > one.proving ? other : one));
say('policies proved while their authors write', String(all.length));
say('all of them, beside lowering their texts', `${(sum((one) => one.proving) / sum((one) => one.lowering)).toFixed(1)} times as long`);
say('the slowest', `${slowest.proving.toFixed(1)} ms, ${slowest.name}`);

/** All questions, with a solver that runs already. */
async function warm(): Promise<readonly (readonly [string, number])[]> {
  const times: (readonly [string, number])[] = [];
  const plans = analysis.policies.flatMap((policy) => {
    const { value } = toIr(policy, analysis);
    return value === null ? [] : [[policy.uri, value] as const];
  });
  const planOf = (name: string) => plans.find(([, plan]) => plan.policy.name === name)?.[1] ?? null;
  const prover = createProver({ planOf });
  // Opens the solver, of which the first policy shall not bear the start.
  for (const [, plan] of plans.slice(0, 3)) await prover.verify(plan);
  for (const [uri, plan] of plans) {
    const began = performance.now();
    await prover.verify(plan);
    times.push([uri, performance.now() - began]);
  }
  await prover.close();
  return times.sort(([, one], [, other]) => other - one);
}

const verified = await warm();
say('all questions of all policies, z3 warm', `${(verified.reduce((total, [, time]) => total + time, 0) / 1000).toFixed(1)} s`);
for (const [uri, time] of verified.slice(0, 5)) say('  among the slowest', `${time.toFixed(0)} ms, ${uri}`);
