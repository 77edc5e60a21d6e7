// What a policy says of an amount as an input rises.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import { shownAmount } from '../replay/shown-value.js';
import { alongCost } from './along-cost.js';
import { amountWords } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import type { Property } from './property.js';

type Monotone = Extract<GuaranteeClaim, { readonly kind: 'monotone' }>;

export function monotone(plan: PolicyIr, { value, input, trend }: Monotone, text: Words): Property {
  return {
    number: null,
    statement: text,
    asks: 'chains',
    notAsked: needsCost,
    exempt: () => null,
    structure: () => null,
    shows: (settlements) =>
      alongCost(settlements, input, [
        {
          what: amountWords(plan, value),
          amount: (of) => shownAmount(value, of),
          broken: (lower, higher, { by }) => breaks[trend](higher - lower, by),
        },
      ]),
  };
}

const breaks: Readonly<Record<Monotone['trend'], (change: bigint, rise: bigint) => boolean>> = {
  never_falls: (change) => change < 0n,
  never_rises: (change) => change > 0n,
  at_most: (change, rise) => change > rise,
};
