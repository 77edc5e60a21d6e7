// Whether a policy of a lower level, written out with all it takes over, is the same policy.

import { flattenPolicy } from '../../../language/index.js';
import { differencesBetween } from '../../agreement/difference.js';
import type { Check } from '../check.js';
import { meaningOf } from '../meaning-of.js';
import { type Examined, examine } from '../subject.js';

export const flattenedCheck: Check = {
  name: 'flattened',
  asks: { zh: '写成一个文件的下级政策含义不变', en: 'a lower policy written out as one file keeps its meaning' },
  find: (examined) => {
    const details = changedBy(examined);
    return details.length === 0 ? null : { check: 'flattened', details };
  },
};

function changedBy({ policy, plan, analysis, subject, tools }: Examined): readonly string[] {
  if (policy === null || plan === null || policy.uppers.length === 0) return [];
  const text = flattenPolicy(policy, analysis, 'zh');
  const alone = examine({ uri: subject.uri, files: [{ uri: subject.uri, text }] }, tools);
  const errors = alone.analysis.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message.en}`);
  if (errors.length > 0) return errors;
  return differencesBetween(meaningOf(plan), meaningOf(alone.plan), 'plan');
}
