// What a promise beside another policy is asked of, and what is to be said of the comparison.

import type { GuaranteeClaim } from '../../ir/ir.js';
import { type Beside, policiesBeside } from '../beside/policies-beside.js';
import { questionsBeside } from '../beside/questions-beside.js';
import type { Property } from '../properties/property.js';
import type { Breach, Words } from '../property-result.js';
import { replay, type Settling } from '../replay/replay.js';
import type { Question } from './question.js';

export interface AskedBeside {
  readonly beside: Beside;
  readonly questions: readonly Question[];
  readonly complete: boolean;
}

/** Words: why it cannot be asked. */
export function askBeside(
  claim: Extract<GuaranteeClaim, { kind: 'no_loss' }>,
  property: Property,
  here: Settling,
  other: Settling | null,
): AskedBeside | Words {
  if (other === null) return { zh: `没有政策“${claim.than}”，无从比较`, en: `there is no policy “${claim.than}” to compare with` };
  const beside = policiesBeside(here, other);
  if ('zh' in beside) return beside;
  const { questions, complete } = questionsBeside(beside, claim, property);
  if (questions.length === 0) return { zh: '没有两项政策都收的费用单', en: 'there is no claim that both policies take' };
  return { beside, questions, complete };
}

/** In the numbers of each policy; settled once more, by the reference of both. */
export function realBreach(breach: Breach, { real }: Beside, property: Property, here: Settling, other: Settling): Breach | null {
  const replayed = replay(real(breach.witness), here, other);
  if (replayed === null || property.shows(replayed.settlements) === null) return null;
  return { ...breach, witness: replayed.witness };
}

/** Of which years and of whom it was asked. */
export function besideTold({ strangers }: Beside, firstOnly: boolean): readonly Words[] {
  const years: Words = firstOnly
    ? {
        zh: '两项政策的年度累计不都同名，不同名之处只问本年首次结算',
        en: 'not every sum of the year is kept under both policies; where one is not, only the first claim of a year was asked of',
      }
    : { zh: '本年度累计按名称对应，当作相同', en: 'sums of the year are taken by their names, as alike under both' };
  if (strangers.length === 0) return [years];
  const names = strangers.join('、');
  return [
    years,
    {
      zh: `只有一项政策认定的身份（${names}），在另一项里当作没有`,
      en: `identities that only one policy knows (${strangers.join(', ')}) count as none under the other`,
    },
  ];
}
