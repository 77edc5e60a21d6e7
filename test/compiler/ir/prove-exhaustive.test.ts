// The proof that cases cover everything finds the combination they leave out.

import { describe, expect, it } from 'vitest';
import type { Condition, Input } from '../../../compiler/index.js';
import { proveExhaustive } from '../../../compiler/ir/prove-exhaustive.js';

const level = (open: boolean): Input => ({
  id: 'level',
  label: { zh: '级别', en: 'level' },
  builtin: false,
  scope: 'claim',
  type: { kind: 'enumeration', values: ['a', 'b'].map((id) => ({ id, zh: id, en: id })), open },
  used: true,
  fallback: null,
  origin: null,
});
const flag: Input = { ...level(false), id: 'flag', type: { kind: 'boolean' } };
const group = (...groups: number[]): Condition => ({ op: 'group', groups });
const value = (...values: number[]): Condition => ({ op: 'oneOf', input: 0, values });
const isSet: Condition = { op: 'flag', input: 1 };

describe('proveExhaustive', () => {
  it('is content with every group and every value', () => {
    const conditions: Condition[] = [
      group(0),
      { op: 'all', operands: [group(1), value(1)] },
      { op: 'all', operands: [group(1), value(2)] },
    ];
    expect(proveExhaustive(conditions, [level(false)], { groups: [0, 1] })).toEqual({ kind: 'covered' });
  });

  it('names the group and the value that are left out', () => {
    const conditions: Condition[] = [group(0), { op: 'all', operands: [group(1), value(1)] }];
    const result = proveExhaustive(conditions, [level(false)], { groups: [0, 1] });
    expect(result).toMatchObject({ kind: 'gap', gap: { group: 1 } });
    expect(result.kind === 'gap' && result.gap.values.get(0)).toBe(2);
  });

  it('knows that an open list has values outside it', () => {
    expect(proveExhaustive([value(1, 2)], [level(true)], { groups: [0] }).kind).toBe('gap');
    expect(proveExhaustive([value(1, 2)], [level(false)], { groups: [0] }).kind).toBe('covered');
  });

  it('asks only about what can be in play', () => {
    expect(proveExhaustive([value(1)], [level(false)], { groups: [0], values: new Map([[0, [1]]]) }).kind).toBe('covered');
    expect(proveExhaustive([group(1)], [], { groups: [1] }).kind).toBe('covered');
  });

  it('takes both sides of a flag and of a comparison', () => {
    expect(proveExhaustive([isSet, { op: 'not', operand: isSet }], [level(false), flag], { groups: [0] }).kind).toBe('covered');
    const late: Condition = { op: 'compareInput', input: 2, comparison: '>=', value: 5 };
    expect(proveExhaustive([late], [], { groups: [0] }).kind).toBe('gap');
  });

  it('tries what lies at and between the figures that something is compared with', () => {
    const age = (comparison: '>=' | '<=' | '=', figure: number): Condition => ({ op: 'compareInput', input: 0, comparison, value: figure });
    const number: Input = { ...level(false), type: { kind: 'integer' } };
    const day: Input = { ...level(false), type: { kind: 'date' } };
    const kind = (input: Input, ...conditions: Condition[]) => proveExhaustive(conditions, [input], { groups: [0] }).kind;
    expect(kind(number, age('<=', 4), age('>=', 5))).toBe('covered');
    expect(kind(number, age('<=', 4), age('>=', 6))).toBe('gap');
    // Numbers begin at 0, days do not.
    expect(kind(number, age('=', 0), age('>=', 1))).toBe('covered');
    expect(kind(day, age('=', 0), age('>=', 1))).toBe('gap');
    const cost = (comparison: '>' | '<=', fen: number): Condition => {
      return { op: 'compareMoney', left: { op: 'input', input: 0 }, comparison, right: { op: 'money', fen, note: null } };
    };
    expect(kind(number, cost('<=', 100), cost('>', 100))).toBe('covered');
    expect(kind(number, cost('<=', 100), cost('>', 101))).toBe('gap');
  });

  it('finds that nothing covers nothing', () => {
    expect(proveExhaustive([], [], { groups: [0] }).kind).toBe('gap');
  });
});
