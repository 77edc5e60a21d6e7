// What becomes of mutants of an emitted module: shown to settle otherwise by a claim of the test set or of the proof, or proved equal.

import { partingAbout, partingIn } from '../../../compiler/agreement/compare-kernels.js';
import { type PeriodSet, periodSet } from '../../../compiler/agreement/period-set/period-set.js';
import { settlementModule } from '../../../compiler/agreement/settlement-module.js';
import type { PolicyIr } from '../../../compiler/ir/ir.js';
import { proveCode } from '../../../compiler/prove/code/prove-code.js';
import type { Solver } from '../../../compiler/prove/solver/solver.js';
import { emitJavaScript } from '../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { killedOn } from './killed-on.js';
import { type Mutation, mutated } from './mutations.js';
import { pickMutants } from './pick-mutants.js';
import { wholeYuanClaims } from './whole-yuan-claims.js';

/** `killed`: by a vector. `refuted`: by a claim of the proof, which the mutant settles otherwise. `open`: neither of them, nor equal. */
export type Verdict = 'killed' | 'refuted' | 'equal' | 'open';

export interface Judged {
  readonly mutation: Mutation;
  readonly verdict: Verdict;
  /** Random whole amounts, as many as there are vectors, show nothing. */
  readonly unseenInYuan: boolean;
  /** The place and the change, and what showed it. */
  readonly told: string;
}

export interface Judging {
  readonly plan: PolicyIr;
  /** Of every operator. */
  readonly each: number;
  readonly seed: number;
  /** Vectors. */
  readonly most: number;
  readonly solver: () => Promise<Solver>;
  /** Functions of the module; those that they call are changed, too. */
  readonly roots?: readonly string[];
}

const budget = { rlimit: 600_000 };

export async function judgeMutants({ plan, each, seed, most, solver, roots = ['settle', 'pay'] }: Judging): Promise<readonly Judged[]> {
  const { module } = emitJavaScript(plan);
  const set = periodSet(plan, most);
  const mutants = pickMutants(module, roots, each, seed).map((mutation) => ({ mutation, text: mutated(module, mutation) }));
  const kills = killedOn(
    set,
    plan,
    mutants.map(({ text }) => text),
  );
  const inYuan = seenInYuan(set, plan, [...kills.keys()], seed);
  const judged: Judged[] = [];
  for (const { mutation, text } of mutants) {
    const kill = kills.get(text);
    const place = `${mutation.within}: ${module.slice(mutation.start, mutation.end)} → ${mutation.replacement}`;
    if (kill !== undefined) judged.push({ mutation, verdict: 'killed', unseenInYuan: !inYuan.has(text), told: `${place}, ${kill.told}` });
    else judged.push({ mutation, unseenInYuan: false, ...(await proved(plan, text, place, solver)) });
  }
  return judged;
}

async function proved(plan: PolicyIr, text: string, place: string, solver: Judging['solver']): Promise<Pick<Judged, 'verdict' | 'told'>> {
  const proof = await proveCode({ plan, module: text, solver, budget });
  if (proof.verdict === 'equal') return { verdict: 'equal', told: place };
  if (proof.verdict === 'not_decided') return { verdict: 'open', told: `${place}, ${proof.where.en}: ${proof.reason.en}` };
  const { claim, state, asked } = proof.found;
  const pair = { reference: referenceKernel(plan), javascript: settlementModule(text) };
  const parting = partingIn(pair, { start: state, claims: [claim] }) ?? partingAbout(pair, { ...claim, ...asked });
  if (parting === null) return { verdict: 'open', told: `${place}, the claim of the proof shows nothing` };
  return { verdict: 'refuted', told: `${place}, ${parting.fields[0]}` };
}

function seenInYuan(set: PeriodSet, plan: PolicyIr, texts: readonly string[], seed: number): ReadonlySet<string> {
  const vectors = wholeYuanClaims(plan, set.vectors.length, seed);
  return new Set(killedOn({ vectors, questions: [] }, plan, texts).keys());
}
