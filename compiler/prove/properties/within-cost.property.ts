// V2: the payments of a claim together are at most its cost.

import { costShown, totalShown } from '../replay/own-payment.js';
import { amountTold } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import { paysNothing } from './pays-nothing.js';
import type { Property } from './property.js';

export const withinCost: Property = {
  number: 'V2',
  statement: { zh: '各项支付合计不超过费用', en: 'the payments together are at most the cost' },
  asks: 'chains',
  notAsked: needsCost,
  exempt: () => null,
  structure: paysNothing,
  shows: (settlements) => {
    const [settlement] = settlements;
    if (settlement === undefined) return null;
    const [cost, total] = [costShown(settlement), totalShown(settlement)];
    if (total === null || total <= cost) return null;
    const [costTold, totalTold] = [amountTold(cost, settlement.plan), amountTold(total, settlement.plan)];
    const showing = [
      { zh: `费用 ${costTold.zh}`, en: `the cost is ${costTold.en}` },
      { zh: `支付合计 ${totalTold.zh}`, en: `${totalTold.en} are paid` },
    ];
    return { showing, between: [settlement, settlement] };
  },
};
