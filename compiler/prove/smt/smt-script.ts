// A posed question as an SMT-LIB script: satisfiable where claims break the property.

import { type SmtPrinter, smtPrinter } from '../terms/print-smt.js';
import type { Terms } from '../terms/term.js';
import type { Posed } from './pose.js';
import { type Lemma, roundingLemmas } from './rounding-lemmas.js';

export interface SmtScript {
  readonly text: string;
  /** The variables that it has, by name. */
  readonly declared: readonly string[];
}

/** `heading`: lines of comment. `plain`: of claims that are easy to read. */
export function smtScript(posed: Posed, terms: Terms, heading: readonly string[], plain = false): SmtScript {
  const printer = smtPrinter('fresh');
  const asserted = [...posed.holds, ...(plain ? posed.plain : []), posed.breaks].map((condition) => printer.text(condition));
  // Of what the question does not come to nothing need be said.
  const lemmas = roundingLemmas(posed.settlements, terms).map((lemma) => lemmaText(lemma, printer));
  const comments = heading.flatMap((line) => line.split('\n')).map((line) => `; ${line}`);
  const asserts = [...lemmas, ...asserted.filter((text) => text !== 'true')].map((text) => `(assert ${text})`);
  const logic = printer.isLinear() ? 'QF_LIA' : 'QF_NIA';
  const text = [...comments, `(set-logic ${logic})`, ...printer.lines, ...asserts, '(check-sat)', ''].join('\n');
  return { text, declared: printer.declared };
}

function lemmaText({ premise, smaller, larger }: Lemma, printer: SmtPrinter): string {
  const sum = (operands: Lemma['smaller']) => {
    const texts = operands.map((operand) => printer.text(operand)).filter((text) => text !== '0');
    return texts.length > 1 ? `(+ ${texts.join(' ')})` : (texts[0] ?? '0');
  };
  const inequality = `(<= ${sum(smaller)} ${sum(larger)})`;
  return premise === null ? inequality : `(=> ${printer.text(premise)} ${inequality})`;
}
