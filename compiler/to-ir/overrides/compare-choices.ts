// Two values by cases, one of an upper policy and one of a lower: in every case the lower keeps to what the upper allows.

import { type Diagnostic, report } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import type { Case, Condition, MoneyExpression, RatioExpression } from '../../ir/ir.js';
import type { Origin } from '../../ir/origin.js';
import { type Combination, combinationsOf } from '../../ir/prove-exhaustive.js';
import type { Lowering } from '../lowering.js';
import { gapText } from '../values/table.js';
import { leafText } from './leaf-text.js';
import { ruleBroken } from './rule-broken.js';

export type Leaf = MoneyExpression | RatioExpression;

/** A value, or a choice between values, as both amounts and ratios have it. */
export type Chosen = Leaf | { readonly op: 'choose'; readonly cases: readonly Case<Chosen>[] };

export interface Choice {
  readonly value: Chosen;
  /** Where it stands, for a value that no case decides. */
  readonly origin: Origin;
}

/** For whom a clause is, and what it is called. */
export interface Reach {
  readonly name: string;
  readonly groups: readonly number[];
  /** Its figures are plain numbers. */
  readonly isNumber?: boolean;
}

/** A clause that the upper policy does not have, it leaves open. */
export function compareChoices(lowering: Lowering, reach: Reach, above: Choice | null, own: Choice | null): readonly Diagnostic[] {
  return above === null || own === null ? [] : comparePairs(lowering, reach, [[above, own]]);
}

/** Each place of the lower policy is told of once, with the first case in which it goes too far. */
export function comparePairs(lowering: Lowering, reach: Reach, pairs: readonly (readonly [Choice, Choice])[]): readonly Diagnostic[] {
  const conditions = pairs.flatMap(([above, own]) => [...conditionsIn(above.value), ...conditionsIn(own.value)]);
  const combinations = combinationsOf(conditions, lowering.inputs, { groups: reach.groups });
  const [first] = pairs;
  if (first === undefined) return [];
  if (combinations === null) {
    const { origin } = first[1];
    return [report(compileDiagnostics.overrideUnprovable, origin.uri, origin, { name: reach.name })];
  }
  const told = new Map<string, Diagnostic>();
  for (const combination of combinations) {
    for (const [above, own] of pairs) {
      const found = compareIn(lowering, reach, combination, above, own);
      if (found !== null && !told.has(placeOf(found))) told.set(placeOf(found), found);
    }
  }
  return [...told.values()];
}

function placeOf({ uri, span }: Diagnostic): string {
  return `${span.start} ${span.end} ${uri}`;
}

function compareIn(lowering: Lowering, reach: Reach, combination: Combination, above: Choice, own: Choice): Diagnostic | null {
  const [upperLeaf, ownLeaf] = [chosen(above, combination, above.origin.uri), chosen(own, combination, lowering.source.uri)];
  if (upperLeaf === null || ownLeaf === null) return null;
  const isNumber = reach.isNumber === true;
  const rule = ruleBroken({ lowering, isNumber }, upperLeaf.value, ownLeaf.value);
  if (rule === null) return null;
  const facts = gapText(lowering, combination.gap());
  const [written, allowed] = [leafText({ lowering, isNumber }, ownLeaf.value), leafText({ lowering, isNumber }, upperLeaf.value)];
  const args = {
    who: facts === '—' ? reach.name : facts,
    ownZh: written.zh,
    ownEn: written.en,
    upperZh: allowed.zh,
    upperEn: allowed.en,
    ruleZh: rule.zh,
    ruleEn: rule.en,
  };
  const message = { zh: `上级的规定在这里：${allowed.zh}`, en: `the policy above says it here: ${allowed.en}` };
  const related = [{ uri: upperLeaf.origin.uri, span: upperLeaf.origin, message }];
  return report(compileDiagnostics.overrideOutside, ownLeaf.origin.uri, ownLeaf.origin, args, { related });
}

/** What a choice comes to, and the innermost place in the file that decides it; null where no case holds. */
function chosen(
  { value, origin }: Choice,
  combination: Combination,
  uri: string,
): { readonly value: Leaf; readonly origin: Origin } | null {
  if (value.op !== 'choose') return { value, origin };
  const found = value.cases.find(({ when }) => combination.holds(when));
  if (found === undefined) return null;
  return chosen({ value: found.value, origin: found.origin.uri === uri ? found.origin : origin }, combination, uri);
}

function conditionsIn(value: Chosen): readonly Condition[] {
  return value.op === 'choose' ? value.cases.flatMap((one) => [one.when, ...conditionsIn(one.value)]) : [];
}
