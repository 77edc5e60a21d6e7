// Whether the program that was written for a plan settles as the plan does, for every claim and every state of the year.

import type { PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import type { Budget, Solver } from '../solver/solver.js';
import { createTerms } from '../terms/create-terms.js';
import type { Terms } from '../terms/term.js';
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
  const decision = await decide(comparisons, terms, solver, budget);
  if (decision.kind === 'hold') return { verdict: 'equal', figures: decision.figures };
  const where = whereOf(decision.comparison);
  if (decision.kind === 'open') return { verdict: 'not_decided', where, reason: solver === null ? noSolver : budgetSpent };
  const chain = chainOf(plan, decision.comparison.group ?? -1, terms, befores);
  return claimFor(decision.comparison, chain, terms, solver, budget);
}

/** With what earlier tiers do leave in place of anything they might: then a claim shows the difference. */
async function claimFor(
  comparison: Comparison,
  chain: Chain,
  terms: Terms,
  solver: CodeQuestion['solver'],
  budget: Budget,
): Promise<CodeVerdict> {
  const where = whereOf(comparison);
  const found = await decide([{ ...comparison, holds: chain.composed(comparison.holds) }], terms, solver, budget);
  if (found.kind !== 'fails') return { verdict: 'not_decided', where, reason: neverArises };
  return { verdict: 'differs', where, found: chain.claimAt(found.values) };
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
const neverArises: Words = {
  zh: '与方案不同，但没有找到会这样结算的费用单',
  en: 'it differs from the plan, but no claim was found that comes to it',
};
