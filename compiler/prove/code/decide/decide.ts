// Whether comparisons hold of every claim: by their form, case by case, or by a solver.

import type { Budget, Checked, Solver } from '../../solver/solver.js';
import { smtPrinter } from '../../terms/print-smt.js';
import type { Terms } from '../../terms/term.js';
import type { CodeFigures } from '../code-verdict.js';
import type { Comparison } from '../comparison.js';
import { isTrue } from '../execute/machine.js';
import { everyCase } from './holds-in-every-case.js';

/** `fails`: the first that does not hold of the values; `open`: the first that is not decided. */
export type Decision =
  | { readonly kind: 'hold'; readonly figures: CodeFigures }
  | { readonly kind: 'fails'; readonly comparison: Comparison; readonly values: ReadonlyMap<string, bigint | boolean> }
  | { readonly kind: 'open'; readonly comparison: Comparison };

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
  const [first] = left;
  if (first === undefined) return { kind: 'hold', figures };
  if (solver === null) return { kind: 'open', comparison: first };
  return (await firstOpen(left, await solver(), budget)) ?? { kind: 'hold', figures };
}

async function firstOpen(comparisons: readonly Comparison[], solver: Solver, budget: Budget): Promise<Decision | null> {
  const asked = new Map(comparisons.map((comparison) => [comparison.holds, comparison]));
  for (const comparison of asked.values()) {
    const { answer, model } = await solver.check(script(comparison), budget);
    if (answer === 'sat') return { kind: 'fails', comparison, values: model };
    if (answer === 'unknown') return { kind: 'open', comparison };
  }
  return null;
}

/** Satisfiable where it does not hold. */
function script({ holds }: Comparison): string {
  const printer = smtPrinter('div');
  const text = printer.text(holds);
  const logic = printer.isLinear() ? 'QF_LIA' : 'QF_NIA';
  return [`(set-logic ${logic})`, ...printer.lines, `(assert (not ${text}))`, '(check-sat)', ''].join('\n');
}

/** What a model leaves out may be anything. */
export function withDefaults(model: Checked['model']): { get(name: string): bigint | boolean | undefined } {
  const proposition = (name: string) => /_(known|refuses)$/.test(name) || name.startsWith('any');
  return { get: (name) => model.get(name) ?? (proposition(name) ? true : 0n) };
}
