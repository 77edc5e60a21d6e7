// V7: a bill in two parts is paid as in one, but for a few units of rounding.

import type { PolicyIr, Tier } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import { addsUpTo } from '../replay/adds-up-to.js';
import { totalShown } from '../replay/own-payment.js';
import type { Settlement } from '../replay/replay.js';
import { amountTold, totalWords } from './amounts-told.js';
import { needsCost } from './needs-cost.js';
import { paysNothing } from './pays-nothing.js';
import type { Exemption, Property, Shows } from './property.js';

/** `most` in fen; null: one unit of rounding for each tier that rounds. */
export function split(most: number | null): Property {
  return {
    number: 'V7',
    statement: {
      zh: most === null ? '一笔费用分两次结算，合计至多差各项的舍入' : `一笔费用分两次结算，合计至多差 ${most} 分`,
      en:
        most === null
          ? 'a bill in two parts is paid as in one, but for rounding'
          : `a bill in two parts is paid as in one, within ${most} of the smallest unit`,
    },
    asks: 'chains',
    notAsked: needsCost,
    // A policy that names the difference it allows promises it of every claim.
    exempt: most === null ? perVisit : () => null,
    structure: paysNothing,
    shows: (settlements) => showsSplit(settlements, most),
  };
}

/** One unit for each tier whose payment is rounded. */
export function roundingsOf({ tiers, rounding }: PolicyIr): number {
  return rounding.unit * tiers.filter((tier) => tier.payment !== 'billed' && applies(tier)).length;
}

function applies({ gates }: Tier): boolean {
  return !gates.some(({ when }) => when.op === 'any' && when.operands.length === 0);
}

function showsSplit(settlements: readonly Settlement[], most: number | null): Shows | null {
  const [whole, first, second] = settlements;
  if (whole === undefined || first === undefined || second === undefined) return null;
  if (!addsUpTo(whole.plan, whole.claim, [first.claim, second.claim])) return null;
  const totals = settlements.map(totalShown);
  const [one, early, late] = totals;
  if (one == null || early == null || late == null) return null;
  const apart = one - early - late;
  if ((apart < 0n ? -apart : apart) <= BigInt(most ?? roundingsOf(whole.plan))) return null;
  const [inOne, inTwo, difference] = [one, early + late, apart].map((amount) => amountTold(amount, whole.plan)) as [Words, Words, Words];
  const showing = [
    { zh: `一次结算${totalWords.zh} ${inOne.zh}`, en: `in one claim ${inOne.en} are paid` },
    { zh: `分两次 ${inTwo.zh}，相差 ${difference.zh}`, en: `in two ${inTwo.en}, a difference of ${difference.en}` },
  ];
  return { showing, between: [first, whole] };
}

/** The first clause that starts anew with every claim. */
function perVisit({ tiers, counts }: PolicyIr): Exemption | null {
  const [count] = counts;
  for (const tier of tiers) {
    const clause = applies(tier) && tier.payment !== 'billed' ? clausePerVisit(tier) : null;
    if (clause !== null) return exemption(tier, clause.zh, clause.en, clause.origin);
  }
  if (count === undefined) return null;
  return {
    reason: { zh: '计次的规定随费用单的张数变化，不问分次结算', en: 'a count of claims changes as a bill is split, so this is not asked' },
    origin: count.origin,
  };
}

function clausePerVisit(tier: Tier): (Words & { readonly origin: Exemption['origin'] }) | null {
  const { deductible, threshold, caps, rates, times, origin } = tier;
  if (deductible?.per === 'visit') return { zh: '每次的起付线', en: 'deductible per visit', origin: deductible.origin };
  if (threshold?.per === 'visit') return { zh: '每次的门槛', en: 'threshold per visit', origin: threshold.origin };
  const cap = caps.find(({ per }) => per === 'visit');
  if (cap !== undefined) return { zh: '每次的封顶线', en: 'cap per visit', origin: cap.origin };
  if (times !== null) return { zh: '每年的次数', en: 'number of payments a year', origin };
  for (const { value, origin: place } of rates ?? []) {
    if (value.kind === 'bands' && value.per === 'visit') return { zh: '每次的分段', en: 'bands per visit', origin: place };
    if (value.kind === 'amount') return { zh: '定额支付', en: 'fixed amount', origin: place };
  }
  return null;
}

function exemption({ name }: Tier, zh: string, en: string, origin: Exemption['origin']): Exemption {
  return {
    reason: {
      zh: `“${name}”${zh}按费用单计算，分次结算自然不同，不问`,
      en: `the ${en} of “${name}” counts for each claim, so splitting a bill changes it by design; not asked`,
    },
    origin,
  };
}
