// A module that settles otherwise than the reference, by however little, is found by the period set.

import { describe, expect, it } from 'vitest';
import { settlesAlike } from '../../../compiler/agreement/settles-alike.js';
import { emitJavaScript } from '../../../compiler/targets/javascript/emit-javascript.js';
import { cap, deductible, fen, flat, percent, planOf, tier } from '../../support/small-plan.js';

const plan = planOf([tier({ deductible: deductible(fen(20_000)), rates: flat(percent(75)), caps: [cap(fen(300_000), 0)] })], ['paid']);
const { module } = emitJavaScript(plan);

/** The module with one text in place of another, everywhere. */
function changed(from: string | RegExp, to: string): string {
  const text = module.replaceAll(from, to);
  if (text === module) throw new Error(`nothing to change: ${from}`);
  return text;
}

it('finds nothing against the module itself', () => {
  const { set, parting } = settlesAlike(plan, module);
  expect(parting).toBeNull();
  expect(set.complete).toBe(true);
  expect(set.questions.length).toBeGreaterThan(0);
});

describe('a module that differs', () => {
  it.each([
    ['a fen in a deductible', changed('20000', '20001')],
    ['a fen in a cap', changed('300000', '299999')],
    ['rounding down', changed(/\+ (2|50)\)/g, '+ 0)')],
    ['half a unit rounded down', changed(/\+ (2|50)\)/g, '+ 1)')],
    ['a counter that stands still', changed('counters[0] += payment;', '')],
    ['a number of the working alone', changed('gate: -1', 'gate: 0')],
    ['an answer about people', changed('meets: shown(meets)', 'meets: 1')],
  ])('by %s', (_, text) => {
    const { parting } = settlesAlike(plan, text);
    expect(parting?.fields.length).toBeGreaterThan(0);
    expect(parting?.asked).toBeDefined();
  });
});
