// Whether the program that was written for a plan settles as the plan does, for every claim and every state of the year.

import type { PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import type { Budget, Solver } from '../solver/solver.js';
import { createTerms } from '../terms/create-terms.js';
import type { CodeVerdict } from './code-verdict.js';
import { type Comparison, whereOf } from './comparison.js';
import { decide } from './decide/decide.js';
import { readModule } from './read-module.js';
import { compareTiers } from './tiers/compare-tiers.js';
import { type Chain, chainOf } from './tiers/settle-chain.js';

export interface CodeQuestion {
  readonly plan: PolicyIr;
  /** The text of the module. */
  readonly module: string;
  /** Opened only for what does not come out as the same terms; null never asks one. */
  readonly solver: (() => Promise<Solver>) | null;
  readonly budget: Budget;
}

/**
 * Of any text, one that was changed by hand or by a test included: `equal` only where every comparison is proved and every construct of
 * the text is understood.
 */
export async function proveCode({ plan, module: text, solver, budget }: CodeQuestion): Promise<CodeVerdict> {
  const module = readModule(text);
  if (typeof module === 'string') return notUnderstood('policy.mjs', module);
  const terms = createTerms();
  const { comparisons, refusals, befores } = compareTiers(plan, module, terms);
  const [refusal] = refusals;
  if (refusal !== undefined) return notUnderstood(refusal.place, refusal.what);
  const groups = Array.from({ length: plan.groups.length + 1 }, (_, at) => at - 1);
  const chains = new Map<Comparison, Chain>();
  const composed = (one: Comparison): readonly Comparison[] =>
    (one.group === null ? groups : [one.group]).map((group) => {
      const chain = chainOf(plan, group, terms, befores);
      const comparison = { ...one, group, holds: chain.composed(one.holds) };
      chains.set(comparison, chain);
      return comparison;
    });
  // What fails of a tier by itself is asked again of what earlier tiers do leave.
  for (let left = comparisons; ; ) {
    const decision = await decide(left, terms, solver, budget);
    if (decision.kind === 'hold') return { verdict: 'equal', figures: decision.figures };
    const { comparison } = decision;
    const where = whereOf(comparison);
    if (decision.kind === 'open') return { verdict: 'not_decided', where, reason: solver === null ? noSolver : budgetSpent };
    const chain = chains.get(comparison);
    if (chain !== undefined) return { verdict: 'differs', where, found: chain.claimAt(decision.values) };
    left = left.flatMap((one) => (one.place === comparison.place && one.group === comparison.group ? composed(one) : [one]));
  }
}

function notUnderstood(place: string, what: string): CodeVerdict {
  return {
    verdict: 'not_decided',
    where: { zh: place, en: place },
    reason: { zh: `程序里有看不懂的写法：${what}`, en: `the program has a construct that is not understood: ${what}` },
  };
}

const noSolver: Words = { zh: '没有求解器可问', en: 'no solver is asked' };
const budgetSpent: Words = { zh: '求解器在预算内没有结论', en: 'the solver did not decide within its budget' };
