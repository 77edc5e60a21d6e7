// Step 7 in JavaScript: what the caps leave of a payment.

import type { Cap, MoneyExpression } from '../../ir/ir.js';
import { unlimitedCap } from '../../ir/kernel.js';
import { emitChoice, emitMoney } from './emit-expression.js';
import { call, counterCode, type Scope, workingArgument } from './scope.js';

/** Sets `payment` from `uncapped`, and with a trace `caps`. */
export function emitCaps(caps: readonly Cap[], uncappedUnknown: boolean, scope: Scope): string[] {
  const rooms = caps.map((cap, index) => roomUnder(cap, index, scope)).filter((room) => scope.trace || room.limits);
  const lines = rooms.flatMap((room) => room.lines);
  if (scope.trace) lines.push(...rooms.map((room) => `caps.push({ limit: ${room.shownLimit}, usedBefore: ${room.shownUsed} });`));
  const limiting = rooms.filter((room) => room.limits);
  if (limiting.length === 0) return [...lines, 'payment = uncapped;'];
  if (!uncappedUnknown && !limiting.some((room) => room.unknown)) {
    const left = limiting.map(({ limit, used }) => (used === '0' ? limit : `Math.max(0, ${limit} - ${used})`));
    return [...lines, `payment = Math.min(uncapped, ${left.join(', ')});`];
  }
  const list = (pick: (room: Room) => string) => `[${limiting.map(pick).join(', ')}]`;
  const args = [list(({ limit }) => limit), list(({ low }) => low), list(({ used }) => used)];
  return [...lines, `payment = ${call(scope, 'capped', workingArgument(scope), 'uncapped', ...args)};`];
}

interface Room {
  readonly lines: readonly string[];
  readonly limit: string;
  readonly low: string;
  readonly used: string;
  readonly shownLimit: string;
  readonly shownUsed: string;
  readonly unknown: boolean;
  /** False for a cap that is always unlimited. */
  readonly limits: boolean;
}

function roomUnder(cap: Cap, index: number, scope: Scope): Room {
  const limit = `limit${index}`;
  const limitUnknown = scope.unknowns.money(cap.amount);
  const usedUnknown = cap.counter !== null && scope.unknowns.counters[cap.counter] === true;
  const used = cap.counter === null ? '0' : counterCode(cap.counter, cap.by);
  const lines = [`const ${limit} = ${emitMoney(cap.amount, scope)};`];
  const low = hasLow(cap.amount, scope) ? `low${index}` : '-1';
  if (low !== '-1') lines.push(`const ${low} = ${emitLow(cap.amount, scope)};`);
  const shownLimit = limitUnknown ? call(scope, 'shown', limit) : limit;
  return {
    lines,
    limit,
    low,
    used,
    shownLimit: mayBeUnlimited(cap.amount) ? `${limit} === Infinity ? ${unlimitedCap} : ${shownLimit}` : shownLimit,
    shownUsed: usedUnknown ? call(scope, 'shown', used) : used,
    unknown: limitUnknown || usedUnknown,
    limits: cap.amount.op !== 'unlimited',
  };
}

function hasLow(expression: MoneyExpression, scope: Scope): boolean {
  if (expression.op === 'hole') return (scope.plan.holes[expression.hole]?.low ?? null) !== null;
  return expression.op === 'choose' && expression.cases.some(({ value }) => hasLow(value, scope));
}

/** The known lower bound of the hole that the amount is, or that a case list chose; else -1. */
function emitLow(expression: MoneyExpression, scope: Scope): string {
  if (expression.op === 'hole') return String(scope.plan.holes[expression.hole]?.low ?? -1);
  if (expression.op !== 'choose' || !hasLow(expression, scope)) return '-1';
  return emitChoice(expression.cases, (value) => emitLow(value, scope), scope);
}

function mayBeUnlimited(expression: MoneyExpression): boolean {
  if (expression.op === 'unlimited') return true;
  return expression.op === 'choose' && expression.cases.some(({ value }) => mayBeUnlimited(value));
}
