// Step 7 as code: what the caps leave of a payment.

import type { Cap, MoneyExpression } from '../../../ir/ir.js';
import { type Code, type Frame, firstOf, type Known, minus, running, unknown } from './code.js';
import { conditionCode, moneyCode } from './expression-code.js';

export type CapsCode = (frame: Frame, uncapped: number) => number;

interface Room {
  readonly limit: (frame: Frame) => number;
  /** The lower bound of a limit that is a hole; −1 without one. */
  readonly low: (frame: Frame) => number;
  readonly counter: number | null;
  readonly by: number | null;
}

export function capsCode(caps: readonly Cap[], known: Known): CapsCode {
  const rooms = caps.map(({ amount, counter, by }): Room => {
    return { limit: running(limitCode(amount, known, moneyCode)), low: running(limitCode(amount, known, lowCode)), counter, by };
  });
  const [only] = rooms;
  if (only === undefined) return (_frame, uncapped) => uncapped;
  return (frame, uncapped) => {
    let payment = uncapped < 0 ? Number.POSITIVE_INFINITY : uncapped;
    for (const room of rooms) {
      const left = leftUnder(room, frame);
      if (left >= 0 && left < payment) payment = left;
    }
    if (payment === 0) return 0;
    if (uncapped < 0) return unknown;
    for (const room of rooms) if (leftUnder(room, frame) < 0 && payment > leastLeft(room, frame)) return unknown;
    return payment;
  };
}

/** An amount, or what a case list chooses for it. */
function limitCode(amount: MoneyExpression, known: Known, code: (amount: MoneyExpression, known: Known) => Code): Code {
  if (amount.op !== 'choose') return code(amount, known);
  return firstOf(amount.cases.map(({ when, value }) => ({ when: conditionCode(when, known), value: limitCode(value, known, code) })));
}

function lowCode(amount: MoneyExpression, { plan }: Known): Code {
  return amount.op === 'hole' ? (plan.holes[amount.hole]?.low ?? unknown) : unknown;
}

function usedBefore({ counter, by }: Room, { counters, values }: Frame): number {
  if (counter === null) return 0;
  return counters[by === null ? counter : counter + (values[by] as number)] as number;
}

function leftUnder(room: Room, frame: Frame): number {
  const limit = room.limit(frame);
  return limit === Number.POSITIVE_INFINITY ? limit : minus(limit, usedBefore(room, frame));
}

/** What a missing limit leaves at the least; −1 when nothing is known of it. */
function leastLeft(room: Room, frame: Frame): number {
  return minus(room.low(frame), usedBefore(room, frame));
}
