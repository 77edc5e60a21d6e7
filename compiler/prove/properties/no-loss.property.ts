// What a policy says beside another: nobody bears more than under that one.

import type { Words } from '../property-result.js';
import { totalShown } from '../replay/own-payment.js';
import type { Settlement } from '../replay/replay.js';
import { amountTold, totalWords } from './amounts-told.js';
import type { Property, Shows } from './property.js';

/** Of the same bill who is paid less bears more. */
export function noLoss(text: Words): Property {
  return {
    number: null,
    statement: text,
    asks: 'versions',
    notAsked: () => null,
    exempt: () => null,
    structure: () => null,
    shows: showsLoss,
  };
}

/** The settlement under this policy stands first. */
function showsLoss(settlements: readonly Settlement[]): Shows | null {
  const [here, there] = settlements;
  if (here === undefined || there === undefined || settlements.length !== 2) return null;
  const [paid, other] = [totalShown(here), totalShown(there)];
  if (paid === null || other === null || paid >= other) return null;
  return { showing: [told(there, other), told(here, paid)], between: [there, here] };
}

function told({ plan }: Settlement, paid: bigint): Words {
  const amount = amountTold(paid, plan);
  return { zh: `按 ${plan.policy.name} ${totalWords.zh} ${amount.zh}`, en: `under ${plan.policy.name} ${amount.en} are ${totalWords.en}` };
}
