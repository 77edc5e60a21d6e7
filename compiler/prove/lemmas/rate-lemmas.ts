// L0 to L2: deductibles, bands and rounding keep the order of amounts and never grow faster than they do.

import { type Lemma, lemma } from './lemma.js';
import { above, isRounding, rounds, smallest, within } from './rounding-formulas.js';

export function rateLemmas(): readonly Lemma[] {
  return [band(), deductible(), deductibleSplit(), difference(), rounding(), roundingByUnits(), bounds(), rest()];
}

/** By induction over the bands of a table: their parts of a rise add up to the rise. */
const band = () =>
  lemma({
    name: 'L0-band',
    says: {
      zh: '金额增加时，比例在 0 与 1 之间的各段所付不减少，且增加不超过金额的增加：再加一段仍然如此',
      en: 'as an amount rises, bands with ratios between 0 and 1 pay no less, and no more than the rise on top: so still with one more band',
    },
    reals: ['rise', 'paid_more', 'ratio', 'part'],
    given: [within('paid_more', 'rise', '0.0'), within('ratio', '1.0', '0.0'), '(<= 0.0 part)'],
    claim: [within('(+ paid_more (* ratio part))', '(+ rise part)', '0.0')],
    products: true,
  });

const deductible = () =>
  lemma({
    name: 'L0-deductible',
    says: {
      zh: '超过起付线余额的部分随基数增加而不减少，且增加不超过基数的增加',
      en: 'what lies above the rest of a deductible never falls as the base rises, and rises by no more',
    },
    integers: ['base', 'rise', 'rest'],
    given: ['(<= 0 base)', '(<= 0 rise)', '(<= 0 rest)'],
    claim: [within(above('base', 'rest'), 'base'), within(`(- ${above('(+ base rise)', 'rest')} ${above('base', 'rest')})`, 'rise')],
  });

const difference = () =>
  lemma({
    name: 'L0-difference',
    says: {
      zh: '减去后不低于零的余额，与所减之数合计不超过两者都不超过的数；余额的增减亦然',
      en: 'what is left above 0 and what was taken off are together no more than what neither is more than; and so are their rises',
    },
    integers: ['whole', 'taken', 'most', 'rise', 'taken_rise', 'most_rise'],
    given: [
      ...['whole', 'taken'].flatMap((amount) => [`(<= 0 ${amount})`, `(<= ${amount} most)`]),
      ...['rise', 'taken_rise'].flatMap((amount) => [`(<= 0 ${amount})`, `(<= ${amount} most_rise)`]),
    ],
    claim: [
      within(`(+ ${above('whole', 'taken')} taken)`, 'most'),
      within(`(+ (- ${above('(+ whole rise)', '(+ taken taken_rise)')} ${above('whole', 'taken')}) taken_rise)`, 'most_rise'),
    ],
  });

const deductibleSplit = () =>
  lemma({
    name: 'L0-deductible-split',
    says: {
      zh: '年度起付线：两次结算超过起付线的部分之和等于合并结算的部分',
      en: 'a yearly deductible leaves of two claims together what it leaves of both as one',
    },
    integers: ['first', 'second', 'rest'],
    given: ['(<= 0 first)', '(<= 0 second)', '(<= 0 rest)'],
    claim: [
      `(= (+ ${above('first', 'rest')} ${above('second', `(- rest ${smallest('first', 'rest')})`)}) ${above('(+ first second)', 'rest')})`,
    ],
  });

const rounding = () =>
  lemma({
    name: 'L1-rounding',
    says: {
      zh: '取整保持大小次序；精确值的增加不超过整数 d 时，取整后的增加也不超过 d',
      en: 'rounding keeps the order, and a rise of at most a whole number d stays one of at most d',
    },
    integers: ['rounded', 'rounded_more', 'd'],
    reals: ['exact', 'exact_more', 'up'],
    given: [isRounding(), rounds('rounded', 'exact'), rounds('rounded_more', 'exact_more'), '(<= exact exact_more (+ exact (to_real d)))'],
    claim: [within('(- rounded_more rounded)', 'd')],
  });

/** Where the unit is above the smallest one, a rise may be rounded up by less than one unit. */
const roundingByUnits = () =>
  lemma({
    name: 'L1-rounding-units',
    says: {
      zh: '取整单位大于最小货币单位时：取整保持大小次序，且取整后的增加比精确值的增加多不到一个单位',
      en: 'with a unit of rounding above the smallest unit of money, rounding keeps the order and adds less than one unit to a rise',
    },
    integers: ['rounded', 'rounded_more'],
    reals: ['exact', 'exact_more', 'up'],
    given: [isRounding(), rounds('rounded', 'exact'), rounds('rounded_more', 'exact_more'), '(<= exact exact_more)'],
    claim: ['(<= rounded rounded_more)', '(< (- (to_real rounded_more) (to_real rounded)) (+ (- exact_more exact) 1.0))'],
  });

const bounds = () =>
  lemma({
    name: 'L2-bounds',
    says: { zh: '精确值在 0 与整数基数之间时，取整后仍在其间', en: 'what lies between 0 and a whole base still does when it is rounded' },
    integers: ['rounded', 'base'],
    reals: ['exact', 'up'],
    given: [isRounding(), rounds('rounded', 'exact'), within('exact', '(to_real base)', '0.0')],
    claim: [within('rounded', 'base')],
  });

/** Cumulative rounding pays the difference of two rounded running totals. */
const rest = () =>
  lemma({
    name: 'L2-running-total',
    says: {
      zh: '累计取整：取整后累计额之差在 0 与整数基数之间，次序与增幅同 L1',
      en: 'with cumulative rounding the difference of the rounded totals lies between 0 and a whole base, and rises as in L1',
    },
    integers: ['before', 'after', 'after_more', 'base', 'd'],
    reals: ['rest', 'exact', 'exact_more', 'up'],
    given: [
      isRounding(),
      within('exact', '(to_real base)', '0.0'),
      '(<= exact exact_more (+ exact (to_real d)))',
      rounds('before', 'rest'),
      rounds('after', '(+ rest exact)'),
      rounds('after_more', '(+ rest exact_more)'),
    ],
    claim: [within('(- after before)', 'base'), within('(- after_more after)', 'd')],
  });
