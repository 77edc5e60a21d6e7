// Compilers with a fault put in, to see that a search for faults finds it.

import { ownTools, type Tools } from '../../compiler/fuzz/index.js';
import type { PolicyIr, Rate, Tier } from '../../compiler/ir/ir.js';

/** Compiled, every band but the first begins one fen late. */
export const lateBands: Tools = { ...ownTools, javascript: (plan) => ownTools.javascript(withTiers(plan, shiftedTier)) };

function withTiers(plan: PolicyIr, change: (tier: Tier) => Tier): PolicyIr {
  return { ...plan, tiers: plan.tiers.map(change) };
}

function shiftedTier(tier: Tier): Tier {
  const shifted = (rate: Rate): Rate => {
    if (rate.kind !== 'bands') return rate;
    const bands = rate.bands.map((band, at) => ({
      ...band,
      from: at === 0 ? band.from : band.from + 1,
      to: band.to === null ? null : band.to + 1,
    }));
    return { ...rate, bands };
  };
  return { ...tier, rates: tier.rates?.map((each) => ({ ...each, value: shifted(each.value) })) ?? null };
}

/** Loses the sign of a difference of points. */
export const lossyFormat: Tools = { ...ownTools, format: (text, surface) => ownTools.format(text, surface).replaceAll(' - ', ' + ') };

/** Moves every last line away from the margin each time. */
export const restlessFormat: Tools = {
  ...ownTools,
  format: (text, surface) => ownTools.format(text, surface).replace(/^(\s*)(ratio|比例) /m, '$1 $2 '),
};

/** Throws where a policy has an exception inside an exception. */
export const fragileAnalysis: Tools = {
  ...ownTools,
  analyze: (workspace) => {
    for (const { text } of workspace.files.values()) {
      if (/\{\s*(except|例外) /.test(text)) throw new TypeError('cannot read an exception of an exception');
    }
    return ownTools.analyze(workspace);
  },
};

/** Proves whatever it is asked. */
export const credulousProver: Tools = {
  ...ownTools,
  verify: async (plan) => (await ownTools.verify(plan)).map((result) => ({ ...result, verdict: 'proved', breaches: [] })),
};
