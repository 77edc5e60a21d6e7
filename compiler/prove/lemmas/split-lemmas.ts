// L4: by how much one tier pays differently when a bill comes in two parts.

import { type Lemma, lemma } from './lemma.js';
import { above, between, isRounding, rounds, smallest } from './rounding-formulas.js';

export function splitLemmas(): readonly Lemma[] {
  return [split(), splitByUnits(), splitOfRunningTotal(), splitCapped(), sharpSplit()];
}

/** `error`: what the bases of the parts are together above that of the whole; the exact payments differ by a share of it. */
const parts = ['exact_first', 'exact_second', 'exact_whole'];
const exactError = '(- (+ exact_first exact_second) exact_whole)';
const paidError = '(- (+ paid_first paid_second) paid_whole)';

const split = () =>
  lemma({
    name: 'L4-split',
    says: { zh: '拆分为两次结算，每个取整的层使误差至多增加 1', en: 'in two parts, a tier that rounds makes the error grow by at most 1' },
    integers: ['paid_first', 'paid_second', 'paid_whole', 'error'],
    reals: [...parts, 'up'],
    given: [
      isRounding(),
      between(exactError, '(to_real error)', '0.0'),
      rounds('paid_first', 'exact_first'),
      rounds('paid_second', 'exact_second'),
      rounds('paid_whole', 'exact_whole'),
    ],
    claim: [between(`(- error ${paidError})`, 'error', '1')],
  });

/**
 * In units of rounding, of which an eligible amount need not be a whole number. Only of a tier whose base comes whole in the two parts:
 * behind another such tier the bases differ by parts of a unit. Every amount is taken less its rounded exact payment, so that solvers
 * need not look among all integers: `rest` is exact + up - rounded, `over` is eligible - rounded, `carried` what the rounded whole is
 * above the two rounded parts.
 */
const splitByUnits = () => {
  const least = (over: string) => smallest(over, '0.0');
  const all = ['first', 'second', 'whole'];
  const changed = `(- (+ ${least('over_first')} ${least('over_second')}) (to_real carried) ${least('over_whole')})`;
  return lemma({
    name: 'L4-split-units',
    says: {
      zh: '取整单位大于最小货币单位、所付不超过计发基数时，一层的误差至多一个单位',
      en: 'with a unit of rounding above the smallest unit of money and payments within what is eligible, one tier errs by at most one unit',
    },
    integers: ['carried'],
    reals: [...all.flatMap((part) => [`rest_${part}`, `over_${part}`]), 'up'],
    given: [
      isRounding(),
      ...all.map((part) => `(and (<= 0.0 rest_${part}) (< rest_${part} 1.0) (<= (- rest_${part} up) over_${part}))`),
      '(= (to_real carried) (- (+ rest_first rest_second) rest_whole up))',
      '(= over_whole (- (+ over_first over_second) (to_real carried)))',
    ],
    claim: [`(<= (- 1.0) ${changed} 1.0)`],
  });
};

const splitOfRunningTotal = () =>
  lemma({
    name: 'L4-split-running-total',
    says: { zh: '累计取整的层不增加误差', en: 'a tier that rounds its running total adds no error' },
    integers: ['before', 'after_first', 'after_second', 'after_whole', 'error'],
    reals: ['rest', ...parts, 'up'],
    given: [
      isRounding(),
      between(exactError, '(to_real error)', '0.0'),
      rounds('before', 'rest'),
      rounds('after_first', '(+ rest exact_first)'),
      rounds('after_second', '(+ rest exact_first exact_second)'),
      rounds('after_whole', '(+ rest exact_whole)'),
    ],
    claim: [between('(- error (- (+ (- after_first before) (- after_second after_first)) (- after_whole before)))', 'error', '0')],
  });

/** The second part finds what the first left of the cap. */
const splitCapped = () => {
  const room = above('limit', 'used');
  const first = smallest('paid_first', room);
  const second = smallest('paid_second', above('limit', `(+ used ${first})`));
  const claim = (slack: '0' | '1') => between(`(- error (- (+ ${first} ${second}) ${smallest('paid_whole', room)}))`, 'error', slack);
  const given = (slack: '0' | '1') => between(`(- error ${paidError})`, 'error', slack);
  return lemma({
    name: 'L4-split-capped',
    says: {
      zh: '年度封顶线不使拆分的误差增大',
      en: 'a cap of the year makes the error of a split no larger',
    },
    integers: ['paid_first', 'paid_second', 'paid_whole', 'error', 'limit', 'used'],
    given: [
      '(<= 0 paid_first)',
      '(<= 0 paid_second)',
      '(<= 0 paid_whole)',
      '(<= 0 limit)',
      '(<= 0 used)',
      `(or ${given('0')} ${given('1')})`,
    ],
    claim: [`(=> ${given('0')} ${claim('0')})`, `(=> ${given('1')} ${claim('1')})`],
  });
};

const sharpSplit = () =>
  lemma({
    name: 'L4-split-sharp',
    says: { zh: '误差确实可以增加 1', en: 'the error can indeed grow by 1' },
    integers: ['paid_first', 'paid_second', 'paid_whole'],
    reals: [...parts, 'up'],
    given: [
      isRounding(),
      `(= ${exactError} 0.0)`,
      rounds('paid_first', 'exact_first'),
      rounds('paid_second', 'exact_second'),
      rounds('paid_whole', 'exact_whole'),
    ],
    claim: [`(= ${paidError} 1)`],
    expected: 'sat',
  });
