// Evaluates constant expressions exactly: figures, holes, published indices and what is computed from them.

import type { DelegatedExpression, Expression, HoleNode, NameExpression, QualifiedExpression, RangeNode } from '../../../language/index.js';
import { all, always } from '../../ir/conditions.js';
import { add, compare, divide, fromDecimal, multiply, type Rational, round, subtract, toWhole, whole, zero } from '../../ir/exact-ratio.js';
import type { Hole } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import { addHole, addNote, type Lowering, originOf, type Place, type PlacedAssumption, sourceNote, textOf } from '../lowering.js';
import { type Constant, type ConstantCase, type ConstantValue, singleExact } from './constant-case.js';

/** null when the expression depends on the claim. */
export function constantOf(lowering: Lowering, place: Place, expression: Expression): Constant | null {
  const single = (value: ConstantValue): Constant => [{ when: always, value, origin: originOf(lowering, expression) }];
  const exact = (value: Rational): Constant => single({ kind: 'exact', value, note: null });
  switch (expression.kind) {
    case 'Money':
      return expression.fen === null ? null : exact(whole(expression.fen));
    case 'RatioLiteral':
    case 'Points':
    case 'Integer':
      return exact(fromDecimal(expression.value));
    case 'Date':
      return expression.day === null ? null : exact(whole(expression.day));
    case 'Boolean':
      return exact(whole(expression.value ? 1 : 0));
    case 'KeywordLiteral':
      return single({ kind: 'keyword', literal: expression.literal });
    case 'Hole':
      return holeConstant(lowering, place, expression);
    case 'NameExpression':
      return namedConstant(lowering, place, expression);
    case 'Binary':
      return binaryConstant(lowering, place, expression);
    case 'Extreme':
      return extremeConstant(lowering, place, expression);
    case 'Rounded': {
      const operand = constantOf(lowering, place, expression.operand);
      const unit = expression.unit.fen;
      return operand && unit ? mapConstant(lowering, operand, (value) => round(value, { mode: expression.mode, unit })) : null;
    }
    case 'Qualified':
      return notedConstant(lowering, place, expression.operand, qualifiedNote(lowering, expression));
    case 'Delegated':
      return notedConstant(lowering, place, expression.operand, delegatedNote(lowering, place, expression));
    case 'About':
      return constantOf(lowering, place, expression.operand);
    case 'Range':
      return expression.form === 'to' ? holeConstant(lowering, place, expression) : null;
    case 'Remaining':
    case 'TierPart':
    case 'Compare':
    case 'Member':
    case 'Logical':
    case 'Not':
    case 'Share':
    case 'Outcome':
      return null;
  }
}

/** The hole, or what is assumed for it; null when that depends on the claim. */
function holeConstant(lowering: Lowering, place: Place, node: HoleNode | RangeNode): Constant | null {
  const assumption = assumptionFor(lowering, place);
  if (assumption) return assumedConstant(lowering, place, assumption);
  return [{ when: always, value: { kind: 'hole', hole: holeOf(lowering, place, node) }, origin: originOf(lowering, node) }];
}

/** What an example assumes for the holes of a clause. */
export function assumptionFor(lowering: Lowering, place: Place): PlacedAssumption | null {
  const clause = place.clause === 'bands' ? 'ratio' : place.clause;
  const assumption = lowering.assumptions.find(({ node }) => node.tier.text === place.owner && node.clause === clause);
  if (!assumption) return null;
  assumption.used = true;
  return assumption;
}

/** The lowering as it stands in the file of an assumption. */
export function inFileOf(lowering: Lowering, { source }: PlacedAssumption): Lowering {
  return source ? { ...lowering, source } : lowering;
}

function assumedConstant(lowering: Lowering, place: Place, assumption: PlacedAssumption): Constant | null {
  return constantOf(inFileOf(lowering, assumption), place, assumption.node.value);
}

/** The plan's hole of a node, listed once. */
export function holeOf(lowering: Lowering, place: Place, node: HoleNode | RangeNode, stem = `${place.owner}.${place.clause}`): number {
  const known = lowering.holeIndex.get(node);
  if (known !== undefined) return known;
  const hole = {
    why: node.kind === 'Range' ? `文件规定 ${textOf(lowering, node)} / the document leaves it open` : (node.why?.value ?? ''),
    of: figureOf(place),
    status: node.kind === 'Range' ? ('range' as const) : ('open' as const),
    low: node.low && boundOf(lowering, place, node.low),
    high: node.high && boundOf(lowering, place, node.high),
    origin: originOf(lowering, node),
  };
  const index = addHole(lowering, hole, stem);
  lowering.holeIndex.set(node, index);
  return index;
}

/** A bound in fen, of a ratio in millionths; null for one that is no whole number of them. */
function boundOf(lowering: Lowering, place: Place, expression: Expression): number | null {
  const exact = singleExact(constantOf(lowering, place, expression));
  return exact && toWhole(place.figure === 'ratio' ? multiply(exact, whole(ratioScale)) : exact);
}

function figureOf(place: Place): Hole['of'] {
  if (place.figure === 'ratio') return 'ratio';
  return place.clause === 'condition' ? 'other' : 'money';
}

function notedConstant(lowering: Lowering, place: Place, expression: Expression, note: number): Constant | null {
  const operand = constantOf(lowering, place, expression);
  return operand?.map((one) => (one.value.kind === 'exact' ? { ...one, value: { ...one.value, note } } : one)) ?? null;
}

function qualifiedNote(lowering: Lowering, expression: QualifiedExpression): number {
  return addNote(lowering, { status: expression.status, text: textOf(lowering, expression), origin: originOf(lowering, expression) });
}

export function delegatedNote(lowering: Lowering, place: Place, expression: DelegatedExpression): number {
  const note = addNote(lowering, { status: 'delegated', text: textOf(lowering, expression), origin: originOf(lowering, expression) });
  const exact = (part: Expression | null): Rational | null => part && singleExact(constantOf(lowering, place, part));
  const figures = constantOf(lowering, place, expression.operand)?.flatMap(({ value }) => (value.kind === 'exact' ? [value.value] : []));
  lowering.leeways.set(note, { figures: figures ?? [], low: exact(expression.low), high: exact(expression.high) });
  return note;
}

/** An index, or a parameter of one fixed value. */
function namedConstant(lowering: Lowering, place: Place, { name }: NameExpression): Constant | null {
  const symbol = lowering.policy.symbols.get(name);
  if (symbol?.kind === 'index') return lowering.indexValues.get(name.text) ?? null;
  if (symbol?.kind !== 'parameter') return null;
  const { main, exceptions } = symbol.declaration.value;
  if (main.kind === 'Table' || exceptions.length > 0) return null;
  const constant = constantOf(lowering, { ...place, owner: symbol.declaration.name.text }, main);
  return constant && withSource(constant, sourceNote(lowering, symbol.declaration.name, symbol.declaration.cites));
}

/** What a note of its own says of a figure goes before where it came from. */
export function withSource(constant: Constant, source: number | null): Constant {
  return constant.map((one) => (one.value.kind === 'exact' ? { ...one, value: { ...one.value, note: one.value.note ?? source } } : one));
}

function binaryConstant(lowering: Lowering, place: Place, expression: Expression & { kind: 'Binary' }): Constant | null {
  const left = constantOf(lowering, place, expression.left);
  const right = left && constantOf(lowering, place, expression.right);
  if (!left || !right) return null;
  return combine(lowering, left, right, (a, b) => {
    switch (expression.operator) {
      case '+':
        return add(a, b);
      case '-':
        return compare(a, b) < 0 ? zero : subtract(a, b);
      case '×':
        return multiply(a, b);
      case '÷':
        return divide(a, b);
    }
  });
}

function extremeConstant(lowering: Lowering, place: Place, expression: Expression & { kind: 'Extreme' }): Constant | null {
  const operands = expression.operands.map((operand) => constantOf(lowering, place, operand));
  if (!operands.every((operand) => operand !== null)) return null;
  // A hole does not swallow the other operands: min and max stay operations of the plan then.
  if (operands.flat().some((one) => one.value.kind !== 'exact')) return null;
  const wanted = expression.which === 'min' ? -1 : 1;
  const [first, ...rest] = operands;
  if (!first) return null;
  return rest.reduce<Constant | null>(
    (best, operand) => best && combine(lowering, best, operand, (a, b) => (compare(a, b) === wanted ? a : b)),
    first,
  );
}

/** Changes each exact value; a hole stays unknown and loses its bounds, a keyword stays. */
function mapConstant(lowering: Lowering, constant: Constant, change: (value: Rational) => Rational): Constant {
  return constant.map((one) => ({ ...one, value: changed(lowering, one.value, change) }));
}

function changed(lowering: Lowering, value: ConstantValue, change: (value: Rational) => Rational): ConstantValue {
  switch (value.kind) {
    case 'exact':
      return { ...value, value: change(value.value) };
    case 'hole':
      return { kind: 'hole', hole: withoutBounds(lowering, value.hole) };
    case 'keyword':
      return value;
  }
}

/** The bounds of a hole do not hold for what is computed from it: that is another hole, without bounds. */
export function withoutBounds(lowering: Lowering, hole: number): number {
  const { id, ...known } = lowering.holes[hole] as (typeof lowering.holes)[number];
  if (known.low === null && known.high === null) return hole;
  return addHole(lowering, { ...known, low: null, high: null }, id.replace(/#\d+$/u, ''));
}

/** Every combination of two constants; null when the operation has no result. */
function combine(
  lowering: Lowering,
  left: Constant,
  right: Constant,
  operate: (a: Rational, b: Rational) => Rational | null,
): Constant | null {
  const combined: ConstantCase[] = [];
  for (const a of left) {
    for (const b of right) {
      const value = combinedValue(lowering, a.value, b.value, operate);
      if (!value) return null;
      combined.push({ when: all([a.when, b.when]), value, origin: a.origin });
    }
  }
  return combined;
}

function combinedValue(
  lowering: Lowering,
  left: ConstantValue,
  right: ConstantValue,
  operate: (a: Rational, b: Rational) => Rational | null,
): ConstantValue | null {
  if (left.kind === 'keyword' || right.kind === 'keyword') return null;
  if (left.kind === 'hole') return { kind: 'hole', hole: withoutBounds(lowering, left.hole) };
  if (right.kind === 'hole') return { kind: 'hole', hole: withoutBounds(lowering, right.hole) };
  const value = operate(left.value, right.value);
  return value && { kind: 'exact', value, note: left.note ?? right.note };
}
