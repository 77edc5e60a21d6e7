// A difference between what an example expects and what came out, as a sentence.

import { type Bilingual, unreachable } from '../../language/index.js';
import { boundsText, displayWithUnit, type Receipt } from '../../runtime/index.js';
import type { PolicyCaseExpectation } from '../to-ir/cases/policy-case.js';
import type { Amount, Difference } from './compare-step.js';

export function describeDifference({ expectation, actual, bounds, currency }: Difference): Bilingual {
  const what = subjectOf(expectation);
  const [wanted, found] = [amountText(expectation.amount, currency), amountText(actual, currency)];
  const within = boundsText(bounds, currency);
  return {
    zh: `${what.zh}：应得 ${wanted.zh}，算得 ${found.zh}${within === null ? '' : `（${within.zh}）`}`,
    en: `${what.en}: expected ${wanted.en}, got ${found.en}${within === null ? '' : ` (${within.en})`}`,
  };
}

function subjectOf({ what, tier }: PolicyCaseExpectation): Bilingual {
  switch (what) {
    case 'tier':
    case 'amount':
      return { zh: tier ?? '', en: tier ?? '' };
    case 'total':
      return { zh: '支付合计', en: 'total paid' };
    case 'patient':
      return { zh: '个人负担', en: 'patient pays' };
    case 'subsidy':
      return { zh: '参保资助', en: 'subsidy' };
    default:
      return unreachable(what);
  }
}

function amountText(amount: Amount, currency: Receipt['currency']): Bilingual {
  switch (amount) {
    case 'undetermined':
      return { zh: '待定', en: 'undetermined' };
    case 'not_applicable':
      return { zh: '不适用', en: 'not applicable' };
    case 'missing':
      return { zh: '没有结算', en: 'nothing settled' };
    default:
      return displayWithUnit(amount, currency);
  }
}
