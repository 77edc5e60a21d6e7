// A whole claim at one place of a line: what it pays as forms, and how far they hold.

import { invariant } from '../../../ir/invariant.js';
import type { Condition, MoneyExpression } from '../../../ir/ir.js';
import { claimAt, type Line } from '../line.js';
import { newCourse } from './course.js';
import { moneyForm, truthAt } from './expression-form.js';
import { constant } from './form.js';
import { type Amount, nothing, type Place, plus } from './place.js';
import { settleTier } from './tier-form.js';

/** What is asked of every claim of a line, as it stands after its tiers. */
export interface Watched {
  readonly amounts: readonly MoneyExpression[];
  readonly conditions: readonly Condition[];
}

export interface SettledForms {
  readonly refused: boolean;
  readonly total: Amount;
  readonly amounts: readonly Amount[];
  readonly truths: readonly (boolean | null)[];
  /** How many fen more certainly change nothing in what is said here. */
  readonly until: bigint;
  /** From how many fen more on all decisions are certain again; null: never. */
  readonly settledFrom: bigint | null;
}

export function settleForms(line: Line, x: number, watched: Watched): SettledForms {
  const { plan, claim, state } = line;
  const course = newCourse();
  const values = [...claimAt(line, x).values];
  const place: Place = {
    plan,
    group: claim.group,
    values,
    billed: claim.billed,
    rising: new Set(line.inputs),
    counters: state.counters.map((counter) => (counter < 0 ? null : constant(counter))),
    tiers: [],
    course,
  };
  const counted = plan.counts.map(({ counter, when }) => {
    const truth = truthAt(when, place);
    invariant(truth !== null, 'a count is unknown');
    return (state.counters[counter] ?? 0) + (truth ? 1 : 0);
  });
  for (const [index, { input }] of plan.counts.entries()) values[input] = counted[index] ?? 0;
  const refused = !plan.tiers.every((tier, index) => settleTier(tier, index, place));
  const total = refused ? null : place.tiers.reduce<Amount>((sum, { payment }) => plus(sum, payment), nothing);
  const amounts = watched.amounts.map((amount) => (refused ? null : moneyForm(amount, place)));
  const truths = watched.conditions.map((condition) => (refused ? null : truthAt(condition, place)));
  return { refused, total, amounts, truths, until: course.until, settledFrom: course.settledFrom };
}
