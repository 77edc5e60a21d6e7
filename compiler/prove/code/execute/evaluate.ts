// Expressions of the program: what each comes to, and what it changes on the way.

import type { AssignmentExpression, BinaryExpression, Expression, MemberExpression, Pattern, SpreadElement } from 'acorn';
import type { Condition } from '../../terms/term.js';
import { add, less, multiply, negate, plainTerm, remainder, remainderOf, same } from './add.js';
import { branch } from './branch.js';
import { callBuiltIn, isBuiltIn } from './built-ins.js';
import { contentOf, placed } from './content-of.js';
import { appended, elementAt, fieldAt, setElement, setField } from './element-at.js';
import { anyTruth, demand, type Machine, marked, numberOf, refuse, textOf, textValue } from './machine.js';
import { knowing } from './merge.js';
import { demandReason, lookedUp } from './reasons.js';
import { missing, type Names, opaque, type State, type Value } from './value.js';

export interface Program {
  readonly machine: Machine;
  /** Where the names are kept that may be given another value. */
  readonly assignable: Set<number>;
  /** Calls a function of the program. */
  call(callee: Value, args: readonly Value[], state: State, at: Expression): Value;
}

export function evaluate(node: Expression, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  const inner = (expression: Expression) => evaluate(expression, names, state, program);
  switch (node.type) {
    case 'Literal':
      return literal(node.value, node, machine);
    case 'Identifier':
      return nameValue(node.name, node, names, state, machine);
    case 'ParenthesizedExpression':
      return inner(node.expression);
    case 'SequenceExpression':
      return node.expressions.map(inner).at(-1) ?? missing;
    case 'UnaryExpression':
      if (node.operator === '-' && node.argument.type === 'Literal' && typeof node.argument.value === 'number') {
        return negativeLiteral(node.argument.value, machine);
      }
      return unary(node.operator, inner(node.argument), node, machine);
    case 'BinaryExpression':
      return binary(node, names, state, program);
    case 'LogicalExpression': {
      const left = truthOf(inner(node.left), node, machine);
      const right = (one: State) => evaluate(node.right, names, one, program);
      const known = (value: boolean) => (): Value => ({ kind: 'truth', when: machine.terms.truth(value) });
      if (node.operator === '&&') return branch(machine, state, left, right, known(false));
      return node.operator === '||' ? branch(machine, state, left, known(true), right) : refuse(machine, node, 'an operator');
    }
    case 'ConditionalExpression': {
      const when = truthOf(inner(node.test), node.test, machine);
      const of = (way: Expression) => (one: State) => evaluate(way, names, one, program);
      return branch(machine, state, when, of(node.consequent), of(node.alternate));
    }
    case 'AssignmentExpression':
      return assign(node, names, state, program);
    case 'ArrayExpression':
      return array(node.elements, names, state, program);
    case 'ObjectExpression':
      return object(node, names, state, program);
    case 'MemberExpression':
      return member(node, names, state, program);
    case 'ArrowFunctionExpression':
      return { kind: 'function', node, names };
    case 'CallExpression':
      return call(node, names, state, program);
    case 'NewExpression':
      for (const argument of node.arguments) evaluateSpread(argument, names, state, program);
      return node.callee.type === 'Identifier' && node.callee.name === 'Set' ? opaque : refuse(machine, node, 'a new object');
    default:
      return refuse(machine, node, 'an expression');
  }
}

function literal(value: unknown, node: Expression, machine: Machine): Value {
  if (typeof value === 'number' && (Number.isSafeInteger(value) || !Number.isFinite(value))) return numberOf(machine, value);
  if (typeof value === 'bigint') return { kind: 'wide', term: machine.terms.constant(value) };
  if (typeof value === 'boolean') return { kind: 'truth', when: machine.terms.truth(value) };
  if (typeof value === 'string') return textValue(machine, value);
  return value === null ? { kind: 'null' } : refuse(machine, node, 'a constant');
}

/** Below −1 there are only reasons of unknown amounts, and marks that are compared with nothing. */
function negativeLiteral(value: number, machine: Machine): Value {
  machine.negatives.push(value);
  return numberOf(machine, -value);
}

function nameValue(name: string, node: Expression, names: Names, state: State, machine: Machine): Value {
  if (name === 'Infinity' && !names.has(name)) return numberOf(machine, Number.POSITIVE_INFINITY);
  const slot = names.get(name);
  const value = slot === undefined ? undefined : state.variables.get(slot);
  // What brought the program here may have ruled out that the number is unknown.
  if (value?.kind === 'number') return machine.kept(machine, name, knowing(machine, state.path, value), state, node);
  return value ?? refuse(machine, node, 'a name without a value');
}

/** Of a number: whether it is another than 0. */
export function truthOf(value: Value, node: Expression, machine: Machine): Condition {
  if (value.kind === 'truth') return value.when;
  if (value.kind === 'number') return machine.terms.not(same(machine, value, numberOf(machine, 0)));
  if (value.kind !== 'opaque') refuse(machine, node, 'no condition');
  return anyTruth(machine);
}

function unary(operator: string, operand: Value, node: Expression, machine: Machine): Value {
  const { terms } = machine;
  if (operator === '!') return { kind: 'truth', when: terms.not(truthOf(operand, node, machine)) };
  if (operator === '-' && operand.kind === 'number') return negate(machine, operand);
  // Which of its reasons an unknown amount has does not matter to any amount: it is below 0.
  if (operator === '-' && operand.kind === 'length') return marked(machine, 'negative');
  return refuse(machine, node, 'an operator');
}

function binary(node: BinaryExpression, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  if (node.left.type === 'PrivateIdentifier') return refuse(machine, node, 'an operator');
  const left = evaluate(node.left, names, state, program);
  const right = evaluate(node.right, names, state, program);
  if (left.kind === 'wide' && right.kind === 'wide') return wide(node, left.term, right.term, state, machine);
  if (left.kind === 'number' && right.kind === 'number') return numbers(node, left, right, state, machine);
  if (node.operator === '===' || node.operator === '!==') return compared(node, left, right, machine);
  return refuse(machine, node, 'an operator');
}

type NumberValue = Extract<Value, { kind: 'number' }>;

function numbers(node: BinaryExpression, left: NumberValue, right: NumberValue, state: State, machine: Machine): Value {
  const { terms } = machine;
  const about = textOf(machine, node);
  const truth = (when: Condition): Value => ({ kind: 'truth', when });
  switch (node.operator) {
    case '+':
      return add(machine, state, left, right, about);
    case '-':
      return add(machine, state, left, negate(machine, right), about);
    case '*':
      return multiply(machine, state, left, right, about);
    case '%':
    case '/': {
      if (right.term.kind !== 'constant' || right.term.value <= 0n) return refuse(machine, node, 'a division');
      if (node.operator === '%') return remainder(machine, state, left, right.term.value, about);
      return { kind: 'quotient', dividend: plainTerm(machine, state, left, about), divisor: right.term.value };
    }
    case '<':
      return truth(less(machine, left, right));
    case '>':
      return truth(less(machine, right, left));
    case '<=':
      return truth(terms.not(less(machine, right, left)));
    case '>=':
      return truth(terms.not(less(machine, left, right)));
    case '===':
      return truth(same(machine, left, right));
    case '!==':
      return truth(terms.not(same(machine, left, right)));
    default:
      return refuse(machine, node, 'an operator');
  }
}

/** Of whole numbers of any size; a quotient is cut towards 0, so that its dividend must not be below it. */
function wide(node: BinaryExpression, left: Wide, right: Wide, state: State, machine: Machine): Value {
  const { terms } = machine;
  switch (node.operator) {
    case '+':
      return { kind: 'wide', term: terms.plus(left, right) };
    case '-':
      return { kind: 'wide', term: terms.minus(left, right) };
    case '*':
      return { kind: 'wide', term: terms.multiply(left, right) };
    case '/':
    case '%':
      if (right.kind !== 'constant' || right.value <= 0n) return refuse(machine, node, 'a division');
      demand(machine, state, terms.atMost(terms.constant(0), left), textOf(machine, node));
      if (node.operator === '%') return { kind: 'wide', term: remainderOf(machine, left, right.value) };
      return { kind: 'wide', term: terms.floorDivide(left, right.value) };
    default:
      return refuse(machine, node, 'an operator');
  }
}

type Wide = Extract<Value, { kind: 'wide' }>['term'];

function compared(node: BinaryExpression, left: Value, right: Value, machine: Machine): Value {
  const { terms } = machine;
  const equal = () => {
    if (left.kind === 'text' && right.kind === 'text') return terms.equal(left.term, right.term);
    if (left.kind === 'null' || right.kind === 'null') return terms.truth(left.kind === right.kind);
    return null;
  };
  const known = [left, right].every(({ kind }) => kind !== 'opaque' && kind !== 'missing');
  const when = known ? equal() : null;
  if (when !== null) return { kind: 'truth', when: node.operator === '===' ? when : terms.not(when) };
  return left.kind === 'opaque' || right.kind === 'opaque' ? someTruth(machine) : refuse(machine, node, 'a comparison');
}

function someTruth(machine: Machine): Value {
  return { kind: 'truth', when: anyTruth(machine) };
}

// ── names and memory ────────────────────────────────────────────────────────────────────────────────────────────

function assign(node: AssignmentExpression, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  const { left, operator } = node;
  const target = left.type === 'Identifier' || left.type === 'MemberExpression' ? left : null;
  if (target === null || (operator !== '=' && operator !== '+=')) return refuse(machine, node, 'an assignment');
  const before = operator === '+=' ? evaluate(target, names, state, program) : null;
  const right = evaluate(node.right, names, state, program);
  const value = before === null ? right : increased(before, right, node, state, machine);
  if (target.type === 'MemberExpression') return setMember(target, value, names, state, program);
  const slot = names.get(target.name);
  if (slot === undefined || !program.assignable.has(slot) || !state.variables.has(slot)) return refuse(machine, node, 'an assignment');
  const kept = machine.kept(machine, target.name, value, state, node);
  state.variables.set(slot, kept);
  return kept;
}

function increased(before: Value, by: Value, node: Expression, state: State, machine: Machine): Value {
  if (before.kind !== 'number' || by.kind !== 'number') return refuse(machine, node, 'an assignment');
  return add(machine, state, before, by, textOf(machine, node));
}

function setMember(node: MemberExpression, value: Value, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  if (node.object.type === 'Super') return refuse(machine, node, 'an assignment');
  const owner = evaluate(node.object, names, state, program);
  if (owner.kind !== 'reference' || node.property.type === 'PrivateIdentifier') return refuse(machine, node, 'an assignment');
  if (node.computed) {
    const index = evaluate(node.property, names, state, program);
    return setElement(machine, state, owner.address, index, value, node) ?? value;
  }
  const isNotes = node.object.type === 'MemberExpression' && !node.object.computed && textOf(machine, node.object).endsWith('.notes');
  if (!isNotes) return refuse(machine, node, 'an assignment');
  return setField(machine, state, owner.address, node.property.type === 'Identifier' ? node.property.name : '', value, node) ?? value;
}

function member(node: MemberExpression, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier' || node.optional) return refuse(machine, node, 'a member');
  const owner = evaluate(node.object, names, state, program);
  if (contentOf(state, owner)?.kind === 'collection' && node.computed) {
    const amount = lookedUp(node.property);
    const found = amount && demandReason(machine, state, evaluate(amount, names, state, program), node);
    return found ?? refuse(machine, node, 'a member');
  }
  const index = node.computed ? evaluate(node.property, names, state, program) : null;
  if (owner.kind === 'opaque') return opaque;
  if (owner.kind !== 'reference') return refuse(machine, node, 'a member');
  if (index !== null) return elementAt(machine, state, owner.address, index, node);
  return fieldAt(machine, state, owner.address, node.property.type === 'Identifier' ? node.property.name : '', node);
}

function array(elements: readonly (Expression | SpreadElement | null)[], names: Names, state: State, program: Program): Value {
  const items = elements.map((element) => (element === null ? null : evaluateSpread(element, names, state, program)));
  // A list of reasons in any order.
  if (items.some((item) => item === null)) return opaque;
  return placed(program.machine, state, { kind: 'array', items: items.flatMap((item) => item ?? []) });
}

/** The values that stand for one element or argument; null: a list that is not followed. */
function evaluateSpread(element: Expression | SpreadElement, names: Names, state: State, program: Program): readonly Value[] | null {
  if (element.type !== 'SpreadElement') return [evaluate(element, names, state, program)];
  const list = evaluate(element.argument, names, state, program);
  if (list.kind === 'opaque') return null;
  const content = contentOf(state, list);
  if (content?.kind === 'collection') return null;
  return content?.kind === 'array' ? content.items : [refuse(program.machine, element, 'a list')];
}

function object(node: Extract<Expression, { type: 'ObjectExpression' }>, names: Names, state: State, program: Program): Value {
  const fields = new Map<string, Value>();
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init' || property.key.type !== 'Identifier') {
      return refuse(program.machine, node, 'an object');
    }
    fields.set(property.key.name, evaluate(property.value, names, state, program));
  }
  return placed(program.machine, state, { kind: 'object', fields });
}

// ── calls ───────────────────────────────────────────────────────────────────────────────────────────────────────

function call(node: Extract<Expression, { type: 'CallExpression' }>, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  const { callee } = node;
  if (callee.type === 'Super' || node.optional) return refuse(machine, node, 'a call');
  const global = globalName(callee, names);
  if (global === null && callee.type === 'MemberExpression') return callMethod(node, callee, names, state, program);
  const target = global === null ? evaluate(callee, names, state, program) : null;
  const args = argumentsOf(node, names, state, program);
  if (args === null) return refuse(machine, node, 'arguments');
  if (target === null) return callBuiltIn(machine, global ?? '', args, state, node);
  return program.call(target, args, state, node);
}

/** `Math.min`, `BigInt`: names that the program has not given another meaning. */
function globalName(callee: Expression, names: Names): string | null {
  if (callee.type === 'Identifier') return !names.has(callee.name) && isBuiltIn(callee.name) ? callee.name : null;
  if (callee.type !== 'MemberExpression' || callee.computed) return null;
  const { object: owner, property } = callee;
  if (owner.type !== 'Identifier' || property.type !== 'Identifier' || names.has(owner.name)) return null;
  return isBuiltIn(`${owner.name}.${property.name}`) ? `${owner.name}.${property.name}` : null;
}

function argumentsOf(
  { arguments: given }: Extract<Expression, { type: 'CallExpression' }>,
  names: Names,
  state: State,
  program: Program,
): readonly Value[] | null {
  const lists = given.map((argument) => evaluateSpread(argument, names, state, program));
  return lists.some((list) => list === null) ? null : lists.flatMap((list) => list ?? []);
}

type Call = Extract<Expression, { type: 'CallExpression' }>;

function callMethod(node: Call, callee: MemberExpression, names: Names, state: State, program: Program): Value {
  const { machine } = program;
  if (callee.object.type === 'Super' || callee.computed || callee.property.type !== 'Identifier') return refuse(machine, node, 'a call');
  const owner = evaluate(callee.object, names, state, program);
  const args = argumentsOf(node, names, state, program);
  const content = contentOf(state, owner);
  // Callbacks over what is not followed are not run: they may only read.
  if (owner.kind === 'opaque' || content?.kind === 'collection') {
    if (callee.property.name === 'push' && content !== null) return missing;
    const reads = (args ?? []).every((value) => value.kind !== 'function' || onlyReads(value.node, machine));
    return reads ? opaque : refuse(machine, node, 'a call');
  }
  if (owner.kind !== 'reference' || args === null) return refuse(machine, node, 'a call');
  const [first] = args;
  switch (callee.property.name) {
    case 'push':
      return appended(machine, state, owner.address, args, node) ?? missing;
    case 'includes':
      return someTruth(machine);
    case 'map':
      if (content?.kind !== 'array' || first?.kind !== 'function') return refuse(machine, node, 'a call');
      return mapped(content.items, first, state, node, program);
    case 'flatMap':
      if (content?.kind !== 'array' || first?.kind !== 'function') return refuse(machine, node, 'a call');
      mapped(content.items, first, state, node, program);
      // Only of reasons.
      return opaque;
    default:
      return refuse(machine, node, 'a call');
  }
}

function mapped(items: readonly Value[], callback: Value, state: State, node: Call, program: Program): Value {
  const results = items.map((item, index) => program.call(callback, [item, numberOf(program.machine, index)], state, node));
  return placed(program.machine, state, { kind: 'array', items: results });
}

function onlyReads({ start, end }: { readonly start: number; readonly end: number }, { source }: Machine): boolean {
  const text = source.slice(start, end);
  return !/[^=!<>]=[^=>]|\+\+|--|\w\(|`/.test(text);
}

/** Gives the names of a pattern their values. */
export function bind(pattern: Pattern, value: Value, names: Map<string, number>, state: State, program: Program): void {
  const { machine } = program;
  if (pattern.type === 'Identifier') {
    const slot = machine.fresh();
    names.set(pattern.name, slot);
    state.variables.set(slot, value);
  } else if (pattern.type === 'ObjectPattern' && value.kind === 'reference') {
    for (const property of pattern.properties) {
      if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') refuse(machine, pattern, 'a pattern');
      else bind(property.value, fieldAt(machine, state, value.address, property.key.name, pattern), names, state, program);
    }
  } else {
    refuse(machine, pattern, 'a pattern');
  }
}
