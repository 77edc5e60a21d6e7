// V3: as a cost rises, neither what the patient bears nor the total of the payments falls.

import { ownPayment, totalShown } from '../replay/own-payment.js';
import { alongCost } from './along-cost.js';
import { ownWords, totalWords } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import { paysNothing } from './pays-nothing.js';
import type { Property } from './property.js';

export const neverFalls: Property = {
  number: 'V3',
  statement: { zh: '费用上升，个人自付和支付合计都不下降', en: 'as a cost rises, neither the own payment nor the payments fall' },
  asks: 'chains',
  notAsked: needsCost,
  exempt: () => null,
  structure: paysNothing,
  shows: (settlements) =>
    alongCost(settlements, null, [
      { what: ownWords, amount: ownPayment, broken: (lower, higher) => higher < lower },
      { what: totalWords, amount: totalShown, broken: (lower, higher) => higher < lower },
    ]),
};
