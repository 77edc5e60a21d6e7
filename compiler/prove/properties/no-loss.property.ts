// What a policy says beside another: nobody bears more than under that one.

import type { Words } from '../property-result.js';
import { ownPayment } from '../replay/own-payment.js';
import type { Settlement } from '../replay/replay.js';
import { amountTold, ownWords } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import type { Property, Shows } from './property.js';

export function noLoss(text: Words): Property {
  return {
    number: null,
    statement: text,
    asks: 'plan',
    notAsked: needsCost,
    exempt: () => null,
    structure: null,
    shows: showsLoss,
  };
}

/** The settlement under this policy stands first. */
function showsLoss(settlements: readonly Settlement[]): Shows | null {
  const [here, there] = settlements;
  if (here === undefined || there === undefined) return null;
  const [own, other] = [ownPayment(here), ownPayment(there)];
  if (own === null || other === null || own <= other) return null;
  return { showing: [told(here, own), told(there, other)], between: [here, there] };
}

function told({ plan }: Settlement, own: bigint): Words {
  const amount = amountTold(own, plan);
  return { zh: `${plan.policy.name} ${ownWords.zh} ${amount.zh}`, en: `${plan.policy.name}: ${ownWords.en} ${amount.en}` };
}
