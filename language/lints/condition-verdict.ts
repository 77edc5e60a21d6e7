// Whether a condition is decided whatever the claim: by constants, or by facts that cannot all hold.

import type { PolicySymbol } from '../names/symbol.js';
import type { CompareExpression, Expression, InputDeclaration, MemberExpression, Name } from '../syntax/ast.js';
import type { BuiltinInput } from '../syntax/builtins.js';
import { unqualified } from '../types/constant.js';

export interface Facts {
  readonly symbols: ReadonlyMap<Name, PolicySymbol>;
  readonly groups: ReadonlySet<string>;
  /** By id. */
  readonly visits: ReadonlySet<string>;
  /** All values of a closed enumeration, by id for built-in ones. */
  readonly membersOf: (of: BuiltinInput | InputDeclaration) => ReadonlySet<string>;
}

/** true, false, or null when it depends on the claim. */
export function verdictOf(condition: Expression, facts: Facts): boolean | null {
  switch (condition.kind) {
    case 'Boolean':
      return condition.value;
    case 'Not': {
      const inner = verdictOf(condition.operand, facts);
      return inner === null ? null : !inner;
    }
    case 'Compare':
      return comparisonVerdict(condition);
    case 'Member':
      return memberVerdict(condition, facts);
    case 'Logical': {
      const left = verdictOf(condition.left, facts);
      const right = verdictOf(condition.right, facts);
      const decisive = condition.operator === 'or';
      if (left === decisive || right === decisive) return decisive;
      if (left !== null && right !== null) return !decisive;
      return condition.operator === 'and' && contradictory(conjunctsOf(condition), facts) ? false : null;
    }
    default:
      return null;
  }
}

function conjunctsOf(condition: Expression): readonly Expression[] {
  if (condition.kind !== 'Logical' || condition.operator !== 'and') return [condition];
  return [...conjunctsOf(condition.left), ...conjunctsOf(condition.right)];
}

// ── figures ─────────────────────────────────────────────────────────────────────────────────────────────────────

function figureOf(expression: Expression): number | null {
  const bare = unqualified(expression);
  if (bare.kind === 'Money') return bare.fen;
  if (bare.kind === 'Date') return bare.day;
  return bare.kind === 'Integer' && bare.value.scale === 0 ? bare.value.digits : null;
}

function comparisonVerdict({ left, operator, right }: CompareExpression): boolean | null {
  const [first, second] = [figureOf(left), figureOf(right)];
  if (first === null || second === null) return null;
  switch (operator) {
    case '>':
      return first > second;
    case '>=':
      return first >= second;
    case '<':
      return first < second;
    case '<=':
      return first <= second;
    case '=':
      return first === second;
    case '≠':
      return first !== second;
  }
}

// ── memberships ─────────────────────────────────────────────────────────────────────────────────────────────────

/** What the subject of a membership can be and what it is asked to be; null for a disease, whose values are open. */
function membership(
  member: MemberExpression,
  facts: Facts,
): { readonly key: string; readonly all: ReadonlySet<string>; readonly asked: ReadonlySet<string> } | null {
  const { subject } = member;
  if (subject.kind !== 'NameExpression') return null;
  const asked = new Set(member.members.map((name) => memberId(name, facts)));
  if (subject.builtin === 'group') return { key: 'group', all: facts.groups, asked };
  const symbol = facts.symbols.get(subject.name);
  if (symbol?.kind === 'input') return { key: `input ${symbol.name.text}`, all: facts.membersOf(symbol.declaration), asked };
  if (symbol?.kind !== 'builtinInput' || symbol.builtin.id === 'disease') return null;
  return { key: symbol.builtin.id, all: symbol.builtin.id === 'visit' ? facts.visits : facts.membersOf(symbol.builtin), asked };
}

function memberId(name: Name, facts: Facts): string {
  const symbol = facts.symbols.get(name);
  return symbol?.kind === 'builtinValue' ? symbol.value.id : name.text;
}

function memberVerdict(member: MemberExpression, facts: Facts): boolean | null {
  const found = membership(member, facts);
  if (found === null) return null;
  const { all, asked } = found;
  const met = [...all].filter((value) => asked.has(value)).length;
  if (met === 0) return member.negated;
  return met === all.size ? !member.negated : null;
}

// ── facts that exclude one another ──────────────────────────────────────────────────────────────────────────────

function contradictory(conjuncts: readonly Expression[], facts: Facts): boolean {
  return noMemberLeft(conjuncts, facts) || noFigureLeft(conjuncts, facts) || bothYesAndNo(conjuncts, facts);
}

function noMemberLeft(conjuncts: readonly Expression[], facts: Facts): boolean {
  const left = new Map<string, ReadonlySet<string>>();
  for (const each of conjuncts) {
    const found = each.kind === 'Member' ? membership(each, facts) : null;
    if (found === null || each.kind !== 'Member') continue;
    const before = left.get(found.key) ?? found.all;
    left.set(found.key, new Set([...before].filter((value) => found.asked.has(value) !== each.negated)));
  }
  return [...left.values()].some((values) => values.size === 0);
}

const mirrored = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=', '≠': '≠' } as const;

/** Figures are whole: more than 5 is at least 6. */
function noFigureLeft(conjuncts: readonly Expression[], facts: Facts): boolean {
  const ranges = new Map<PolicySymbol | string, { low: number; high: number }>();
  for (const each of conjuncts) {
    if (each.kind !== 'Compare') continue;
    const [left, right] = [nameKey(each.left, facts), nameKey(each.right, facts)];
    const [key, operator, figure] =
      left !== null ? [left, each.operator, figureOf(each.right)] : [right, mirrored[each.operator], figureOf(each.left)];
    if (key === null || figure === null || operator === '≠') continue;
    const range = ranges.get(key) ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    if (operator === '>') range.low = Math.max(range.low, figure + 1);
    if (operator === '>=' || operator === '=') range.low = Math.max(range.low, figure);
    if (operator === '<') range.high = Math.min(range.high, figure - 1);
    if (operator === '<=' || operator === '=') range.high = Math.min(range.high, figure);
    ranges.set(key, range);
  }
  return [...ranges.values()].some(({ low, high }) => low > high);
}

function nameKey(expression: Expression, facts: Facts): string | null {
  if (expression.kind !== 'NameExpression') return null;
  const symbol = facts.symbols.get(expression.name);
  return symbol?.kind === 'builtinInput' ? symbol.builtin.id : expression.name.text;
}

function bothYesAndNo(conjuncts: readonly Expression[], facts: Facts): boolean {
  const yes = new Set(conjuncts.map((each) => nameKey(each, facts)));
  return conjuncts.some((each) => each.kind === 'Not' && each.operand.kind === 'NameExpression' && yes.has(nameKey(each.operand, facts)));
}
