// Whether a plan is sound, and survives being stored.

import { planSchema } from '../../../runtime/index.js';
import { differencesBetween } from '../../agreement/difference.js';
import { checkIr } from '../../ir/check-ir.js';
import type { PolicyIr } from '../../ir/ir.js';
import { deserializeIr, serializeIr } from '../../ir/serialize-ir.js';
import type { Check } from '../check.js';

export const storedPlanCheck: Check = {
  name: 'stored_plan',
  asks: { zh: '编译结果合规，存取后不变', en: 'a plan keeps its invariants and survives being stored' },
  find: ({ plan }) => {
    const details = plan === null ? [] : unsound(plan);
    return details.length === 0 ? null : { check: 'stored_plan', details };
  },
};

function unsound(plan: PolicyIr): readonly string[] {
  const stored = serializeIr(plan);
  const read = deserializeIr(stored);
  if (read === null) return ['the stored plan cannot be read'];
  const parsed = planSchema.safeParse(read);
  const refused = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const again = serializeIr(read) === stored ? [] : ['stored again, the plan is another text'];
  const withoutPlaces = (each: PolicyIr): unknown =>
    JSON.parse(JSON.stringify(each, (key, value: unknown) => (key === 'uri' ? '' : value)));
  return [...checkIr(plan), ...refused, ...again, ...differencesBetween(withoutPlaces(plan), withoutPlaces(read), 'plan')];
}
