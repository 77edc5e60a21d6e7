// Whether a text says the same in Chinese and in English: there and back it is the same text, and each way the same plan.

import { createSourceFile, parse } from '../../../language/index.js';
import { differencesBetween } from '../../agreement/difference.js';
import type { Check } from '../check.js';
import { meaningOf } from '../meaning-of.js';
import { type Examined, examine, withText } from '../subject.js';

export const surfacesCheck: Check = {
  name: 'surfaces',
  asks: { zh: '中文与英文写法互换，来回不变，含义相同', en: 'Chinese and English surfaces go there and back with one meaning' },
  find: (examined) => {
    const details = changedBy(examined);
    return details.length === 0 ? null : { check: 'surfaces', details };
  },
};

function changedBy(examined: Examined): readonly string[] {
  const { text, tools, subject } = examined;
  if (parse(createSourceFile(subject.uri, text)).diagnostics.some(({ severity }) => severity === 'error')) return [];
  const chinese = tools.format(text, 'zh');
  const english = tools.format(chinese, 'en');
  const back = tools.format(english, 'zh');
  if (back !== chinese) return differencesBetween(chinese.split('\n'), back.split('\n'), 'line');
  if (tools.format(english, 'en') !== english) return ['the English text is no fixed point'];
  return [chinese, english].flatMap((written) => {
    const after = examine(withText(subject, written), tools);
    const codes = ({ analysis }: Examined) => analysis.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return [
      ...differencesBetween(codes(examined).sort(), codes(after).sort(), 'errors'),
      ...differencesBetween(meaningOf(examined.plan), meaningOf(after.plan), 'plan'),
    ];
  });
}
