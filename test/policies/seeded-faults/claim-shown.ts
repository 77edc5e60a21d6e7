// Conditions judged by the claim that a finding shows, without the checker: a small evaluator of its own.

import type { Expression } from '../../../language/index.js';
import { figureOf } from './written-rows.js';

/** `对象 低保对象，就诊 住院，急诊抢救 否` by the names of the facts. */
export function claimShown(message: string): ReadonlyMap<string, string> {
  const [, claim = ''] = /例如：(.+?)。请/.exec(message) ?? [];
  return new Map(
    claim.split('，').map((part) => {
      const at = part.indexOf(' ');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
}

/** null where the claim does not say. */
export function holdsFor(claim: ReadonlyMap<string, string>, condition: Expression): boolean | null {
  switch (condition.kind) {
    case 'Not': {
      const inner = holdsFor(claim, condition.operand);
      return inner === null ? null : !inner;
    }
    case 'Logical': {
      const sides = [holdsFor(claim, condition.left), holdsFor(claim, condition.right)];
      const decisive = condition.operator === 'or';
      if (sides.includes(decisive)) return decisive;
      return sides.includes(null) ? null : !decisive;
    }
    case 'NameExpression': {
      const value = claim.get(condition.name.text);
      return value === undefined ? null : value === '是';
    }
    case 'Member': {
      const subject = condition.subject.kind === 'NameExpression' ? claim.get(condition.subject.name.text) : undefined;
      return subject === undefined ? null : condition.members.some(({ text }) => text === subject) !== condition.negated;
    }
    case 'Compare':
      return compared(claim, condition);
    default:
      return null;
  }
}

function compared(claim: ReadonlyMap<string, string>, { left, right, operator }: Expression & { kind: 'Compare' }): boolean | null {
  const [one, other] = [amountOf(claim, left), amountOf(claim, right)];
  if (one === null || other === null) return null;
  const outcomes = { '>': one > other, '>=': one >= other, '<': one < other, '<=': one <= other, '=': one === other, '≠': one !== other };
  return outcomes[operator];
}

function amountOf(claim: ReadonlyMap<string, string>, expression: Expression): number | null {
  if (expression.kind === 'NameExpression') return figureOf(claim.get(expression.name.text) ?? '');
  return expression.kind === 'Money' || expression.kind === 'Integer' || expression.kind === 'Date' ? figureOf(expression.text) : null;
}
