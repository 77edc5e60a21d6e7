// Chains whose bases read no missing figure: what they settle is what is known of the claims of a policy that has such.

import { always } from '../../../ir/conditions.js';
import type { Case, MoneyExpression, PolicyIr } from '../../../ir/ir.js';
import { mapMoney } from '../../../ir/traverse/map-ir.js';
import type { Chain } from '../chain.js';
import { nothing } from './specialise.js';

interface Asked {
  readonly chain: Chain;
  readonly beside: Chain | null;
}

/**
 * An amount that is known is the same whatever a missing figure is. So it may be taken for the amount of another case, which makes no
 * jump, or for nothing: what holds then holds of every claim that rests on none of `leaves`.
 */
export function withoutMissingBases<T extends Asked>(asked: T): { readonly asked: T; readonly leaves: readonly number[] } {
  const chain = filledOf(asked.chain);
  const beside = asked.beside === null ? null : filledOf(asked.beside);
  const leaves = [...new Set([...chain.leaves, ...(beside?.leaves ?? [])])];
  return { asked: leaves.length === 0 ? asked : { ...asked, chain: chain.filled, beside: beside?.filled ?? null }, leaves };
}

interface Filled {
  readonly filled: Chain;
  readonly leaves: ReadonlySet<number>;
}

// Every engine asks it of a chain for every property: a pure function's result, kept beside its argument and gone with it.
const remembered = new WeakMap<Chain, Filled>();

function filledOf(chain: Chain): Filled {
  const found = remembered.get(chain) ?? withoutMissing(chain);
  remembered.set(chain, found);
  return found;
}

function withoutMissing(chain: Chain): Filled {
  const leaves = new Set<number>();
  const isMissing = (value: MoneyExpression): boolean => {
    const missing = value.op === 'hole' && isAnyFigure(value.hole, chain.plan);
    if (missing) leaves.add(value.hole);
    return missing;
  };
  const filled = (base: MoneyExpression): MoneyExpression => {
    const withGivenCases = mapMoney(base, { money: (one) => (one.op === 'choose' ? amongCases(one, isMissing) : one) });
    return mapMoney(withGivenCases, { money: (one) => (isMissing(one) ? nothing : one) });
  };
  const tiers = chain.plan.tiers.map((tier) => ({ ...tier, base: filled(tier.base) }));
  return { filled: leaves.size === 0 ? chain : { ...chain, plan: { ...chain.plan, tiers } }, leaves };
}

/** One that is known to lie within bounds cannot be taken for whatever suits. */
function isAnyFigure(hole: number, { holes }: PolicyIr): boolean {
  const { low = null, high = null } = holes[hole] ?? {};
  return (low ?? 0) === 0 && high === null;
}

type Choice = Extract<MoneyExpression, { op: 'choose' }>;

function amongCases(choice: Choice, isMissing: (value: MoneyExpression) => boolean): MoneyExpression {
  const given = choice.cases.filter(({ value }) => !isMissing(value));
  const last = given.at(-1);
  if (last === undefined || given.length === choice.cases.length) return choice;
  if (given.length === 1) return last.value;
  const otherwise: Case<MoneyExpression> = { ...last, when: always };
  return { ...choice, cases: [...given.slice(0, -1), otherwise] };
}
