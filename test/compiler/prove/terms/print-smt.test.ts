// Printed terms mean to a solver what they evaluate to.

import { describe, expect, it } from 'vitest';
import { createTerms } from '../../../../compiler/prove/terms/create-terms.js';
import { evaluation } from '../../../../compiler/prove/terms/evaluate-term.js';
import { type DivisionForm, smtPrinter } from '../../../../compiler/prove/terms/print-smt.js';
import { askZ3, hasNativeZ3 } from '../../../support/native-z3.js';
import { randomSource } from '../../../support/random-source.js';
import { conditionOf, randomExpression, randomProposition, randomValues, termOf } from '../../../support/random-terms.js';

function number(value: bigint): string {
  return value < 0n ? `(- ${-value})` : String(value);
}

/** Says that the terms have other values than they evaluate to: never so. */
function contradiction(seed: number, form: DivisionForm): string {
  const random = randomSource(seed);
  const terms = createTerms();
  const term = termOf(randomExpression(random, 4), terms);
  const condition = conditionOf(randomProposition(random, 3), terms);
  const values = randomValues(random);
  const printer = smtPrinter(form);
  const [amount, truth] = [printer.text(term), printer.text(condition)];
  const given = printer.declared.map((name) => {
    const value = values.get(name) ?? 0n;
    return `(assert (= ${name} ${typeof value === 'bigint' ? number(value) : value}))`;
  });
  const { integer, condition: truthOf } = evaluation(values);
  const said = `(assert (not (and (= ${amount} ${number(integer(term))}) (= ${truth} ${truthOf(condition)}))))`;
  return ['(push)', ...printer.lines, ...given, '(check-sat)', said, '(check-sat)', '(pop)'].join('\n');
}

describe.skipIf(!hasNativeZ3)('printed terms', () => {
  it.each(['div', 'fresh'] as const)('have the value they evaluate to, with divisions as %s', (form) => {
    const seeds = Array.from({ length: 150 }, (_, seed) => seed);
    const answers = askZ3(seeds.map((seed) => contradiction(seed, form)).join('\n'));
    expect(answers).toEqual(seeds.flatMap(() => ['sat', 'unsat']));
  });
});

describe('printing', () => {
  it('defines once what is used twice', () => {
    const terms = createTerms();
    const [cost, limit] = [terms.variable('cost', 0n, null), terms.variable('limit', 0n, 9n)];
    const least = terms.min(cost, limit);
    const printer = smtPrinter('fresh');
    printer.text(terms.atMost(terms.floorDivide(terms.plus(terms.scale(least, 3), cost), 10), least));
    expect(printer.lines).toMatchInlineSnapshot(`
      [
        "(declare-const cost Int)",
        "(assert (<= 0 cost))",
        "(declare-const limit Int)",
        "(assert (<= 0 limit))",
        "(assert (<= limit 9))",
        "(define-fun t_4 () Int (+ cost (* (- 1) limit)))",
        "(define-fun t_5 () Int (let ((t_ 0)) (ite (<= t_4 t_) t_ t_4)))",
        "(define-fun t_9 () Int (+ (* 4 cost) (* (- 3) t_5)))",
        "(declare-const r_10 Int)",
        "(assert (<= (* 10 r_10) t_9))",
        "(assert (< t_9 (+ (* 10 r_10) 10)))",
        "(define-fun t_13 () Bool (<= r_10 limit))",
      ]
    `);
  });
});
