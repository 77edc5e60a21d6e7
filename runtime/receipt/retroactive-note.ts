// What a receipt says of a claim that lies before the day on which the policy was issued.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { Bilingual } from '../values/bilingual.js';
import { formatDay } from '../values/date.js';

export function retroactiveNote(day: number, { policy }: PolicyIr): readonly Bilingual[] {
  const { issued } = policy;
  if (issued === null || day >= issued) return [];
  return [
    {
      zh: `本政策 ${formatDay(issued)} 发布，溯及 ${formatDay(day)}；此前已按旧规定结算的应重新结算，补足或追回差额`,
      en: `the policy was issued on ${formatDay(issued)} and reaches back to ${formatDay(day)}; what was settled under the former rule is to be settled again`,
    },
  ];
}
