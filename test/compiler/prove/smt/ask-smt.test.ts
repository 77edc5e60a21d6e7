// What a solver is asked decides properties of small policies: proved, or refuted with claims that the reference settles so.

import { describe, expect, it } from 'vitest';
import { smtEngines } from '../../../../compiler/prove/smt/ask-smt.js';
import { verifyPlan } from '../../../../compiler/prove/verify-plan.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../support/compile-text.js';
import { hasNativeZ3, nativeSolver } from '../../../support/native-z3.js';
import { smallPolicy } from '../../../support/small-policy.js';

async function verdicts(tier: string): Promise<Record<string, string>> {
  const { ir: plan } = compileText(smallPolicy({ tier }));
  const budget = { rlimit: 2_000_000 };
  const smt = smtEngines(async () => nativeSolver(), budget);
  const { results } = await verifyPlan({
    plan,
    kernel: referenceKernel(plan),
    largestIntermediate: 1,
    solver: null,
    budget,
    known: null,
    other: () => null,
    engines: [smt.briefly, smt.atLength],
  });
  return Object.fromEntries(
    results.flatMap(({ asked, verdict }) => (asked.claim.kind === 'builtin' ? [[asked.claim.property, verdict]] : [])),
  );
}

describe.skipIf(!hasNativeZ3)('a solver', () => {
  it('proves what holds of a rounded ratio, a deductible and a cap of the year', async () => {
    const found = await verdicts(`  起付线 每年 2000元
  比例 65%
  封顶线 每年 50000元`);
    expect(found).toMatchObject({
      within_cost: 'proved',
      never_falls: 'proved',
      no_cliff: 'proved',
      ranks_kept: 'proved',
      split: 'proved',
    });
  });

  it('finds the cliff of a threshold', async () => {
    expect(await verdicts('  门槛 每次 1000元 含本数\n  比例 60%')).toMatchObject({ never_falls: 'refuted', within_cost: 'proved' });
  });
});
