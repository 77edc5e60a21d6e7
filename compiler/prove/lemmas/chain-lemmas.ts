// L5: what holds of a chain of tiers, each of which is known by L1 to L4 alone.

import { type Lemma, lemma } from './lemma.js';
import { between, within } from './rounding-formulas.js';

/** Of a chain in which every tier reads what the tiers before it left. */
export function chainLemmas(tiers: number): readonly Lemma[] {
  return [cost(tiers), rises(tiers), ranks(tiers), split(tiers), sharpSplit(tiers)];
}

const numbered = (tiers: number) => Array.from({ length: tiers }, (_, index) => index + 1);
const named = (name: string, tiers: number) => `L5-chain-${String(tiers).padStart(2, '0')}-${name}`;

/** What is left before each tier is `left_1` … and after the last one `left_<n + 1>`. */
function chain(tiers: number, copy: string): { readonly integers: readonly string[]; readonly given: readonly string[] } {
  return {
    integers: [`left${copy}_1`, ...numbered(tiers).flatMap((tier) => [`paid${copy}_${tier}`, `left${copy}_${tier + 1}`])],
    given: numbered(tiers).map((tier) => `(= left${copy}_${tier + 1} (- left${copy}_${tier} paid${copy}_${tier}))`),
  };
}

function sum(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '0') : `(+ ${terms.join(' ')})`;
}

/** Each payment lies between 0 and its base: V1, and V2 with it. */
const cost = (tiers: number) => {
  const { integers, given } = chain(tiers, '');
  const each = numbered(tiers);
  return lemma({
    name: named('cost', tiers),
    says: {
      zh: `${tiers} 层：每层所付在 0 与基数之间，则合计在 0 与费用之间`,
      en: `${tiers} tiers: where each pays between 0 and its base, all together pay between 0 and the cost`,
    },
    integers,
    given: [...given, '(<= 0 left_1)', ...each.map((tier) => `(=> (<= 0 left_${tier}) ${within(`paid_${tier}`, `left_${tier}`)})`)],
    claim: [
      ...each.map((tier) => within(`paid_${tier}`, `left_${tier}`)),
      within(sum(each.map((tier) => `paid_${tier}`)), 'left_1'),
      `(<= 0 left_${tiers + 1})`,
    ],
  });
};

/** V3 and V6. */
const rises = (tiers: number) => {
  const [lower, higher] = [chain(tiers, ''), chain(tiers, '_more')];
  const each = numbered(tiers);
  const change = (name: string, tier: number) => `(- ${name}_more_${tier} ${name}_${tier})`;
  const paid = (copy: string) => sum(each.map((tier) => `paid${copy}_${tier}`));
  return lemma({
    name: named('rises', tiers),
    says: {
      zh: `${tiers} 层：费用增加时，个人自付与救助合计都不减少，自付的增加不超过费用的增加`,
      en: `${tiers} tiers: as the cost rises, neither the own payment nor the total falls, and the own payment rises by no more`,
    },
    integers: [...lower.integers, ...higher.integers],
    given: [
      ...lower.given,
      ...higher.given,
      '(<= 0 left_1 left_more_1)',
      ...each.map((tier) => `(=> (<= left_${tier} left_more_${tier}) ${within(change('paid', tier), change('left', tier))})`),
    ],
    claim: [within(change('left', tiers + 1), change('left', 1)), `(<= ${paid('')} ${paid('_more')})`],
  });
};

/** V5, by L3-dominance of each tier. */
const ranks = (tiers: number) => {
  const [better, worse] = [chain(tiers, '_better'), chain(tiers, '_worse')];
  return lemma({
    name: named('ranks', tiers),
    says: {
      zh: `${tiers} 层：每层都不低的一类人员，同样费用下自付不高`,
      en: `${tiers} tiers: a group with no tier lower bears no more of the same cost`,
    },
    integers: [...better.integers, ...worse.integers],
    given: [
      ...better.given,
      ...worse.given,
      '(= left_better_1 left_worse_1)',
      ...numbered(tiers).map(
        (tier) => `(=> (<= left_better_${tier} left_worse_${tier}) (<= left_better_${tier + 1} left_worse_${tier + 1}))`,
      ),
    ],
    claim: [`(<= left_better_${tiers + 1} left_worse_${tiers + 1})`],
  });
};

/** The errors of a split along the chain: by L4 each tier adds at most 1. */
function errors(tiers: number): { readonly integers: readonly string[]; readonly given: readonly string[] } {
  return {
    integers: numbered(tiers + 1).map((tier) => `error_${tier}`),
    given: ['(= error_1 0)', ...numbered(tiers).map((tier) => between(`error_${tier + 1}`, `error_${tier}`, '1'))],
  };
}

/** V7. */
const split = (tiers: number) =>
  lemma({
    name: named('split', tiers),
    says: {
      zh: `${tiers} 层：拆分为两次结算，合计至多相差 ${tiers}（以取整单位计）`,
      en: `${tiers} tiers: in two parts, the total differs by at most ${tiers} units of rounding`,
    },
    ...errors(tiers),
    claim: [`(<= (- ${tiers}) error_${tiers + 1} ${tiers})`],
  });

const sharpSplit = (tiers: number) =>
  lemma({
    name: named('split-sharp', tiers),
    says: {
      zh: `${tiers} 层：仅凭每层至多增加 1，界限不能更小`,
      en: `${tiers} tiers: from at most 1 for each tier, no smaller bound follows`,
    },
    ...errors(tiers),
    claim: [`(= error_${tiers + 1} ${tiers})`],
    expected: 'sat',
  });
