// What a named value is, told by its first figure: a name may be read before its declaration was checked.

import type { PolicyScope } from '../../names/policy-scope.js';
import { lookUp } from '../../names/resolve.js';
import type { Expression, ValueNode } from '../../syntax/ast.js';
import type { Type } from '../type.js';

export type FigureKind = 'money' | 'ratio' | 'points' | 'integer';

/** Names that go in a circle are read so far; circles are reported elsewhere. */
const deepest = 50;

/** A name whose every figure is open fits every place, as an unknown does. */
export function namedType(scope: PolicyScope, value: ValueNode): Type {
  return { kind: kindOfValue(scope, value, 0) ?? 'hole' };
}

function kindOfValue(scope: PolicyScope, { main, exceptions }: ValueNode, depth: number): FigureKind | null {
  const figures = main.kind === 'Table' ? main.rows.map((row) => row.cells.at(-1)?.items[0]) : [main];
  for (const figure of figures) {
    const kind = figure === undefined ? null : kindOf(scope, figure, depth);
    if (kind !== null) return kind;
  }
  for (const { value } of exceptions) {
    const kind = kindOfValue(scope, value, depth);
    if (kind !== null) return kind;
  }
  return null;
}

function kindOf(scope: PolicyScope, expression: Expression, depth: number): FigureKind | null {
  if (depth > deepest) return null;
  const inner = (each: Expression | null): FigureKind | null => (each === null ? null : kindOf(scope, each, depth + 1));
  switch (expression.kind) {
    case 'Money':
    case 'Rounded':
    case 'Remaining':
    case 'TierPart':
      return 'money';
    case 'RatioLiteral':
      return 'ratio';
    case 'Points':
      return 'points';
    case 'Integer':
      return 'integer';
    case 'Qualified':
    case 'Delegated':
    case 'About':
      return inner(expression.operand);
    case 'Range':
      return inner(expression.low) ?? inner(expression.high);
    case 'Extreme':
      return expression.operands.map(inner).find((kind) => kind !== null) ?? null;
    case 'Binary':
      return ofBinary(inner(expression.left), inner(expression.right));
    case 'NameExpression':
      return ofName(scope, expression.name.text, depth);
    default:
      return null;
  }
}

const strongest: readonly FigureKind[] = ['money', 'ratio', 'points', 'integer'];

/** An amount times a ratio is an amount, points times a number are points. */
function ofBinary(left: FigureKind | null, right: FigureKind | null): FigureKind | null {
  return strongest.find((kind) => kind === left || kind === right) ?? null;
}

function ofName(scope: PolicyScope, text: string, depth: number): FigureKind | null {
  const symbol = lookUp(scope, text);
  switch (symbol?.kind) {
    case 'cost':
    case 'index':
      return 'money';
    case 'parameter':
      return kindOfValue(scope, symbol.declaration.value, depth + 1);
    case 'builtinInput':
      return figureKind(symbol.builtin.type);
    case 'input':
      return symbol.declaration.type.kind === 'SimpleType' ? figureKind(symbol.declaration.type.type) : null;
    default:
      return null;
  }
}

function figureKind(kind: string): FigureKind | null {
  return strongest.find((each) => each === kind) ?? null;
}
