// Which mutants of a module settle otherwise than the reference on which of given claims and questions.

import { partingAbout, partingIn } from '../../../compiler/agreement/compare-kernels.js';
import type { PeriodSet } from '../../../compiler/agreement/period-set/period-set.js';
import { type SettlementModule, settlementModule } from '../../../compiler/agreement/settlement-module.js';
import type { PolicyIr } from '../../../compiler/ir/ir.js';
import type { Kernel } from '../../../compiler/ir/kernel.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';

/** What showed it: the first differing number, or what the mutant threw. */
export interface Kill {
  readonly asked: unknown;
  readonly told: string;
}

/** By text. Each claim is settled once by the reference and shown to all mutants that are left. */
export function killedOn({ vectors, questions }: Pick<PeriodSet, 'vectors' | 'questions'>, plan: PolicyIr, texts: readonly string[]) {
  const reference = referenceKernel(plan);
  const kills = new Map<string, Kill>();
  let left = texts.map((text) => ({ text, javascript: settlementModule(text) }));
  const show = (asked: unknown, parts: (javascript: SettlementModule) => string | null): void => {
    left = left.filter(({ text, javascript }) => {
      const told = thrownOr(() => parts(javascript));
      if (told !== null) kills.set(text, { asked, told });
      return told === null;
    });
  };
  for (const vector of vectors) {
    if (left.length === 0) break;
    const expected = reference.settle(vector.claim, vector.state);
    const answering: Kernel = { ...reference, settle: () => expected };
    const history = { start: vector.state, claims: [vector.claim] };
    show(vector, (javascript) => partingIn({ reference: answering, javascript }, history)?.fields[0] ?? null);
  }
  for (const question of questions) {
    show(question, (javascript) => partingAbout({ reference, javascript }, question)?.fields[0] ?? null);
  }
  return kills;
}

function thrownOr(told: () => string | null): string | null {
  try {
    return told();
  } catch (error) {
    return String(error);
  }
}
