// A claim as a message shows it: the group, the visit and every fact that counts, amounts in the words of a policy.

import type { Bilingual } from '../../diagnostics/diagnostic.js';
import type { Currency } from '../../syntax/money/currencies.js';
import { writeAmount } from '../../syntax/money/read-unit.js';
import { decimalText, percentText } from '../exact-decimal.js';
import type { Finding } from './find-claim.js';
import type { Fact } from './formula.js';

type Claim = Extract<Finding, { kind: 'claim' }>;

export function claimText({ facts }: Claim, currency: Currency): Bilingual {
  const shown = facts.map(({ fact, value }) => shownFact(fact, value, currency));
  return { zh: shown.map(({ zh }) => zh).join('，'), en: shown.map(({ en }) => en).join(', ') };
}

function shownFact(fact: Fact, value: bigint, currency: Currency): Bilingual {
  const { name } = fact;
  const shown = shownValue(fact, value, currency);
  return { zh: `${name.zh} ${shown.zh}`, en: `${name.en} ${shown.en}` };
}

function shownValue({ kind, choices }: Fact, value: bigint, currency: Currency): Bilingual {
  switch (kind) {
    case 'choice':
      return choices[Number(value)] ?? same(String(value));
    case 'flag':
      return value === 1n ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'money': {
      const text = decimalText({ digits: Number(value), scale: currency.digits });
      return { zh: writeAmount(text, '', currency, 'zh'), en: writeAmount(text, '', currency, 'en') };
    }
    case 'date':
      return same(new Date(Number(value) * 86_400_000).toISOString().slice(0, 10));
    case 'ratio':
      return same(percentText({ digits: Number(value), scale: 6 }));
    case 'integer':
      return same(String(value));
  }
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
