// Whether the program that was written for a plan settles as the plan does, for every claim and every state of the year.

import type { PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import type { Budget, Solver } from '../solver/solver.js';
import { createTerms } from '../terms/create-terms.js';
import type { Terms } from '../terms/term.js';
import type { CodeVerdict, Undecided } from './code-verdict.js';
import { type Compared, type Comparison, whereOf } from './comparison.js';
import { decide } from './decide/decide.js';
import { compareGlue } from './glue/compare-glue.js';
import { compareInitialState } from './person/compare-initial-state.js';
import { compareMembership, compareSubsidy } from './person/compare-person.js';
import { type ModuleText, readModule } from './read-module.js';
import { compareTiers, groupsOf } from './tiers/compare-tiers.js';
import { chainOf } from './tiers/settle-chain.js';
import type { Before } from './tiers/settle-tier.js';

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
 * the text is understood. It speaks of the amounts of `pay` and `settle`, of membership, subsidies and the
 * year before its first claim, not of lists of holes and notes.
 */
export async function proveCode(question: CodeQuestion): Promise<CodeVerdict> {
  const { plan } = question;
  const module = readModule(question.module);
  if (typeof module === 'string') return notUnderstood('policy.mjs', module);
  const told = await compared(question, plan, module, true);
  // An amount on the way may differ where nothing that comes of it does.
  return told.verdict === 'equal' || told.verdict === 'not_understood'
    ? plainly(told)
    : plainly(await compared(question, plan, module, false));
}

type Told = CodeVerdict | { readonly verdict: 'not_understood'; readonly told: CodeVerdict };

function plainly(told: Told): CodeVerdict {
  return told.verdict === 'not_understood' ? told.told : told;
}

/** `cut`: with amounts on the way compared first. */
async function compared({ solver, budget }: CodeQuestion, plan: PolicyIr, module: ModuleText, cut: boolean): Promise<Told> {
  const terms = createTerms();
  const { befores, ...tiers } = compareTiers(plan, module, cut, terms);
  const found = [tiers, ...glueOf(plan, module, befores, terms), ...personOf(plan, module, befores, terms)];
  const [refusal] = found.flatMap(({ refusals }) => refusals);
  if (refusal !== undefined) return { verdict: 'not_understood', told: notUnderstood(refusal.place, refusal.what) };
  const { figures, failing, open } = await decide(
    found.flatMap(({ comparisons }) => comparisons),
    terms,
    solver,
    budget,
  );
  const [undecided] = open;
  if (failing.length === 0 && undecided === undefined) return { verdict: 'equal', figures };
  // With what earlier tiers do leave in place of anything they might.
  for (const group of new Set(failing.map(({ comparison }) => comparison.group))) {
    const chain = chainOf(plan, group ?? -1, terms, befores);
    const own = failing.filter(({ comparison }) => comparison.group === group);
    const composed = own.map(({ comparison }) => ({ ...comparison, holds: chain.composed(comparison.holds) }));
    const real = await decide(composed, terms, solver, budget);
    const [differing] = real.failing;
    if (differing !== undefined)
      return { verdict: 'differs', where: whereOf(differing.comparison), found: chain.claimAt(differing.values) };
    const [unsure] = real.open;
    if (unsure !== undefined) return undecidedAt(unsure, 'budget');
  }
  if (undecided === undefined) return { verdict: 'equal', figures };
  return undecidedAt(undecided, solver === null ? 'no_solver' : 'budget');
}

/** What puts the tiers together, for each group. */
function glueOf(plan: PolicyIr, module: ModuleText, befores: readonly Before[], terms: Terms): readonly Compared[] {
  return groupsOf(plan).flatMap((group) => [false, true].map((traced) => compareGlue({ plan, module, group, traced, befores }, terms)));
}

/** What is said of people and of a year without claims. */
function personOf(plan: PolicyIr, module: ModuleText, befores: readonly Before[], terms: Terms): readonly Compared[] {
  const [start] = befores as readonly [Before];
  return [
    compareInitialState(plan, module, terms),
    compareMembership({ plan, module, start }, terms),
    ...groupsOf(plan).map((group) => compareSubsidy({ plan, module, group, start }, terms)),
  ];
}

function notUnderstood(place: string, what: string): CodeVerdict {
  return {
    verdict: 'not_decided',
    because: 'construct',
    where: { zh: place, en: place },
    reason: { zh: `程序里有看不懂的写法：${what}`, en: `the program has a construct that is not understood: ${what}` },
  };
}

function undecidedAt(comparison: Comparison, because: Exclude<Undecided, 'construct'>): CodeVerdict {
  return { verdict: 'not_decided', because, where: whereOf(comparison), reason: reasons[because] };
}

const reasons = {
  no_solver: { zh: '没有求解器可问', en: 'no solver is asked' },
  budget: { zh: '求解器在预算内没有结论', en: 'the solver did not decide within its budget' },
} as const satisfies Record<string, Words>;
