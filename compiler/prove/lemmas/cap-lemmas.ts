// L3: caps, pools that tiers share, and a better table keep what L1 and L2 say.

import { type Lemma, lemma } from './lemma.js';
import { above, isRounding, rounds, smallest, within } from './rounding-formulas.js';

export function capLemmas(): readonly Lemma[] {
  return [cap(), pool(), poolUse(), dominance()];
}

const cap = () => {
  const room = above('limit', 'used');
  const [payment, paymentMore] = [smallest('uncapped', room), smallest('uncapped_more', room)];
  return lemma({
    name: 'L3-cap',
    says: {
      zh: '封顶线减去已用额度后取小，保持 L1、L2，且未超过的封顶线不会被超过',
      en: 'the minimum with what a cap leaves keeps L1 and L2, and a cap that is not passed stays so',
    },
    integers: ['base', 'uncapped', 'uncapped_more', 'd', 'limit', 'used'],
    given: [within('uncapped', 'base'), within('(- uncapped_more uncapped)', 'd'), '(<= 0 limit)', '(<= 0 used)'],
    claim: [
      within(payment, 'base'),
      within(`(- ${paymentMore} ${payment})`, 'd'),
      `(=> (<= used limit) (<= (+ used ${payment}) limit))`,
      `(=> (< limit used) (= ${payment} 0))`,
    ],
  });
};

/**
 * By induction over the tiers of a chain, whichever of them draw on the pool: `left` is what the tiers before leave, `drawn` what
 * they drew. A tier that does not draw on it is an opaque one.
 */
const pool = () => {
  const [after, afterMore] = [smallest('(+ drawn uncapped)', 'room'), smallest('(+ drawn_more uncapped_more)', 'room')];
  return lemma({
    name: 'L3-pool',
    says: {
      zh: '几层共用一个封顶额度：费用增加时，剩余与已用额度都不减少，再经一层仍然如此',
      en: 'tiers that share a pool: as the cost rises, neither what is left nor what is drawn falls, and so still after one more tier',
    },
    integers: ['left', 'left_more', 'drawn', 'drawn_more', 'uncapped', 'uncapped_more', 'room'],
    given: [
      '(<= 0 left left_more)',
      '(<= 0 drawn drawn_more room)',
      within('uncapped', 'left'),
      within('(- uncapped_more uncapped)', '(- left_more left)'),
    ],
    claim: [`(<= ${after} ${afterMore} room)`, `(<= 0 (- left (- ${after} drawn)) (- left_more (- ${afterMore} drawn_more)))`],
  });
};

/** The other tiers of the chain rise with what is left, so the patient's own payment rises by no more than the cost. */
const poolUse = () =>
  lemma({
    name: 'L3-pool-cost',
    says: {
      zh: '共用额度与其他各层所付都不减少时，剩余的增加不超过费用的增加',
      en: 'where neither the pool nor the other tiers pay less, what is left rises by no more than the cost',
    },
    integers: ['cost', 'rise', 'drawn', 'drawn_more', 'others', 'others_more'],
    given: ['(<= 0 rise)', '(<= drawn drawn_more)', '(<= others others_more)'],
    claim: ['(<= (- (+ cost rise) drawn_more others_more) (+ (- cost drawn others) rise))'],
  });

/** The better table on the smaller base; both from the same state. */
const dominance = () => {
  const [better, worse] = [smallest('better', 'room_better'), smallest('worse', 'room_worse')];
  const worseMore = smallest('worse_more', 'room_worse');
  return lemma({
    name: 'L3-dominance',
    says: {
      zh: '比例处处不低、封顶线不低的一层，在不大的基数上留下的也不多',
      en: 'a tier whose ratios and cap are nowhere lower leaves no more of a base that is no larger',
    },
    integers: ['base', 'base_worse', 'better', 'worse', 'worse_more', 'room_better', 'room_worse'],
    reals: ['exact_better', 'exact_worse', 'exact_worse_more', 'up'],
    given: [
      isRounding(),
      '(<= base base_worse)',
      '(<= 0 room_worse room_better)',
      '(<= 0.0 exact_worse exact_better)',
      '(<= exact_worse exact_worse_more (+ exact_worse (to_real (- base_worse base))))',
      rounds('better', 'exact_better'),
      rounds('worse', 'exact_worse'),
      rounds('worse_more', 'exact_worse_more'),
    ],
    claim: [`(<= (- base ${better}) (- base_worse ${worseMore}))`, `(<= ${worse} ${better})`],
  });
};
