// V6: one more fen of cost is never more than one more fen for the patient.

import { ownPayment } from '../replay/own-payment.js';
import { alongCost } from './along-cost.js';
import { ownWords } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import { paysNothing } from './pays-nothing.js';
import type { Property } from './property.js';

export const noCliff: Property = {
  number: 'V6',
  statement: { zh: '费用多一分，个人自付至多多一分', en: 'one more fen of cost is at most one more fen for the patient' },
  asks: 'chains',
  notAsked: needsCost,
  exempt: () => null,
  structure: paysNothing,
  shows: (settlements) =>
    alongCost(settlements, null, [{ what: ownWords, amount: ownPayment, broken: (lower, higher, { by }) => higher - lower > by }]),
};
