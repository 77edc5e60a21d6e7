// Money expressions: figures, inputs, cost bases and what is computed from them.

import {
  type AccumulatorDeclaration,
  type AstNode,
  type BinaryExpression,
  type CostDeclaration,
  type Expression,
  type Name,
  type NameExpression,
  type ParameterDeclaration,
  type RoundedExpression,
  walkAst,
} from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { always } from '../../ir/conditions.js';
import { divide, one, type Rational, toExactRatio, toWhole } from '../../ir/exact-ratio.js';
import type { Case, Fen, MoneyExpression, Rounding, TierPart } from '../../ir/ir.js';
import { walkMoney } from '../../ir/traverse/walk-ir.js';
import { bounds } from '../bounds.js';
import { addCounter, complainQuoting, type Lowering, originOf, type Place, sourceNote } from '../lowering.js';
import { assumptionFor, constantOf, delegatedNote, inFileOf } from './constant.js';
import { type Constant, type ConstantValue, singleExact } from './constant-case.js';
import { inputOf } from './input-of.js';
import { lowerFactor } from './ratio.js';

export const noMoney: MoneyExpression = { op: 'money', fen: 0, note: null };

export function lowerMoney(lowering: Lowering, place: Place, expression: Expression): MoneyExpression {
  const constant = constantOf(lowering, place, expression);
  return constant ? moneyOfConstant(lowering, expression, constant) : computedMoney(lowering, place, expression);
}

function moneyOfConstant(lowering: Lowering, expression: Expression, constant: Constant): MoneyExpression {
  const cases = constant.map((one): Case<MoneyExpression> => ({ ...one, value: moneyOfValue(lowering, expression, one.value) }));
  const [first] = cases;
  return cases.length === 1 && first ? first.value : { op: 'choose', cases };
}

function moneyOfValue(lowering: Lowering, expression: Expression, value: ConstantValue): MoneyExpression {
  if (value.kind === 'hole') return { op: 'hole', hole: value.hole };
  if (value.kind === 'keyword') {
    if (value.literal === 'unlimited') return { op: 'unlimited' };
    return uncomputable(lowering, expression);
  }
  return { op: 'money', fen: wholeFen(lowering, expression, value.value), note: value.note };
}

/** The fen of an exact amount; reports one that is no whole number of fen or beyond what is computed exactly. */
export function wholeFen(lowering: Lowering, node: Expression, value: Rational): Fen {
  const fen = toWhole(value);
  if (fen === null) complainQuoting(lowering, compileDiagnostics.inexactAmount, node);
  else if (fen < 0 || fen > bounds.claimMoney) complainQuoting(lowering, compileDiagnostics.outOfRange, node);
  else return fen;
  return 0;
}

function uncomputable(lowering: Lowering, expression: Expression): MoneyExpression {
  complainQuoting(lowering, compileDiagnostics.notComputable, expression);
  return noMoney;
}

function computedMoney(lowering: Lowering, place: Place, expression: Expression): MoneyExpression {
  switch (expression.kind) {
    case 'NameExpression':
      return namedMoney(lowering, place, expression);
    case 'Binary':
      return binaryMoney(lowering, place, expression);
    case 'Extreme':
      return { op: expression.which, operands: expression.operands.map((operand) => lowerMoney(lowering, place, operand)) };
    case 'Remaining':
      return remaining(lowerMoney(lowering, place, expression.operand), place.tier ?? 0);
    case 'TierPart':
      return partOf(lowering, expression, expression.tier, expression.part);
    case 'Outcome':
      return place.outcomes?.(expression) ?? uncomputable(lowering, expression);
    case 'Rounded':
      return roundedMoney(lowering, place, expression);
    case 'Qualified':
    case 'About':
      return lowerMoney(lowering, place, expression.operand);
    case 'Delegated':
      return {
        op: 'add',
        left: lowerMoney(lowering, place, expression.operand),
        right: { op: 'money', fen: 0, note: delegatedNote(lowering, place, expression) },
      };
    case 'Hole': {
      // A known hole is a constant: this one is replaced by an assumption that depends on the claim.
      const assumption = assumptionFor(lowering, place);
      return assumption ? lowerMoney(inFileOf(lowering, assumption), place, assumption.node.value) : uncomputable(lowering, expression);
    }
    case 'Money':
    case 'RatioLiteral':
    case 'Points':
    case 'Integer':
    case 'Date':
    case 'Boolean':
    case 'KeywordLiteral':
    case 'Compare':
    case 'Member':
    case 'Logical':
    case 'Not':
    case 'Share':
    case 'Range':
      return uncomputable(lowering, expression);
  }
}

function partOf(lowering: Lowering, expression: Expression, { text }: Name, part: TierPart): MoneyExpression {
  const tier = lowering.tierOrder.findIndex((declaration) => declaration.name.text === text);
  return tier < 0 ? uncomputable(lowering, expression) : { op: 'part', tier, part };
}

/** The operand less what all earlier tiers paid. */
export function remaining(operand: MoneyExpression, tier: number): MoneyExpression {
  if (tier === 0) return operand;
  const paid = Array.from({ length: tier }, (_, index): MoneyExpression => ({ op: 'part', part: 'payment', tier: index }));
  return { op: 'subtract', left: operand, right: paid.reduce((left, right) => ({ op: 'add', left, right })) };
}

function namedMoney(lowering: Lowering, place: Place, expression: NameExpression): MoneyExpression {
  const symbol = lowering.policy.symbols.get(expression.name);
  if (symbol?.kind === 'cost' || symbol?.kind === 'parameter') return costMoney(lowering, place, symbol.declaration);
  if (symbol?.kind === 'tier') return partOf(lowering, expression, symbol.name, 'payment');
  if (symbol?.kind === 'accumulator') return { op: 'accumulated', accumulator: accumulatorOf(lowering, symbol.declaration) };
  const input = inputOf(lowering, expression);
  return input !== null && lowering.inputs[input]?.type.kind === 'money' ? { op: 'input', input } : uncomputable(lowering, expression);
}

/** A named amount is one base of the plan, unless what it means depends on the tier that reads it. */
function costMoney(lowering: Lowering, place: Place, declaration: CostDeclaration | ParameterDeclaration): MoneyExpression {
  const inside: Place = { ...place, owner: declaration.name.text, clause: 'base' };
  if (dependsOnTier(lowering, declaration.value))
    return citedMoney(lowering, declaration, lowering.lowerNamed.money(lowering, inside, declaration.value));
  const known = lowering.baseIndex.get(declaration.name.text);
  if (known !== undefined) return { op: 'base', base: known };
  const value = citedMoney(lowering, declaration, lowering.lowerNamed.money(lowering, { ...inside, tier: null }, declaration.value));
  const base = lowering.bases.push({ name: declaration.name.text, value, origin: originOf(lowering, declaration) }) - 1;
  lowering.baseIndex.set(declaration.name.text, base);
  return { op: 'base', base };
}

/** With the note by which receipts quote the source of what is declared. */
function citedMoney(
  lowering: Lowering,
  { name, cites }: CostDeclaration | ParameterDeclaration | AccumulatorDeclaration,
  value: MoneyExpression,
): MoneyExpression {
  const note = sourceNote(lowering, name, cites);
  return note === null ? value : { op: 'choose', cases: [{ when: always, value, note, origin: originOf(lowering, name) }] };
}

/** The sum of the plan for a declaration; those that its value reads come before it. */
export function accumulatorOf(lowering: Lowering, declaration: AccumulatorDeclaration): number {
  const name = declaration.name.text;
  const known = lowering.accumulatorIndex.get(name);
  if (known !== undefined) return known;
  const place: Place = { owner: name, clause: 'base', admitted: lowering.groups.map((_, group) => group), tier: null };
  const value = citedMoney(lowering, declaration, lowerMoney(lowering, place, declaration.value));
  const label = { zh: `${name}：本年度累计`, en: `${name}: summed this year` };
  const counter = addCounter(lowering, { key: `${name}.sum`, kind: 'sum', label });
  const index = lowering.accumulators.push({ name, counter, value, origin: originOf(lowering, declaration) }) - 1;
  lowering.accumulatorIndex.set(name, index);
  return index;
}

/** A table says something for the groups and visits that reach it, and those are the tier's. */
function dependsOnTier(lowering: Lowering, root: AstNode): boolean {
  let depends = false;
  walkAst(root, (node) => {
    if (node.kind === 'Remaining' || node.kind === 'TierPart' || node.kind === 'Table') depends = true;
    const symbol = node.kind === 'NameExpression' ? lowering.policy.symbols.get(node.name) : undefined;
    if (symbol?.kind === 'cost' || symbol?.kind === 'parameter') depends ||= dependsOnTier(lowering, symbol.declaration.value);
    return !depends;
  });
  return depends;
}

function binaryMoney(lowering: Lowering, place: Place, expression: BinaryExpression): MoneyExpression {
  switch (expression.operator) {
    case '+':
    case '-': {
      const op = expression.operator === '+' ? 'add' : 'subtract';
      return { op, left: lowerMoney(lowering, place, expression.left), right: lowerMoney(lowering, place, expression.right) };
    }
    case '×':
    case '÷':
      return productMoney(lowering, place, expression, lowering.rounding);
  }
}

/** An amount times a ratio or a number, or divided by one, rounded once. */
function productMoney(lowering: Lowering, place: Place, expression: BinaryExpression, rounding: Rounding): MoneyExpression {
  const { left, right, operator } = expression;
  if (operator === '÷') return quotientMoney(lowering, place, expression, rounding);
  const [amount, factor] = isMoney(lowering, left) ? [left, right] : [right, left];
  return { op: 'scale', operand: lowerMoney(lowering, place, amount), ratio: lowerFactor(lowering, place, factor), rounding };
}

function isMoney(lowering: Lowering, expression: Expression): boolean {
  return expression.kind === 'Money' || lowering.policy.types.get(expression)?.kind === 'money';
}

function quotientMoney(lowering: Lowering, place: Place, expression: BinaryExpression, rounding: Rounding): MoneyExpression {
  const divisor = singleExact(constantOf(lowering, place, expression.right));
  const factor = divisor && divide(one, divisor);
  const ratio = factor && toExactRatio(factor);
  if (ratio)
    return { op: 'scale', operand: lowerMoney(lowering, place, expression.left), ratio: { op: 'ratio', ratio, note: null }, rounding };
  complainQuoting(lowering, compileDiagnostics.inexactRatio, expression);
  return noMoney;
}

function roundedMoney(lowering: Lowering, place: Place, expression: RoundedExpression): MoneyExpression {
  const rounding: Rounding = { mode: expression.mode, unit: expression.unit.fen ?? 1, declared: true };
  const { operand } = expression;
  if (operand.kind === 'Binary' && (operand.operator === '×' || operand.operator === '÷')) {
    return productMoney(lowering, place, operand, rounding);
  }
  const value = lowerMoney(lowering, place, operand);
  if (scales(lowering, value)) complainQuoting(lowering, compileDiagnostics.roundingTooWide, expression);
  return { op: 'scale', operand: value, ratio: { op: 'ratio', ratio: { numerator: 1, denominator: 1 }, note: null }, rounding };
}

/** Whether an amount was rounded on the way; a base counts by what it is made of. */
function scales(lowering: Lowering, value: MoneyExpression): boolean {
  let found = false;
  walkMoney(value, {
    money: (part) => {
      if (part.op === 'scale') found = true;
      if (part.op === 'base') found ||= scales(lowering, (lowering.bases[part.base] as { value: MoneyExpression }).value);
    },
  });
  return found;
}

/** Changes the amounts a choice ends in. */
export function mapAmounts(expression: MoneyExpression, change: (amount: MoneyExpression) => MoneyExpression): MoneyExpression {
  if (expression.op !== 'choose') return change(expression);
  return { op: 'choose', cases: expression.cases.map((one) => ({ ...one, value: mapAmounts(one.value, change) })) };
}
