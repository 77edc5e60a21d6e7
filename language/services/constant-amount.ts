// What an expression comes to when nothing of a claim is in it: literals, and an index with its figures put in.

import type { PolicySymbol } from '../names/symbol.js';
import type { ExactDecimal, Expression, IndexDeclaration, Name } from '../syntax/ast.js';

/** An exact fraction, of fen where it is money. */
interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
  readonly money: boolean;
}

export interface IndexFigure {
  readonly figure: Expression;
  readonly inForce: Expression | null;
  readonly published: Expression | null;
}

/** The rows of an index; the columns stand as 数值, 起用 when no header says otherwise. */
export function indexFigures(index: IndexDeclaration): readonly IndexFigure[] {
  const columns = index.table.header?.columns.map((column) => column.column) ?? ['value', 'in_force'];
  const publishedAt = columns.indexOf('published');
  const figureAt = columns.indexOf('value');
  const inForceAt = columns.indexOf('in_force');
  return index.table.rows.flatMap((row) => {
    const figure = row.cells[figureAt]?.items[0];
    return figure === undefined
      ? []
      : [{ figure, inForce: row.cells[inForceAt]?.items[0] ?? null, published: row.cells[publishedAt]?.items[0] ?? null }];
  });
}

/** How deep parameters are followed: those that go in a circle are reported elsewhere. */
const deepest = 20;

export interface Figures {
  readonly symbols: ReadonlyMap<Name, PolicySymbol>;
  /** The figure that stands for an index. */
  readonly of: (index: IndexDeclaration) => Expression | null;
}

/** In fen, cut to a whole fen by half-up; null when it is no constant amount of money. */
export function constantAmount(expression: Expression, figures: Figures): bigint | null {
  const exact = evaluate(expression, figures, 0);
  if (exact === null || !exact.money || exact.top < 0n) return null;
  return (2n * exact.top + exact.bottom) / (2n * exact.bottom);
}

/** To a millionth, by half-up; null when it is no constant ratio. */
export function constantRatio(expression: Expression, figures: Figures): ExactDecimal | null {
  const exact = evaluate(expression, figures, 0);
  if (exact === null || exact.money || exact.top < 0n) return null;
  const digits = (2n * exact.top * 1_000_000n + exact.bottom) / (2n * exact.bottom);
  return { digits: Number(digits), scale: 6 };
}

/** What a parameter without table and exceptions stands for. */
export function parameterFigure(symbol: PolicySymbol | undefined): Expression | null {
  if (symbol?.kind !== 'parameter') return null;
  const { main, exceptions } = symbol.declaration.value;
  return main.kind === 'Table' || exceptions.length > 0 ? null : main;
}

function evaluate(node: Expression, figures: Figures, depth: number): Exact | null {
  const inner = (part: Expression): Exact | null => evaluate(part, figures, depth);
  switch (node.kind) {
    case 'Money':
      return node.fen === null ? null : { top: BigInt(node.fen), bottom: 1n, money: true };
    case 'RatioLiteral':
    case 'Points':
    case 'Integer':
      return fraction(node.value);
    case 'NameExpression': {
      const symbol = figures.symbols.get(node.name);
      const figure = symbol?.kind === 'index' ? figures.of(symbol.declaration) : parameterFigure(symbol);
      return figure === null || depth > deepest ? null : evaluate(figure, figures, depth + 1);
    }
    case 'Binary':
      return combine(node.operator, inner(node.left), inner(node.right));
    case 'Extreme': {
      const values = node.operands.map(inner);
      return values.reduce((best, value) => extreme(node.which, best, value));
    }
    case 'Rounded': {
      const value = inner(node.operand);
      return value === null || node.unit.fen === null ? null : rounded(value, BigInt(node.unit.fen), node.mode);
    }
    case 'Qualified':
    case 'Delegated':
    case 'About':
      return inner(node.operand);
    default:
      return null;
  }
}

function fraction({ digits, scale }: ExactDecimal): Exact {
  return { top: BigInt(digits), bottom: 10n ** BigInt(scale), money: false };
}

function combine(operator: '+' | '-' | '×' | '÷', left: Exact | null, right: Exact | null): Exact | null {
  if (left === null || right === null) return null;
  const money = left.money || right.money;
  switch (operator) {
    case '+':
      return { top: left.top * right.bottom + right.top * left.bottom, bottom: left.bottom * right.bottom, money };
    case '-':
      return { top: left.top * right.bottom - right.top * left.bottom, bottom: left.bottom * right.bottom, money };
    case '×':
      return { top: left.top * right.top, bottom: left.bottom * right.bottom, money };
    case '÷':
      return right.top === 0n ? null : { top: left.top * right.bottom, bottom: left.bottom * right.top, money };
  }
}

function extreme(which: 'min' | 'max', one: Exact | null, other: Exact | null): Exact | null {
  if (one === null || other === null) return null;
  const less = one.top * other.bottom < other.top * one.bottom;
  return less === (which === 'min') ? one : other;
}

function rounded(value: Exact, unit: bigint, mode: 'half_up' | 'truncate'): Exact | null {
  if (unit <= 0n || value.top < 0n) return null;
  const step = value.bottom * unit;
  const count = mode === 'truncate' ? value.top / step : (2n * value.top + step) / (2n * step);
  return { top: count * unit, bottom: 1n, money: value.money };
}
