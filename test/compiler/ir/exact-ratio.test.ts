// Exact arithmetic: nothing is lost, and rounding is as declared.

import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  one,
  rational,
  round,
  subtract,
  toExactRatio,
  toWhole,
  whole,
} from '../../../compiler/ir/exact-ratio.js';

describe('fractions', () => {
  it('add up without loss where binary floats do not', () => {
    const tenth = fromDecimal({ digits: 1, scale: 1 });
    const fifth = fromDecimal({ digits: 2, scale: 1 });
    expect(add(tenth, fifth)).toEqual(fromDecimal({ digits: 3, scale: 1 }));
  });

  it('stand in lowest terms with a positive denominator', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(subtract(one, one)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('do not divide by nothing', () => {
    expect(divide(one, subtract(one, one))).toBeNull();
    expect(divide(one, whole(4))).toEqual(rational(1n, 4n));
  });
});

describe('rounding', () => {
  const income = multiply(whole(3_390_200), fromDecimal({ digits: 25, scale: 2 }));

  it('truncates 8475.50 yuan to the yuan', () => {
    expect(toWhole(round(income, { mode: 'truncate', unit: 100 }))).toBe(847_500);
  });

  it('rounds 8475.50 yuan half up', () => {
    expect(toWhole(round(income, { mode: 'half_up', unit: 100 }))).toBe(847_600);
    expect(toWhole(round(rational(1n, 2n), { mode: 'half_up', unit: 1 }))).toBe(1);
    expect(toWhole(round(rational(49n, 100n), { mode: 'half_up', unit: 1 }))).toBe(0);
  });
});

describe('results', () => {
  it('have no whole number when there is a rest, or beyond exact integers', () => {
    expect(toWhole(rational(1n, 3n))).toBeNull();
    expect(toWhole(multiply(whole(Number.MAX_SAFE_INTEGER), whole(2)))).toBeNull();
  });

  it('are ratios over the smallest power of ten', () => {
    expect(toExactRatio(rational(3n, 4n))).toEqual({ numerator: 75, denominator: 100 });
    expect(toExactRatio(one)).toEqual({ numerator: 1, denominator: 1 });
    expect(toExactRatio(rational(1n, 3n))).toBeNull();
    expect(toExactRatio(rational(1n, 10_000_000n))).toBeNull();
  });

  it('are ordered', () => {
    expect([compare(rational(1n, 3n), rational(1n, 2n)), compare(one, one), compare(one, rational(1n, 2n))]).toEqual([-1, 0, 1]);
  });
});
