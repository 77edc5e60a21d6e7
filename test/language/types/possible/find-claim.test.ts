// Whether conditions can hold together: found by a claim, or shown to be impossible.

import { describe, expect, it } from 'vitest';
import { analyze, createWorkspace } from '../../../../language/index.js';
import { builtinInputWithId } from '../../../../language/syntax/builtin-names.js';
import { renminbi } from '../../../../language/syntax/money/currencies.js';
import { claimText } from '../../../../language/types/possible/claim-text.js';
import { findClaim } from '../../../../language/types/possible/find-claim.js';
import { smallPolicy } from '../../../support/small-policy.js';

const declarations = `输入 费用单 年龄 : 整数
输入 费用单 类型 : 甲类、乙类
输入 费用单 负担率 : 比例
病种 重病 = 尿毒症、白血病
病种 省定 = 待定 "没有读到"
指数 收入 {
  | 起用 | 数值 |
  | 2022-01-01 | 20000元 |
  | 2023-01-01 | 30000元 |
}
费用 自付 = 政策范围内费用 - 第三方支付`;

/** What comes of a condition on the tier 救助. */
function found(condition: string): string {
  const text = smallPolicy({ declarations, tier: `  条件 ${condition}\n  比例 70%` });
  const uri = 'file:///a.jz';
  const { policies, diagnostics } = analyze(createWorkspace([{ uri, text }]));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [policy] = policies;
  const tier = policy?.ast.declarations.find((one) => one.kind === 'Tier' && one.name.text === '救助');
  const clause = tier?.kind === 'Tier' ? tier.clauses.find((one) => one.kind === 'Condition') : undefined;
  if (policy === undefined || clause?.kind !== 'Condition') throw new Error('no condition');
  const { ast } = policy;
  const groups = ast.declarations.filter((one) => one.kind === 'Group');
  const diseases = new Map(
    [...policy.symbols.values()].flatMap((one) => (one.kind === 'diseaseName' ? [[one.name.text, one] as const] : [])),
  );
  const lists = ast.declarations.flatMap((one) => (one.kind === 'Disease' && Array.isArray(one.members) ? one.members : []));
  const named = lists.map((name) => [name.text, diseases.get(name.text) as never] as const);
  const inputs = ast.declarations.filter((one) => one.kind === 'Input');
  const values = new Map(
    inputs.map((one) => [
      one,
      new Map(one.type.kind === 'EnumerationType' ? one.type.values.map((value) => [value.text, null as never]) : []),
    ]),
  );
  const scope = { policy: policy.declaration, names: policy.scope, groups, diseases: new Map(named), values } as never;
  const world = {
    scope,
    symbols: policy.symbols,
    types: policy.types,
    groups: new Set(['特困人员', '低保对象', '边缘家庭']),
    visits: new Set(builtinInputWithId('visit').values.map(({ id }) => id)),
  };
  const finding = findClaim(world, [{ condition: clause.condition, holds: true }]);
  return finding.kind === 'claim' ? claimText(finding, renminbi).zh : finding.kind;
}

describe('a condition that can hold is shown by a claim', () => {
  it.each([
    ['对象 属于 低保对象', '对象 低保对象，就诊 住院'],
    ['就诊 不为 住院', '对象 特困人员，就诊 门诊慢特病'],
    ['病种 属于 重病', '对象 特困人员，就诊 住院，病种 尿毒症'],
    ['病种 不属于 重病', '对象 特困人员，就诊 住院，病种 名单外病种'],
    ['非 规范转诊 且 类型 为 乙类', '对象 特困人员，就诊 住院，规范转诊 否，类型 乙类'],
    ['费用总额 超过 1万元 且 费用总额 不超过 10000.01元', '对象 特困人员，就诊 住院，费用总额 10000.01元'],
    ['负担率 超过 30% 且 负担率 低于 31%', '对象 特困人员，就诊 住院，负担率 30.0001%'],
    ['年龄 不低于 60 且 年龄 低于 61', '对象 特困人员，就诊 住院，年龄 60'],
    ['出院日期 超过 2024-02-28 且 出院日期 低于 2024-03-01', '对象 特困人员，就诊 住院，出院日期 2024-02-29'],
    ['入院日期 不低于 2024-05-01 且 出院日期 不超过 2024-05-01', '对象 特困人员，就诊 住院，入院日期 2024-05-01，出院日期 2024-05-01'],
    ['自付 超过 1万元 且 第三方支付 = 5000元', '对象 特困人员，就诊 住院，政策范围内费用 15000.01元，第三方支付 5000元'],
    ['费用总额 超过 收入 且 费用总额 低于 25000元', '对象 特困人员，就诊 住院，费用总额 20000.01元，出院日期 2022-01-01'],
    ['自付 + 费用总额 超过 1.5亿元', '对象 特困人员，就诊 住院，政策范围内费用 100000000元，第三方支付 0元，费用总额 100000000元'],
    ['病种 属于 省定 或 急诊抢救', '对象 特困人员，就诊 住院，急诊抢救 是'],
  ])('%s', (condition, claim) => {
    expect(found(condition)).toBe(claim);
  });
});

describe('a condition that cannot hold is shown to', () => {
  it.each([
    '费用总额 超过 1万元 且 费用总额 低于 10000.01元',
    '年龄 超过 5 且 年龄 低于 6',
    '负担率 超过 30% 且 负担率 不超过 30%',
    '负担率 超过 100%',
    '就诊 为 住院 且 就诊 为 普通门诊',
    '病种 属于 重病 且 病种 不属于 重病',
    '对象 属于 普通参保人',
    '(规范转诊 或 急诊抢救) 且 非 规范转诊 且 非 急诊抢救',
    '入院日期 超过 2024-05-01 且 出院日期 不超过 2024-05-01',
    '出院日期 低于 2022-01-01',
    '费用总额 低于 1万元 且 政策范围内费用 不低于 1万元',
    '政策范围内费用 超过 费用总额',
    '政策范围内费用 超过 费用总额 且 全自费 超过 1万元',
    '费用总额 超过 收入 且 费用总额 低于 15000元',
    '自付 超过 1万元 且 自付 超过 1万元 且 是 且 否',
    '自付 超过 1万元 且 非 (自付 超过 1万元)',
    '基本医保 的 支付额 = 0元 且 基本医保 的 支付额 超过 100元',
    '病种 属于 省定 且 非 病种 属于 省定',
    '自付 超过 1万元 且 自付 不超过 1万元',
    '费用总额 - 政策范围内费用 超过 1万元 且 费用总额 - 政策范围内费用 低于 5000元 且 非 规范转诊',
    '自付 超过 全自费 且 全自费 不低于 自付',
    '自付 × 50% 超过 收入 且 收入 不低于 自付 × 50%',
  ])('%s', (condition) => {
    expect(found(condition)).toBe('impossible');
  });
});

describe('what depends on more than the claim', () => {
  it.each(['基本医保 的 支付额 超过 100元', '病种 属于 省定', '自付 + 全自费 超过 1万元 且 自付 低于 5000元 且 全自费 低于 5000元'])(
    '%s is left open',
    (condition) => {
      expect(found(condition)).toBe('undecided');
    },
  );
});
