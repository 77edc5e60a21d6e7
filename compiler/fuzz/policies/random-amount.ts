// Random calculations with money and with ratios, typed by construction.

import type { BuiltinInputId } from '../../../language/index.js';
import type { Draft, Place } from './draft.js';
import { plainFigure, randomUnits } from './random-figure.js';

const costs: readonly BuiltinInputId[] = ['inPolicy', 'inPolicy', 'inPolicy', 'total', 'firstSelfPay', 'fullySelfPaid', 'overLimit'];
const others: readonly BuiltinInputId[] = ['thirdParty', 'waiver', 'commercial'];

/** An amount that may read the claim, and the tiers that pay before it. */
export function randomAmount(draft: Draft, place: Place, depth = 2): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const inner = () => randomAmount(draft, place, depth - 1);
  if (depth <= 0 || random.chance(0.5)) return random.pick(leaves(draft, place))();
  return random.pick([
    () => `${operand(inner())} + ${operand(inner())}`,
    () => `${operand(inner())} - ${operand(inner())}`,
    () => `${word.Smaller}(${tongue.list([inner(), inner()])})`,
    () => `${word.Larger}(${tongue.list([inner(), inner()])})`,
    () => `(${operand(inner())} × ${plainFigure(draft, 'ratio')}) ${rounding(draft)}`,
    () => `(${operand(inner())} × ${factor(draft)}) ${rounding(draft)}`,
  ])();
}

function operand(text: string): string {
  return / [-+×] /.test(text) ? `(${text})` : text;
}

/** How a product is rounded. */
export function rounding(draft: Draft): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const unit = draft.small ? 1 : random.pick([1, 1, 10, 100]);
  return `${random.pick([word.HalfUp, word.Truncate])} ${word.To} ${tongue.money(unit)}`;
}

function factor({ random, facts }: Draft): string {
  const names = facts.filter(({ kind }) => kind === 'integer' || kind === 'ratio').map(({ name }) => name);
  return random.pick([...names, '2', '1.5']);
}

function leaves(draft: Draft, place: Place): (() => string)[] {
  const { random, tongue, facts, amounts, sums } = draft;
  const found: (() => string)[] = [() => tongue.money(randomUnits(draft))];
  const money = facts.filter(({ kind, scope }) => kind === 'money' && (place.claim || scope === 'person'));
  if (money.length > 0) found.push(() => random.pick(money).name);
  if (amounts.length > 0) found.push(() => random.pick(amounts));
  if (!place.claim) return found;
  found.push(
    () => tongue.fact(random.pick(costs)),
    () => tongue.fact(random.pick(costs)),
    () => tongue.fact(random.pick(others)),
  );
  if (draft.costs.length > 0) found.push(() => random.pick(draft.costs));
  const known = sums.filter(({ reads }) => reads <= place.tiers);
  if (known.length > 0) found.push(() => random.pick(known).name);
  if (place.tiers > 0)
    found.push(
      () => randomPart(draft, place),
      () => randomPart(draft, place),
    );
  return found;
}

/** A result of a tier that pays before. */
export function randomPart(draft: Draft, place: Place): string {
  const { random, tongue, tiers } = draft;
  const { word } = tongue;
  const tier = random.pick(tiers.slice(0, place.tiers));
  const always = [word.PaymentOf, word.BaseOf, word.UncappedPayment, word.LeftUnpaid, word.YearlyPayment];
  const ofDeductible = tier.deductible ? [word.Deductible, word.BelowDeductible, word.AboveDeductible] : [];
  const ofCap = tier.cap ? [word.CutByCap] : [];
  return `${tier.name} ${word.Of} ${random.pick([...always, ...ofDeductible, ...ofCap])}`;
}

/** A ratio that is calculated. */
export function randomRatio(draft: Draft): string {
  const { random, tongue, facts, ratios } = draft;
  const { word } = tongue;
  const given = facts.filter(({ kind }) => kind === 'ratio').map(({ name }) => name);
  const whole = facts.filter(({ kind }) => kind === 'integer').map(({ name }) => name);
  const named = [...ratios, ...given];
  const simple = () => (named.length > 0 && random.chance(0.6) ? random.pick(named) : plainFigure(draft, 'ratio'));
  const points = () => tongue.points(random.pick([1, 5, 10, 0.5]));
  return random.pick([
    simple,
    () => `${simple()} ${random.pick(['+', '-'])} ${points()}`,
    () => `(${simple()} ${random.pick(['+', '-'])} ${points()}) × ${simple()}`,
    () => `${random.pick([word.Smaller, word.Larger])}(${tongue.list([simple(), simple()])})`,
    () => (whole.length === 0 ? simple() : `${simple()} + ${random.pick(whole)} × ${points()}`),
  ])();
}
