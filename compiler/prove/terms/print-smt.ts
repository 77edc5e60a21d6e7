// Terms as SMT-LIB 2: what is used several times is defined once.

import { invariant } from '../../ir/invariant.js';
import type { Condition, Integer, Part, Term } from './term.js';

/**
 * `div`: a rounded division is `div`. `fresh`: it is a new variable between its bounds, `divisor · r ≤ operand < divisor · r + divisor`,
 * which solvers compare far better over several claims.
 */
export type DivisionForm = 'div' | 'fresh';

export interface SmtPrinter {
  /** The text of a term. What it needs is added to `lines` before. */
  text(term: Term): string;
  /** Declarations, definitions and what holds of variables, in the order in which they need one another. */
  readonly lines: readonly string[];
  /** Printed variables and propositions, by name. */
  readonly declared: readonly string[];
  /** False once a product of two terms was printed. */
  isLinear(): boolean;
}

export function smtPrinter(form: DivisionForm): SmtPrinter {
  const lines: string[] = [];
  const declared: string[] = [];
  const texts = new Map<Term, string>();
  let linear = true;
  const place: Place = { form, lines, declared, text: (term) => textOf(term) };
  const textOf = (term: Term): string => {
    let text = texts.get(term);
    if (text === undefined) {
      text = printed(term, place);
      if (term.kind === 'product') linear = false;
      texts.set(term, text);
    }
    return text;
  };
  return { text: textOf, lines, declared, isLinear: () => linear };
}

interface Place {
  readonly form: DivisionForm;
  readonly lines: string[];
  readonly declared: string[];
  text(term: Term): string;
}

function printed(term: Term, place: Place): string {
  switch (term.kind) {
    case 'constant':
      return number(term.value);
    case 'truth':
      return String(term.value);
    case 'variable': {
      const name = declare(term.name, 'Int', place);
      if (term.low !== null) place.lines.push(`(assert (<= ${number(term.low)} ${name}))`);
      if (term.high !== null) place.lines.push(`(assert (<= ${name} ${number(term.high)}))`);
      return name;
    }
    case 'proposition':
      return declare(term.name, 'Bool', place);
    case 'floorDivision':
      return place.form === 'fresh' ? freshDivision(term.id, place.text(term.operand), term.divisor, place) : defined(term, place);
    default:
      return defined(term, place);
  }
}

function declare(name: string, sort: 'Int' | 'Bool', { lines, declared }: Place): string {
  // Names that definitions have.
  invariant(!/^[tr]_\d*$/.test(name), `${name} cannot be the name of a variable`);
  const symbol = /^[a-zA-Z][a-zA-Z0-9_.]*$/.test(name) ? name : `|${name}|`;
  declared.push(name);
  lines.push(`(declare-const ${symbol} ${sort})`);
  return symbol;
}

function freshDivision(id: number, operand: string, divisor: bigint, { lines }: Place): string {
  const name = `r_${id}`;
  const product = `(* ${divisor} ${name})`;
  lines.push(`(declare-const ${name} Int)`, `(assert (<= ${product} ${operand}))`, `(assert (< ${operand} (+ ${product} ${divisor})))`);
  return name;
}

function defined(term: Exclude<Term, { kind: 'constant' | 'variable' | 'truth' | 'proposition' }>, place: Place): string {
  const name = `t_${term.id}`;
  const [sort, body] = isCondition(term) ? ['Bool', conditionBody(term, place)] : ['Int', integerBody(term, place)];
  place.lines.push(`(define-fun ${name} () ${sort} ${body})`);
  return name;
}

type CompoundCondition = Exclude<Condition, { kind: 'truth' | 'proposition' }>;
type CompoundInteger = Exclude<Integer, { kind: 'constant' | 'variable' }>;

function isCondition(term: CompoundCondition | CompoundInteger): term is CompoundCondition {
  return ['atMostZero', 'isZero', 'and', 'or', 'not'].includes(term.kind);
}

function conditionBody(term: CompoundCondition, { text }: Place): string {
  switch (term.kind) {
    case 'atMostZero':
    case 'isZero':
      return comparison(term.kind === 'isZero' ? '=' : '<=', term.operand, text);
    case 'and':
    case 'or':
      return `(${term.kind} ${term.operands.map(text).join(' ')})`;
    case 'not':
      return `(not ${text(term.operand)})`;
  }
}

/** With what is subtracted on the other side, so that it reads as it was meant. */
function comparison(sign: '=' | '<=', operand: Integer, text: (term: Term) => string): string {
  if (operand.kind !== 'sum') return `(${sign} ${text(operand)} 0)`;
  const left = operand.parts.filter(({ coefficient }) => coefficient > 0n);
  const right = operand.parts.filter(({ coefficient }) => coefficient < 0n).map((part) => ({ ...part, coefficient: -part.coefficient }));
  const [more, less] = operand.constant > 0n ? [operand.constant, 0n] : [0n, -operand.constant];
  return `(${sign} ${sumText(left, more, text)} ${sumText(right, less, text)})`;
}

function integerBody(term: CompoundInteger, { text }: Place): string {
  switch (term.kind) {
    case 'sum':
      return sumText(term.parts, term.constant, text);
    case 'product':
      return `(* ${term.factors.map(text).join(' ')})`;
    case 'floorDivision':
      return `(div ${text(term.operand)} ${term.divisor})`;
    case 'positive':
      return term.operands.reduce((most, operand) => {
        const value = text(operand);
        return `(let ((t_ ${most})) (ite (<= ${value} t_) t_ ${value}))`;
      }, '0');
    case 'choice':
      return `(ite ${text(term.when)} ${text(term.then)} ${text(term.otherwise)})`;
  }
}

function sumText(parts: readonly Part[], constant: bigint, text: (term: Term) => string): string {
  const multiples = parts.map(({ coefficient, term }) => (coefficient === 1n ? text(term) : `(* ${number(coefficient)} ${text(term)})`));
  const operands = constant === 0n && multiples.length > 0 ? multiples : [...multiples, number(constant)];
  return operands.length === 1 ? (operands[0] ?? '') : `(+ ${operands.join(' ')})`;
}

function number(value: bigint): string {
  return value < 0n ? `(- ${-value})` : String(value);
}
