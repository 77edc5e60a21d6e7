// Amounts in conditions: figures, facts, named costs and published figures, and what is computed from them.

import type { Expression, IndexDeclaration, Name, PolicyDeclaration, RoundingMode } from '../../syntax/ast.js';
import { builtinFact, countFact, inputFact, unstatedFact } from './facts.js';
import type { Amount, Fact } from './formula.js';
import { decimalFraction, wholeFraction } from './fraction.js';
import type { World } from './world.js';

/** Costs that name one another are read so far; circles have been reported. */
const deepest = 20;

/** null when the amount cannot be told from facts. */
export function readAmount(world: World, expression: Expression, depth = 0): Amount | null {
  const inner = (each: Expression): Amount | null => readAmount(world, each, depth + 1);
  if (depth > deepest) return null;
  switch (expression.kind) {
    case 'Money':
      return expression.fen === null ? null : { kind: 'figure', value: wholeFraction(expression.fen) };
    case 'Date':
      return expression.day === null ? null : { kind: 'figure', value: wholeFraction(expression.day) };
    case 'Integer':
    case 'RatioLiteral':
    case 'Points':
      return { kind: 'figure', value: decimalFraction(expression.value) };
    case 'Qualified':
    case 'Delegated':
    case 'About':
      return inner(expression.operand);
    case 'NameExpression':
      return named(world, expression, depth);
    case 'Binary':
      return binary(world, expression, inner(expression.left), inner(expression.right));
    case 'Extreme':
      return extreme(expression.which, expression.operands.map(inner));
    case 'Rounded':
      return rounded(inner(expression.operand), expression.mode, BigInt(expression.unit.fen ?? 0));
    default:
      return ofFact(unstatedFact(world, expression));
  }
}

function named(world: World, expression: Expression & { kind: 'NameExpression' }, depth: number): Amount | null {
  const symbol = world.symbols.get(expression.name);
  switch (symbol?.kind) {
    case 'builtinInput':
      return ofFact(builtinFact(world, symbol.builtin));
    case 'input':
      return ofFact(inputFact(world, symbol.declaration));
    case 'count':
      return ofFact(countFact(symbol.declaration));
    case 'cost':
    case 'parameter': {
      const { main, exceptions } = symbol.declaration.value;
      if (main.kind === 'Table' || exceptions.length > 0) return ofFact(unstatedFact(world, expression));
      return readAmount(world, main, depth + 1);
    }
    case 'index':
      return published(world, symbol.declaration);
    default:
      return ofFact(unstatedFact(world, expression));
  }
}

function ofFact(fact: Fact | null): Amount | null {
  return fact === null || fact.kind === 'choice' || fact.kind === 'flag' ? null : { kind: 'fact', fact };
}

/** A product with a cost of the claim is rounded as payments are. */
function binary(world: World, expression: Expression & { kind: 'Binary' }, left: Amount | null, right: Amount | null): Amount | null {
  if (left === null || right === null) return null;
  const kind = expression.operator;
  const product: Amount = { kind, left, right };
  const type = world.types.get(expression)?.kind;
  // A computed ratio stops at 0 and at 100 %, which is not followed here.
  if ((type === 'ratio' || type === 'points') && !isFixed(product)) return null;
  const computed = type === 'money' && (kind === '×' || kind === '÷') && !isFixed(product);
  if (!computed) return product;
  const { mode, unit } = roundingOf(world.scope.policy);
  return { kind: 'rounded', operand: product, mode, unit };
}

function isFixed(amount: Amount): boolean {
  switch (amount.kind) {
    case 'figure':
    case 'dated':
      return true;
    case 'fact':
      return false;
    case 'rounded':
      return isFixed(amount.operand);
    case 'min':
    case 'max':
      return amount.operands.every(isFixed);
    default:
      return isFixed(amount.left) && isFixed(amount.right);
  }
}

function extreme(kind: 'min' | 'max', operands: readonly (Amount | null)[]): Amount | null {
  const known = operands.filter((operand) => operand !== null);
  return known.length === operands.length ? { kind, operands: known } : null;
}

/** The rounding of a product takes the place of the one it would have without. */
function rounded(operand: Amount | null, mode: RoundingMode, unit: bigint): Amount | null {
  if (operand === null || unit <= 0n) return null;
  return { kind: 'rounded', operand: operand.kind === 'rounded' ? operand.operand : operand, mode, unit };
}

function roundingOf(policy: PolicyDeclaration): { readonly mode: RoundingMode; readonly unit: bigint } {
  const clause = policy.clauses.find((each) => each.kind === 'Rounding');
  return { mode: clause?.mode ?? 'half_up', unit: BigInt(clause?.unit?.fen || 1) };
}

function published(world: World, index: IndexDeclaration): Amount | null {
  const fact = yearFact(world);
  const columns = index.table.header?.columns.map((each) => each.column) ?? [];
  const [valueAt, dayAt] = [columns.indexOf('value'), columns.indexOf('in_force')];
  const rows = index.table.rows.map((row) => {
    const [value, date] = [row.cells[valueAt]?.items[0], row.cells[dayAt]?.items[0]];
    const figure = value === undefined ? null : readAmount(world, value);
    return date?.kind !== 'Date' || date.day === null || figure === null ? null : { day: BigInt(date.day), value: figure };
  });
  const known = rows.filter((row) => row !== null);
  return fact === null || known.length < rows.length ? null : { kind: 'dated', fact, rows: known };
}

/** The date that decides the year. */
export function yearFact(world: World): Fact | null {
  const by = world.scope.policy.clauses.find((each) => each.kind === 'Year')?.by;
  return by === null || by === undefined ? null : dateNamed(world, by);
}

function dateNamed(world: World, name: Name): Fact | null {
  const symbol = world.symbols.get(name);
  if (symbol?.kind === 'builtinInput') return builtinFact(world, symbol.builtin);
  return symbol?.kind === 'input' ? inputFact(world, symbol.declaration) : null;
}
