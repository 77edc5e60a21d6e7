// The premises of tiers as a certificate states them: group by group, whatever the facts are.

import { expect, it } from 'vitest';
import { tierPremises } from '../../../../compiler/prove/certificate/tier-premises.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

function premisesOf(tier: string) {
  return tierPremises(compileText(smallPolicy({ tier })).ir).filter(({ tier: name }) => name === '救助');
}

it('tells base, bands and cap of a tier', () => {
  const [premises] = premisesOf(
    '  起付线 每年 500元\n  分段 按 费用全额 累计 每年 {\n    | 超过 | 至 | 比例 |\n    | 0元 | 5000元 | 60% |\n    | 5000元 | | 70% |\n  }\n  封顶线 每年 2万元',
  );
  expect(premises).toMatchObject({
    bases: [{ kind: 'rest', less: ['基本医保'] }],
    deductible: { per: 'year', counter: '救助.deductible' },
    caps: [{ per: 'year', used: '救助.paid', least: 2_000_000, most: 2_000_000 }],
  });
  expect(premises?.tables[0]?.bands.map(({ from, most }) => [from, most.numerator])).toEqual([
    [0, 600_000],
    [500_000, 700_000],
  ]);
});
