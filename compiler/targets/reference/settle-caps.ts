// Step 7: what the caps leave of a payment.

import { invariant } from '../../ir/invariant.js';
import type { Cap, MoneyExpression } from '../../ir/ir.js';
import { type CapTrace, unlimitedCap } from '../../ir/kernel.js';
import { type Amount, anyUnknown, Decimal, fen, known, minus, nothing, unknownBecause } from './amount.js';
import { chosenMoney, evaluateMoney } from './evaluate.js';
import { shown } from './shown.js';
import { counterOf, type Working } from './working.js';

interface Room {
  readonly trace: CapTrace;
  /** What the cap leaves; `Infinity` when it does not limit. */
  readonly left: Amount;
  /** What a hole leaves at the least, by its known lower bound; null when nothing is known. */
  readonly leftAtLeast: Decimal | null;
}

export function settleCaps(caps: readonly Cap[], uncapped: Amount, working: Working): { payment: Amount; traces: CapTrace[] } {
  const rooms = caps.map((cap) => roomUnder(cap, working));
  const amounts = [uncapped, ...rooms.map((room) => room.left)];
  const certain = amounts.flatMap((amount) => (amount.known ? [amount.value] : []));
  const payment = Decimal.min(Number.POSITIVE_INFINITY, ...certain);
  const traces = rooms.map((room) => room.trace);
  if (payment.isZero()) return { payment: nothing, traces };
  const needed = rooms.filter((room) => room.leftAtLeast === null || payment.greaterThan(room.leftAtLeast));
  const unknown = anyUnknown([uncapped, ...needed.map((room) => room.left)]);
  return { payment: unknown ?? known(payment), traces };
}

function roomUnder(cap: Cap, working: Working): Room {
  const { limit, low } = capAmount(cap.amount, working);
  const used = cap.counter === null ? nothing : working.counters[counterOf(cap.counter, cap.by, working)];
  invariant(used, `no counter ${cap.counter}`);
  const isUnlimited = limit.known && !limit.value.isFinite();
  const trace = { limit: isUnlimited ? unlimitedCap : shown(limit), usedBefore: shown(used) };
  const left = isUnlimited ? limit : minus(limit, used);
  const leftAtLeast = low === null || !used.known ? null : Decimal.max(0, fen(low).value.minus(used.value));
  return { trace, left, leftAtLeast };
}

/** The amount of a cap, and the lower bound of the hole when it is one, directly or as what a case list chose. */
function capAmount(expression: MoneyExpression, working: Working): { limit: Amount; low: number | null } {
  if (expression.op === 'hole') return { limit: unknownBecause(expression.hole), low: working.plan.holes[expression.hole]?.low ?? null };
  if (expression.op !== 'choose') return { limit: evaluateMoney(expression, working), low: null };
  const chosen = chosenMoney(expression, working);
  return chosen.known ? capAmount(chosen.value, working) : { limit: chosen, low: null };
}
