// Whether nobody is worse off under one policy than under another: paid alike, or enough tier by tier.

import type { PolicyIr } from '../../ir/ir.js';
import { reachedFrom } from '../../ir/traverse/reached.js';
import { canonicalForm } from '../differences/canonical-form.js';
import type { Chain } from '../domain/chain.js';
import { appliesNever } from '../domain/specialise/specialise.js';
import type { Answer } from '../property-result.js';
import { contractOrder } from './contract-order.js';

/** Chains of one form settle alike in every year that the same claims made, also where their counters have other names. */
export function contractBeside(here: Chain, other: Chain): Answer {
  const alike = billedIn(here.plan) === billedIn(other.plan) && canonicalForm(here.plan) === canonicalForm(other.plan);
  return alike ? { verdict: 'proved', engine: 'contract', leaves: holesOf(here.plan) } : contractOrder(here, other);
}

/** A figure that is missing under both may come to be one here and another there. */
function holesOf(chain: PolicyIr): readonly number[] {
  const tiers = chain.tiers.filter((tier) => !appliesNever(tier));
  return [...reachedFrom({ ...chain, tiers, groups: [], subsidies: [] }).holes];
}

function billedIn({ tiers }: PolicyIr): string {
  return tiers.flatMap((tier, at) => (tier.payment === 'computed' || appliesNever(tier) ? [] : [at])).join();
}
