// Which groups the declared facts of a person make them a member of.

import type { Condition, Group, PolicyIr } from '../../ir/ir.js';
import { type Membership, unknownAmount } from '../../ir/kernel.js';
import { anyUnknown, known } from './amount.js';
import { evaluateCondition, type Truth } from './evaluate.js';
import { ascending } from './shown.js';
import { personOnly, type Working } from './working.js';

export function membership(plan: PolicyIr, values: readonly number[]): Membership[] {
  return plan.groups.map((group) => membershipIn(group, personOnly(plan, -1, values)));
}

function membershipIn(group: Group, working: Working): Membership {
  const meets = truthOf(group.condition?.when ?? null, true, working);
  const facts = truthOf(group.derived?.when ?? null, false, working);
  const derived = both(meets, facts);
  const reasons = [meets, derived].flatMap((truth) => (truth.known ? [] : [...truth.because]));
  return { meets: shownTruth(meets), derived: shownTruth(derived), holes: ascending(reasons), notes: ascending(working.notes) };
}

function truthOf(when: Condition | null, otherwise: boolean, working: Working): Truth {
  return when === null ? known(otherwise) : evaluateCondition(when, working);
}

function both(left: Truth, right: Truth): Truth {
  if ((left.known && !left.value) || (right.known && !right.value)) return known(false);
  return anyUnknown([left, right]) ?? known(true);
}

function shownTruth(truth: Truth): number {
  if (!truth.known) return unknownAmount;
  return truth.value ? 1 : 0;
}
