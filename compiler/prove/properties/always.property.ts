// What a policy says of every claim that meets a condition.

import type { Condition, MoneyExpression, PolicyIr } from '../../ir/ir.js';
import { walkCondition } from '../../ir/traverse/walk-ir.js';
import type { Words } from '../property-result.js';
import type { Settlement } from '../replay/replay.js';
import { shownAmount, shownCondition } from '../replay/shown-value.js';
import { amountTold, amountWords } from './amounts-told.js';
import type { Property, Shows } from './property.js';

export function always(given: Condition | null, when: Condition, text: Words): Property {
  return {
    number: null,
    statement: text,
    asks: 'chains',
    notAsked: () => null,
    exempt: () => null,
    structure: () => null,
    shows: (settlements) => showsAlways(settlements, given, when),
  };
}

function showsAlways(settlements: readonly Settlement[], given: Condition | null, when: Condition): Shows | null {
  const [settlement] = settlements;
  if (settlement === undefined || settlements.length !== 1) return null;
  if (given !== null && shownCondition(given, settlement) !== true) return null;
  if (shownCondition(when, settlement) !== false) return null;
  const compared: MoneyExpression[] = [];
  walkCondition(when, {
    condition: (part) => {
      if (part.op === 'compareMoney') compared.push(part.left, part.right);
    },
  });
  const read = compared.filter(({ op }) => op !== 'money').flatMap((expression) => told(expression, settlement));
  const total = amountTold(BigInt(Math.max(0, settlement.trace.total)), settlement.plan);
  const none: Words = { zh: `支付合计 ${total.zh}`, en: `${total.en} are paid in all` };
  return { showing: read.length === 0 ? [none] : read, between: [settlement, settlement] };
}

function told(expression: MoneyExpression, settlement: Settlement): readonly Words[] {
  const value = shownAmount(expression, settlement);
  if (value === null) return [];
  const words = amountWords(settlement.plan satisfies PolicyIr, expression);
  const amount = amountTold(value, settlement.plan);
  return [{ zh: `${words.zh} ${amount.zh}`, en: `${words.en} ${amount.en}` }];
}
