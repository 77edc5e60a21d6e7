// Whether comparisons hold of every claim: by their form, case by case, or by a solver.

import type { Budget, Checked, Solver } from '../../solver/solver.js';
import { evaluation } from '../../terms/evaluate-term.js';
import { smtPrinter } from '../../terms/print-smt.js';
import type { Condition, Terms } from '../../terms/term.js';
import type { CodeFigures } from '../code-verdict.js';
import type { Comparison } from '../comparison.js';
import { isTrue } from '../execute/machine.js';
import { everyCase } from './holds-in-every-case.js';

export interface Decision {
  readonly figures: CodeFigures;
  readonly failing: readonly Failing[];
  /** Of which the solver said nothing. */
  readonly open: readonly Comparison[];
}

/** Does not hold of these values. */
export interface Failing {
  readonly comparison: Comparison;
  readonly values: ReadonlyMap<string, bigint | boolean>;
}

/** Cases that are tried of one comparison before it is left to a solver. */
const mostCases = 300;

export async function decide(
  comparisons: readonly Comparison[],
  terms: Terms,
  solver: (() => Promise<Solver>) | null,
  budget: Budget,
): Promise<Decision> {
  const holds = everyCase(terms, mostCases);
  const unlike = comparisons.filter((one) => !isTrue(one.holds));
  const left = unlike.filter((one) => !holds(one.holds));
  const figures: CodeFigures = {
    alike: comparisons.length - unlike.length,
    byCases: unlike.length - left.length,
    bySolver: left.length,
  };
  if (left.length === 0) return { figures, failing: [], open: [] };
  if (solver === null) return { figures, failing: [], open: left };
  const { fails, open } = await asked([...new Set(left.map((one) => one.holds))], terms, await solver(), budget);
  // What is the same condition of several groups is each group's own.
  const failing = left.flatMap((comparison) => {
    const values = fails.get(comparison.holds);
    return values === undefined ? [] : [{ comparison, values }];
  });
  return { figures, failing, open: left.filter((one) => open.has(one.holds)) };
}

interface Asked {
  readonly fails: ReadonlyMap<Condition, Checked['model']>;
  readonly open: ReadonlySet<Condition>;
}

/** What is hard together is soon asked one by one. */
const togetherRlimit = 200_000;

/** All at once; where values are found for which some fail, without those again; where nothing is, in halves. */
async function asked(conditions: readonly Condition[], terms: Terms, solver: Solver, budget: Budget): Promise<Asked> {
  if (conditions.length === 0) return { fails: new Map(), open: new Set() };
  const together: Budget = { rlimit: Math.min(budget.rlimit, togetherRlimit) };
  const { answer, model } = await solver.check(script(terms.and(...conditions)), conditions.length === 1 ? budget : together);
  if (answer === 'unsat') return { fails: new Map(), open: new Set() };
  const at = evaluation(withDefaults(model));
  const fails = new Set(answer === 'sat' ? conditions.filter((one) => !at.condition(one)) : []);
  if (fails.size === 0 && conditions.length === 1) return { fails: new Map(), open: new Set(conditions) };
  const rest = conditions.filter((one) => !fails.has(one));
  const half = fails.size === 0 ? Math.ceil(rest.length / 2) : rest.length;
  const left = await asked(rest.slice(0, half), terms, solver, budget);
  const right = await asked(rest.slice(half), terms, solver, budget);
  const found = [...fails].map((one) => [one, model] as const);
  return { fails: new Map([...found, ...left.fails, ...right.fails]), open: new Set([...left.open, ...right.open]) };
}

/** Satisfiable where it does not hold. */
function script(holds: Condition): string {
  const printer = smtPrinter('fresh');
  const text = printer.text(holds);
  const logic = printer.isLinear() ? 'QF_LIA' : 'QF_NIA';
  return [`(set-logic ${logic})`, ...printer.lines, `(assert (not ${text}))`, '(check-sat)', ''].join('\n');
}

/** What a model leaves out may be anything. */
export function withDefaults(model: Checked['model']): { get(name: string): bigint | boolean | undefined } {
  const proposition = (name: string) => /_(known|refuses)$/.test(name) || name.startsWith('any');
  return { get: (name) => model.get(name) ?? (proposition(name) ? true : 0n) };
}
