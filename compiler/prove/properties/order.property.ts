// V5 and orders that a policy declares: with the same costs, facts and year so far, the better group never bears more than the worse.

import type { PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import { ownPayment } from '../replay/own-payment.js';
import type { Settlement } from '../replay/replay.js';
import { sameNumbers } from '../replay/rise-between.js';
import { amountTold, ownWords } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import { paysNothing } from './pays-nothing.js';
import type { Property, Shows } from './property.js';

const aboutGroups = {
  asks: 'pairs',
  exempt: () => null,
  structure: () => null,
  shows: showsOrder,
} as const satisfies Partial<Property>;

/** Each of `better` against each of `worse`. */
export function order(plan: PolicyIr, better: readonly number[], worse: readonly number[]): Property {
  const names = (groups: readonly number[]) => groups.map((group) => plan.groups[group]?.name ?? '');
  const [above, below] = [names(better), names(worse)];
  return {
    ...aboutGroups,
    number: null,
    statement: {
      zh: `${above.join('、')} 不比 ${below.join('、')} 付得多`,
      en: `${above.join(', ')} never bear more than ${below.join(', ')}`,
    },
    notAsked: needsCost,
  };
}

/** Under `就高 按 类别`, each group against the next in rank. */
export const ranksKept: Property = {
  ...aboutGroups,
  number: 'V5',
  statement: { zh: '类别高的对象不比次一类付得多', en: 'a group of higher rank never bears more than the next' },
  notAsked: (plan) => {
    if (plan.groups.length < 2) return null;
    if (plan.identityResolution !== 'class') return { zh: '多重身份不按类别就高', en: 'several identities are not resolved by rank' };
    return needsCost(plan);
  },
  structure: (plan) => {
    if (plan.groups.length >= 2) return paysNothing(plan);
    return { verdict: 'proved', remarks: [{ zh: '对象不足两类', en: 'there are fewer than two groups' }] };
  },
};

/** The better group's settlement stands first. */
function showsOrder(settlements: readonly Settlement[]): Shows | null {
  const [better, worse] = settlements;
  if (better === undefined || worse === undefined || settlements.length !== 2) return null;
  const alike = sameNumbers(better.claim.values, worse.claim.values) && sameNumbers(better.claim.billed, worse.claim.billed);
  if (!alike || !sameNumbers(better.before.counters, worse.before.counters) || better.claim.group === worse.claim.group) return null;
  const [own, other] = [ownPayment(better), ownPayment(worse)];
  if (own === null || other === null || own <= other) return null;
  return { showing: [told(better, own), told(worse, other)], between: [better, worse] };
}

function told({ plan, claim }: Settlement, own: bigint): Words {
  const group = plan.groups[claim.group]?.name ?? '';
  const amount = amountTold(own, plan);
  return { zh: `${group} ${ownWords.zh} ${amount.zh}`, en: `${group}: ${ownWords.en} ${amount.en}` };
}
