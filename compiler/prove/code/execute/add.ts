// What the operators of the program do to numbers, marked ones included.

import type { Condition, Integer, Terms } from '../../terms/term.js';
import { anyTruth, demand, exact, finite, isFalse, isPlain, isTrue, isUnknown, type Machine, plainly } from './machine.js';
import { type Mark, marks, type NumberValue, type State } from './value.js';

type Kind = Mark | 'plain';

/** The kinds of number that a value can be, and when. */
function kindsOf(machine: Machine, value: NumberValue): readonly { readonly kind: Kind; readonly when: Condition }[] {
  const plain = { kind: 'plain' as const, when: plainly(machine, value) };
  return [plain, ...marks.map((kind) => ({ kind, when: value[kind] }))].filter(({ when }) => !isFalse(when));
}

type Compare = (machine: Machine, left: NumberValue, right: NumberValue) => Condition;

function byKinds(machine: Machine, left: NumberValue, right: NumberValue, holds: (one: Kind, other: Kind) => Condition): Condition {
  const { terms } = machine;
  const others = kindsOf(machine, right);
  const cases = kindsOf(machine, left).flatMap((one) =>
    others.map((other) => terms.and(one.when, other.when, holds(one.kind, other.kind))),
  );
  return terms.or(...cases);
}

export const less: Compare = (machine, left, right) => {
  const { terms } = machine;
  if (isPlain(left) && isPlain(right)) return terms.less(left.term, right.term);
  const termOf = (kind: Kind, { term }: NumberValue) => (kind === 'plain' ? term : constantOf(kind, terms));
  return byKinds(machine, left, right, (one, other) => {
    if (one === 'endless' || other === 'refused') return terms.truth(false);
    if (one === 'refused' || other === 'endless') return terms.truth(true);
    const [a, b] = [termOf(one, left), termOf(other, right)];
    if (a !== null && b !== null) return terms.less(a, b);
    // Beside some number below 0, one that is not below it is larger.
    if (one === 'negative' && b !== null) return terms.or(terms.atMost(terms.constant(0), b), anyTruth(machine));
    if (other === 'negative' && a !== null) return terms.and(terms.less(a, terms.constant(0)), anyTruth(machine));
    return anyTruth(machine);
  });
};

function constantOf(kind: Kind, terms: Terms): Integer | null {
  return kind === 'minusOne' || kind === 'minusTwo' ? terms.constant(kind === 'minusOne' ? -1 : -2) : null;
}

export const same: Compare = (machine, left, right) => {
  const { terms } = machine;
  if (isPlain(left) && isPlain(right)) return terms.equal(left.term, right.term);
  return byKinds(machine, left, right, (one, other) => {
    if (one === 'plain' && other === 'plain') return terms.equal(left.term, right.term);
    if (one === 'negative' || other === 'negative') return besideNegative(machine, one === 'negative' ? [other, right] : [one, left]);
    if (one === other) return terms.truth(true);
    const [a, b] = [one === 'plain' ? left.term : constantOf(one, terms), other === 'plain' ? right.term : constantOf(other, terms)];
    return a === null || b === null ? terms.truth(false) : terms.equal(a, b);
  });
};

function besideNegative(machine: Machine, [kind, { term }]: readonly [Kind, NumberValue]): Condition {
  const { terms } = machine;
  if (kind === 'endless' || kind === 'refused') return terms.truth(false);
  return kind === 'plain' ? terms.and(terms.less(term, terms.constant(0)), anyTruth(machine)) : anyTruth(machine);
}

/** An infinity and a finite number is that infinity; nothing else that is marked is added. */
export function add(machine: Machine, state: State, left: NumberValue, right: NumberValue, about: string): NumberValue {
  const { terms } = machine;
  const [one, two] = [written(machine, left), written(machine, right)];
  for (const number of [one, two]) demand(machine, state, terms.not(isUnknown(machine, number)), about);
  if (isPlain(one) && isPlain(two)) return exact(machine, state, terms.plus(one.term, two.term), about);
  const endless = terms.or(one.endless, two.endless);
  const refused = terms.or(one.refused, two.refused);
  demand(machine, state, terms.not(terms.and(endless, refused)), about);
  const finiteHere: State = { ...state, path: terms.and(state.path, plainly(machine, one), plainly(machine, two)) };
  return { ...exact(machine, finiteHere, terms.plus(one.term, two.term), about), endless, refused };
}

export function negate(machine: Machine, value: NumberValue): NumberValue {
  const { term, endless, refused, ...unknown } = written(machine, value);
  return { ...unknown, term: machine.terms.scale(term, -1), endless: refused, refused: endless };
}

/** −1 or −2 where it is surely that. */
function written(machine: Machine, value: NumberValue): NumberValue {
  if (isTrue(value.minusOne)) return finite(machine, machine.terms.constant(-1));
  return isTrue(value.minusTwo) ? finite(machine, machine.terms.constant(-2)) : value;
}

export function multiply(machine: Machine, state: State, left: NumberValue, right: NumberValue, about: string): NumberValue {
  const [one, two] = [plainTerm(machine, state, left, about), plainTerm(machine, state, right, about)];
  return exact(machine, state, machine.terms.multiply(one, two), about);
}

/** The term of a number that has to be one. */
export function plainTerm(machine: Machine, state: State, value: NumberValue, about: string): Integer {
  const number = written(machine, value);
  if (!isPlain(number)) demand(machine, state, plainly(machine, number), about);
  return number.term;
}

/** What is left over by a whole division; of amounts that are not below 0. */
export function remainder(machine: Machine, state: State, left: NumberValue, divisor: bigint, about: string): NumberValue {
  const { terms } = machine;
  const term = plainTerm(machine, state, left, about);
  demand(machine, state, terms.atMost(terms.constant(0), term), about);
  return finite(machine, remainderOf(machine, term, divisor));
}

export function remainderOf({ terms }: Machine, dividend: Integer, divisor: bigint): Integer {
  return terms.minus(dividend, terms.scale(terms.floorDivide(dividend, divisor), divisor));
}

/**
 * ⌊a ÷ k⌋ of the quotient as a floating point number is that of the exact one where a ≥ 0, k ≥ 1 and a + k ≤ 2⁵³: only a quotient
 * of which that holds passes.
 */
export function floor(machine: Machine, state: State, dividend: Integer, divisor: bigint, about: string): NumberValue {
  const { terms } = machine;
  demand(machine, state, terms.atMost(terms.constant(0), dividend), about);
  demand(machine, state, terms.atMost(terms.plus(dividend, terms.constant(divisor)), terms.constant(2n ** 53n)), about);
  return finite(machine, terms.floorDivide(dividend, divisor));
}

/** One that may be unknown is the least where it is: the others are amounts. */
export function smallest(machine: Machine, state: State, operands: readonly NumberValue[], about: string): NumberValue {
  const least = (numbers: readonly NumberValue[]) =>
    extreme(machine, state, numbers, (left, right) => machine.terms.min(left, right), ['endless', 'refused'], about);
  const [unsure, second] = operands.filter((operand) => !isFalse(isUnknown(machine, operand)));
  const amounts = operands.every(
    (operand) => operand === unsure || (isPlain(operand) && operand.term.low !== null && operand.term.low >= 0n),
  );
  if (unsure === undefined || second !== undefined || !amounts) return least(operands);
  const { minusOne, minusTwo, negative } = unsure;
  const known = {
    ...unsure,
    minusOne: machine.terms.truth(false),
    minusTwo: machine.terms.truth(false),
    negative: machine.terms.truth(false),
  };
  return { ...least(operands.map((operand) => (operand === unsure ? known : operand))), minusOne, minusTwo, negative };
}

export function largest(machine: Machine, state: State, operands: readonly NumberValue[], about: string): NumberValue {
  return extreme(machine, state, operands, (left, right) => machine.terms.max(left, right), ['refused', 'endless'], about);
}

type Pick = (left: Integer, right: Integer) => Integer;

/** One infinity loses against everything, the other wins; amounts that are unknown are not compared so. */
function extreme(
  machine: Machine,
  state: State,
  operands: readonly NumberValue[],
  pick: Pick,
  [losing, winning]: readonly [Mark, Mark],
  about: string,
): NumberValue {
  const { terms } = machine;
  const numbers = operands.map((operand) => written(machine, operand));
  for (const number of numbers) demand(machine, state, terms.not(isUnknown(machine, number)), about);
  const [first, ...rest] = numbers;
  return rest.reduce(
    (left, right) => {
      if (isPlain(left) && isPlain(right)) return finite(machine, pick(left.term, right.term));
      const term = unlessLosing(machine, left, right, pick, losing);
      const lost = terms.and(left[losing], right[losing]);
      const won = terms.or(left[winning], right[winning]);
      return { ...finite(machine, term), [losing]: lost, [winning]: won };
    },
    first ?? finite(machine, terms.constant(0)),
  );
}

function unlessLosing({ terms }: Machine, left: NumberValue, right: NumberValue, pick: Pick, losing: Mark): Integer {
  if (isTrue(left[losing])) return right.term;
  if (isTrue(right[losing])) return left.term;
  const among = pick(left.term, right.term);
  const withoutRight = isFalse(right[losing]) ? among : terms.choose(right[losing], left.term, among);
  return isFalse(left[losing]) ? withoutRight : terms.choose(left[losing], right.term, withoutRight);
}
