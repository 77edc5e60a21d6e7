// Random integer and boolean expressions as plain trees, with their meaning, and as terms.

import type { Condition, Integer, Terms } from '../../compiler/prove/terms/term.js';
import type { RandomSource } from './random-source.js';

export type Expression =
  | { readonly op: 'constant'; readonly value: bigint }
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'plus' | 'minus' | 'multiply' | 'min' | 'max'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'scale' | 'floorDivide'; readonly operand: Expression; readonly by: bigint }
  | { readonly op: 'choose'; readonly when: Proposition; readonly left: Expression; readonly right: Expression };

export type Proposition =
  | { readonly op: 'proposition'; readonly name: string }
  | { readonly op: 'atMost' | 'less' | 'equal'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'and' | 'or'; readonly left: Proposition; readonly right: Proposition }
  | { readonly op: 'not'; readonly operand: Proposition };

const variables = [
  { name: 'a', low: 0n, high: 12n },
  { name: 'b', low: 0n, high: 30n },
  { name: 'c', low: -5n, high: 5n },
  { name: 'd', low: 0n, high: null },
] as const;
const propositions = ['p', 'q'] as const;

export function randomExpression(random: RandomSource, depth: number): Expression {
  const inner = () => randomExpression(random, depth - 1);
  if (depth === 0) {
    if (random.chance(0.3)) return { op: 'constant', value: BigInt(random.integer(-6, 12)) };
    return { op: 'variable', name: random.pick(variables).name };
  }
  const op = random.pick(['plus', 'minus', 'min', 'max', 'max', 'scale', 'floorDivide', 'choose', 'choose', 'multiply'] as const);
  switch (op) {
    case 'scale':
      return { op, operand: inner(), by: BigInt(random.integer(-3, 4)) };
    case 'floorDivide':
      return { op, operand: inner(), by: BigInt(random.integer(1, 7)) };
    case 'choose':
      return { op, when: randomProposition(random, depth - 1), left: inner(), right: inner() };
    case 'multiply':
      return { op, left: inner(), right: randomExpression(random, 0) };
    default:
      return { op, left: inner(), right: inner() };
  }
}

export function randomProposition(random: RandomSource, depth: number): Proposition {
  if (random.chance(0.15)) return { op: 'proposition', name: random.pick(propositions) };
  const op = random.pick(depth > 0 ? (['atMost', 'less', 'equal', 'and', 'or', 'not'] as const) : (['atMost', 'less', 'equal'] as const));
  const inner = () => randomProposition(random, depth - 1);
  const amount = () => randomExpression(random, Math.max(0, depth - 1));
  switch (op) {
    case 'and':
    case 'or':
      return { op, left: inner(), right: inner() };
    case 'not':
      return { op, operand: inner() };
    default:
      return { op, left: amount(), right: amount() };
  }
}

export type Values = ReadonlyMap<string, bigint | boolean>;

export function randomValues(random: RandomSource): Values {
  return new Map<string, bigint | boolean>([
    ...variables.map(({ name, low, high }) => [name, BigInt(random.integer(Number(low), Number(high ?? 60n)))] as const),
    ...propositions.map((name) => [name, random.chance(0.5)] as const),
  ]);
}

export function amountOf(expression: Expression, values: Values): bigint {
  const value = (one: Expression) => amountOf(one, values);
  switch (expression.op) {
    case 'constant':
      return expression.value;
    case 'variable':
      return BigInt(values.get(expression.name) ?? 0n);
    case 'plus':
      return value(expression.left) + value(expression.right);
    case 'minus':
      return value(expression.left) - value(expression.right);
    case 'multiply':
      return value(expression.left) * value(expression.right);
    case 'scale':
      return value(expression.operand) * expression.by;
    case 'floorDivide': {
      const dividend = value(expression.operand);
      const rest = ((dividend % expression.by) + expression.by) % expression.by;
      return (dividend - rest) / expression.by;
    }
    case 'min':
    case 'max': {
      const [left, right] = [value(expression.left), value(expression.right)];
      return left < right === (expression.op === 'min') ? left : right;
    }
    case 'choose':
      return value(truthOf(expression.when, values) ? expression.left : expression.right);
  }
}

export function truthOf(proposition: Proposition, values: Values): boolean {
  switch (proposition.op) {
    case 'proposition':
      return values.get(proposition.name) === true;
    case 'atMost':
      return amountOf(proposition.left, values) <= amountOf(proposition.right, values);
    case 'less':
      return amountOf(proposition.left, values) < amountOf(proposition.right, values);
    case 'equal':
      return amountOf(proposition.left, values) === amountOf(proposition.right, values);
    case 'and':
      return truthOf(proposition.left, values) && truthOf(proposition.right, values);
    case 'or':
      return truthOf(proposition.left, values) || truthOf(proposition.right, values);
    case 'not':
      return !truthOf(proposition.operand, values);
  }
}

export function termOf(expression: Expression, terms: Terms): Integer {
  const term = (one: Expression) => termOf(one, terms);
  switch (expression.op) {
    case 'constant':
      return terms.constant(expression.value);
    case 'variable': {
      const found = variables.find(({ name }) => name === expression.name);
      return terms.variable(expression.name, found?.low ?? null, found?.high ?? null);
    }
    case 'scale':
      return terms.scale(term(expression.operand), expression.by);
    case 'floorDivide':
      return terms.floorDivide(term(expression.operand), expression.by);
    case 'choose':
      return terms.choose(conditionOf(expression.when, terms), term(expression.left), term(expression.right));
    default:
      return terms[expression.op](term(expression.left), term(expression.right));
  }
}

export function conditionOf(proposition: Proposition, terms: Terms): Condition {
  const condition = (one: Proposition) => conditionOf(one, terms);
  switch (proposition.op) {
    case 'proposition':
      return terms.proposition(proposition.name);
    case 'and':
    case 'or':
      return terms[proposition.op](condition(proposition.left), condition(proposition.right));
    case 'not':
      return terms.not(condition(proposition.operand));
    default:
      return terms[proposition.op](termOf(proposition.left, terms), termOf(proposition.right, terms));
  }
}
