// What is found of a plan while its author writes: what the contract does not prove, the plainest first claim of a year may break.

import type { PolicyIr } from '../ir/ir.js';
import { rangesOf } from '../ir/ranges/ranges.js';
import type { Ask } from '../prove/asking/question.js';
import { contractEngine } from '../prove/contract/contract-engine.js';
import { chainsOf } from '../prove/domain/chains-of.js';
import type { Settling } from '../prove/replay/replay.js';
import { type Verification, verifyPlan } from '../prove/verify-plan.js';
import { searchWitness } from '../prove/witness/search-witness.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import { withHolesTold } from './with-holes-told.js';

/** A plan of more chains waits for `jiuzhu verify`, and so do questions beyond these. */
const mostChains = 200;
const mostSearched = 60;

/** What is not decided here may well be proved by the engines that take longer; null when nothing was asked. */
export async function proveQuickly(plan: PolicyIr): Promise<Verification | null> {
  const { chains, complete } = chainsOf(plan);
  if (!complete || chains.length > mostChains) return null;
  const kernel = referenceKernel(plan);
  const verification = await verifyPlan({
    plan,
    kernel,
    largestIntermediate: rangesOf(plan).largestIntermediate,
    solver: null,
    budget: { rlimit: 0 },
    known: null,
    other: () => null,
    engines: [contractEngine(), plainestClaim({ plan, kernel })],
  });
  return withHolesTold(verification);
}

function plainestClaim(settling: Settling): Ask {
  let searched = 0;
  return (question) => {
    const witness = searched < mostSearched ? searchWitness(question, settling, 'plainest') : null;
    searched += 1;
    if (witness !== null) return { verdict: 'refuted', engine: 'piecewise', witness };
    return { verdict: 'outside', reason: { zh: '本年首次结算没有反例', en: 'no first claim of a year breaks it' } };
  };
}
