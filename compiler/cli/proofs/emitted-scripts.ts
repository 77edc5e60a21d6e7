// The scripts on which proofs rest, with what each must come to: written to a folder, or given to a solver of this machine.

import { join } from 'node:path';
import { allLemmas, type Checked, type PolicyIr } from '../../index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { say } from '../terminal/say.js';
import { type MachineSolver, machineSolver } from './machine-solver.js';

export interface EmittedScript {
  /** A path without its folder. */
  readonly name: string;
  readonly script: string;
  readonly expected: 'sat' | 'unsat';
}

/** The lemmas for chains of these many tiers, which the proofs by tables rest on. */
export function lemmaScripts(plans: readonly PolicyIr[]): readonly EmittedScript[] {
  return allLemmas(plans.map(({ tiers }) => tiers.length)).map(({ name, script, expected }) => {
    return { name: join('lemmas', `${name}.smt2`), script, expected };
  });
}

/**
 * One that z3 decided for a policy, by its place among them; of a `sat`, with the values that z3 found, so that any solver can tell.
 * Asked under an assumption, z3 searches at once; its preparations for products, which it goes through otherwise, may not end.
 */
export function policyScript(policy: string, number: number, text: string, { answer, model }: Checked): EmittedScript {
  const folder = policy.replace(/[\\/:*?"<>|\s]/g, '_');
  const expected = answer === 'sat' ? 'sat' : 'unsat';
  const values = expected === 'sat' ? found(text, model) : [];
  const asked = text.replace(/^\(check-sat\)$/m, () => [...values, '(check-sat-assuming (true))'].join('\n'));
  return { name: join(folder, `${String(number).padStart(4, '0')}.smt2`), script: `(set-info :status ${expected})\n${asked}`, expected };
}

function found(text: string, model: Checked['model']): readonly string[] {
  const declared = [...text.matchAll(/^\(declare-const (\|[^|]*\||\S+) \S+\)$/gm)].map(([, name = '']) => name);
  const values = declared.flatMap((name) => {
    const value = model.get(name.replace(/^\||\|$/g, ''));
    return value === undefined ? [] : [`(assert (= ${name} ${typeof value === 'bigint' && value < 0n ? `(- ${-value})` : value}))`];
  });
  return ['; breaks it at', ...values];
}

export async function writeScripts(scripts: readonly EmittedScript[], folder: string, host: Host): Promise<void> {
  for (const { name, script } of scripts) await host.write(join(folder, name), script);
}

/** Scripts that one process is given. */
const atOnce = 50;

/** How many come to something else on a solver of this machine. */
export async function recheck(scripts: readonly EmittedScript[], solver: MachineSolver, host: Host): Promise<number> {
  const bar = await host.progress(scripts.length, say(host, '复核', 'checking again'));
  const count = { agreed: 0, open: 0, other: 0 };
  try {
    for (let at = 0; at < scripts.length; at += atOnce) {
      const some = scripts.slice(at, at + atOnce);
      const answers = await machineSolver(
        solver,
        some.map(({ script }) => script),
        host,
      );
      if (answers === null) throw misuse(`这台机器上没有 ${solver}`, `there is no ${solver} on this machine`);
      for (const [index, { name, expected }] of some.entries()) {
        const answer = answers[index];
        if (answer === expected) count.agreed += 1;
        else if (answer === 'unknown') count.open += 1;
        else {
          count.other += 1;
          host.print(say(host, `${name}：${solver} 说 ${answer}，应为 ${expected}`, `${name}: ${solver} says ${answer}, not ${expected}`));
        }
      }
      bar.update(at + some.length);
    }
  } finally {
    bar.stop();
  }
  host.print(
    say(
      host,
      `${solver} 复核 ${scripts.length} 个文件：${count.agreed} 个相同，${count.other} 个不同，${count.open} 个没有结论`,
      `${solver} checked ${scripts.length} scripts again: ${count.agreed} agree, ${count.other} disagree, ${count.open} not decided`,
    ),
  );
  return count.other;
}
