// The table of verdicts: a row for each property, remarks below it and each of them once.

import { expect, it } from 'vitest';
import type { PropertyResult } from '../../../../compiler/prove/property-result.js';
import { plainInk } from '../../../../compiler/verification/pages/ink.js';
import { verdictTable } from '../../../../compiler/verification/pages/verdict-table.js';
import { withHolesTold } from '../../../../compiler/verification/with-holes-told.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const { ir: plan } = compileText(smallPolicy({ tier: '  起付线 每年 待定\n  比例 待定' }));

function result(statement: string, parts: Partial<PropertyResult>): PropertyResult {
  return {
    asked: {
      claim: { kind: 'builtin', property: 'no_cliff' },
      declared: false,
      statement: { zh: statement, en: statement },
      origin: plan.policy.origin,
    },
    verdict: 'proved',
    engines: { contract: 3 },
    apart: [],
    breaches: [],
    leaves: [],
    remarks: [],
    most: null,
    ...parts,
  };
}

const perVisit = { zh: '每次的起付线不问', en: 'a deductible per visit is not asked' };

it('lines verdicts up, tells each remark once, and why nothing is asked in the row', () => {
  const results = [
    result('不下降', { remarks: [perVisit] }),
    result('分两次结算', { remarks: [perVisit], engines: { contract: 2, smt: 1 }, most: 2 }),
    result('封顶', { verdict: 'not_asked', engines: {}, remarks: [{ zh: '没有封顶线', en: 'there is no cap' }] }),
  ];
  expect(verdictTable({ plan, results }, 'zh', plainInk)).toEqual([
    '  不下降      ✓ 证明  逐表 3  [1]',
    '  分两次结算  ✓ 证明  逐表 2 · z3 1 · 至多 2 分  [1]',
    '  封顶        – 不问  没有封顶线',
    '  [1] 每次的起付线不问',
  ]);
});

it('names the figures that a proof leaves out as officials do, tier by tier', () => {
  const results = [result('不下降', { leaves: plan.holes.map((_, at) => at) })];
  const [told] = withHolesTold({ plan, results }).results;
  expect(told?.remarks.map(({ zh }) => zh)).toEqual(['算不出结果的费用单除外，它们取决于文件没有给出的：救助 的 起付线、比例']);
  expect(told?.remarks.map(({ en }) => en).join()).toContain('救助 deductible, ratio');
});
