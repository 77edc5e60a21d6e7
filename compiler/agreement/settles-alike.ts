// Whether an emitted module settles like the reference on the whole period set.

import type { PolicyIr } from '../ir/ir.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import { type Parting, partingAbout, partingIn } from './compare-kernels.js';
import type { PersonQuestion } from './history.js';
import { type PeriodSet, periodSet, type Vector } from './period-set/period-set.js';
import { settlementModule } from './settlement-module.js';

/** Vectors of one policy that a test settles: a few seconds. */
export const usualVectors = 10_000;

/** Vectors of one policy that a build settles: about a second. */
export const vectorsOfBuild = 2_000;

/** More than any policy that we know has. */
export const allVectors = 1_000_000;

export interface Agreement {
  readonly set: PeriodSet;
  /** Null: all agree. */
  readonly parting: PartingAt | null;
}

export interface PartingAt extends Parting {
  readonly asked: Vector | PersonQuestion;
}

/** `module`: the text of the emitted module, run by this engine. */
export function settlesAlike(plan: PolicyIr, module: string, most = usualVectors): Agreement {
  const set = periodSet(plan, most);
  return { set, parting: partingOn(set, plan, module) };
}

export function partingOn({ vectors, questions }: PeriodSet, plan: PolicyIr, module: string): PartingAt | null {
  const pair = { reference: referenceKernel(plan), javascript: settlementModule(module) };
  for (const vector of vectors) {
    const parting = partingIn(pair, { start: vector.state, claims: [vector.claim] });
    if (parting !== null) return { ...parting, asked: vector };
  }
  for (const question of questions) {
    const parting = partingAbout(pair, question);
    if (parting !== null) return { ...parting, asked: question };
  }
  return null;
}
