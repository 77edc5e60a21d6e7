// Random promises of a policy, and the exceptions that its documents make.

import type { KeywordName } from '../../../../language/index.js';
import { cites, type Draft } from '../draft.js';
import { randomCondition } from '../random-condition.js';
import { plainFigure } from '../random-figure.js';

const properties: readonly KeywordName[] = [
  'WithinBase',
  'WithinCost',
  'NeverFallsWithCost',
  'CapsKept',
  'RanksKept',
  'NoCliff',
  'SplitAlike',
  'ComputedExactly',
  'TablesComplete',
];

/** None, or a few that differ in kind; `ranked`: groups have ranks. */
export function randomGuarantees(draft: Draft, ranked: boolean): string {
  const { random, tongue, groups, small } = draft;
  const { word } = tongue;
  const promises: string[] = random
    .some(ranked ? properties : properties.filter((property) => property !== 'RanksKept'), 0.1)
    .map((property) => {
      if (property !== 'SplitAlike' || random.chance(0.5)) return word[property];
      return `${word[property]} ${word.Differing} ${word.NoMoreThan} ${tongue.money(random.integer(0, 5))}`;
    });
  const [one, two] = groups;
  if (one !== undefined && two !== undefined && random.chance(0.2)) promises.push(`${one} ${word.NoWorse} ${two}`);
  if (random.chance(small ? 0.3 : 0.2)) promises.push(`${amount(draft)} ${word.Along} ${tongue.fact('inPolicy')} ${trend(draft)}`);
  if (random.chance(small ? 0.3 : 0.2))
    promises.push(`${given(draft)}${amount(draft)} ${random.pick([word.NoMoreThan, '<='])} ${limit(draft)}`);
  return promises.map((promise) => `${word.Guarantee} ${promise}${cites(draft)}${acknowledged(draft)}\n`).join('');
}

function trend({ random, tongue }: Draft): string {
  const { word } = tongue;
  return random.pick([word.NeverFalls, word.NeverRises, word.RisesNoMore]);
}

function given(draft: Draft): string {
  const { random, tongue, groups } = draft;
  if (!random.chance(0.3)) return '';
  return `${tongue.word.When} ${tongue.word.Group} ${tongue.word.Is} ${random.pick(groups)} : `;
}

function amount({ random, tongue, tiers }: Draft): string {
  const { word } = tongue;
  const tier = () => random.pick(tiers).name;
  return random.pick([
    () => word.OwnPayment,
    () => word.Total,
    tier,
    () => `${tier()} ${word.Of} ${random.pick([word.LeftUnpaid, word.YearlyPayment, word.BaseOf])}`,
    () => `${word.Total} + ${word.OwnPayment}`,
  ])();
}

function limit(draft: Draft): string {
  const { random, tongue } = draft;
  return random.pick([() => plainFigure(draft, 'money', 1), () => tongue.fact('inPolicy')])();
}

/** Sources are needed: only where the policy has a document. */
function acknowledged(draft: Draft): string {
  const { random, tongue, document, groups } = draft;
  const { word } = tongue;
  if (document === null || !random.chance(0.2)) return '';
  const some = random.chance(0.5) ? ` ${word.Group} ${random.pick(groups)}` : '';
  const when = random.chance(0.3)
    ? ` ${word.When} ${randomCondition({ ...draft, counts: [], sums: [] }, { tiers: 0, claim: false }, 0, false)}`
    : '';
  const article = tongue.surface === 'zh' ? '第一条' : '"1"';
  return `\n  ${word.Acknowledged}${some}${when} "${tongue.surface === 'zh' ? '文件如此' : 'so it is written'}" ${word.Cites} ${document} ${article}`;
}
