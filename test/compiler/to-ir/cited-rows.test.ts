// Sources of rows and exceptions: from text to plan, and quoted by receipts where they were used.

import { describe, expect, it } from 'vitest';
import { checkIr, printIr, referenceKernel } from '../../../compiler/index.js';
import { type ClaimInput, type LoadedPolicy, loadPolicy, type PersonInput, policyFromKernel } from '../../../runtime/index.js';
import { compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const tier = `  费用 自付 余额
  起付线 每年 { | 特困人员 | 0元 | 依据 试验文件 第四条
    | 其他 | 100元 | }
  比例 {
    | 特困人员 | 100% | 依据 试验文件 第六条
    | 低保对象 | 75% | 依据 试验文件 第七条、试验文件 "附件"
    | 其他 | 60% |
  } 依据 试验文件 第五条
  封顶线 每年 5万元 依据 试验文件 第九条
    例外 当 急诊抢救 : 8万元 依据 试验文件 第十条 { 例外 当 对象 属于 低保对象 : 9万元 依据 试验文件 第十一条 }`;

const after = `参保资助 2024 {
  缴费标准 380元
  依据 试验文件 第十二条
  | 对象 | 资助 | 出资 |
  | 特困人员 | 全额 | 救助基金 | 依据 试验文件 第十三条
  | 其他 | 100元 | 救助基金 |
}`;

const text = smallPolicy({ declarations: '费用 自付 = 政策范围内费用', tier, after }).replace('  费用 政策范围内费用 余额\n', '');

function claim(group: string, emergency: boolean) {
  return {
    person: { id: '甲', identities: [{ group, certifiedBy: ['民政'], from: '2020-01-01' }] },
    claim: {
      id: '一',
      admission: '2024-01-01',
      discharge: '2024-01-10',
      settlement: '2024-01-10',
      visit: 'inpatient',
      emergency,
      cost: { total: '10000.00', inPolicy: '10000.00' },
      paid: { 基本医保: '6000.00' },
    },
  } as const;
}

function settle(policy: LoadedPolicy, { person, claim: asked }: { readonly person: PersonInput; readonly claim: ClaimInput }) {
  return policy.settle(policy.initialState(), person, asked);
}

type Step = 'tier' | 'base' | 'deductible' | 'rate' | 'cap';

function quoted(policy: LoadedPolicy, group: string, emergency: boolean, step: Step) {
  const result = settle(policy, claim(group, emergency));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  expect(result.value.receipt.notes.map(({ zh }) => zh).join()).not.toContain('试验文件');
  return result.value.receipt.tiers[1]?.citations[step].map(({ article }) => article);
}

describe('a row or an exception with a source of its own', () => {
  const { ir, artifact } = compileText(text);

  it('stands in a sound plan, and can be read there', () => {
    expect(checkIr(ir)).toEqual([]);
    const printed = printIr(ir);
    expect(printed).toContain('75% (试验文件 第七条, 试验文件 附件)');
    expect(printed).toContain('80000元 (试验文件 第十条)');
  });

  it('is quoted by the receipt where it was used, beside what its whole clause cites, by either kernel', async () => {
    for (const policy of [await loadPolicy(artifact), policyFromKernel(ir, referenceKernel(ir))]) {
      expect(quoted(policy, '特困人员', false, 'rate')).toEqual(['第五条', '第六条']);
      expect(quoted(policy, '低保对象', false, 'rate')).toEqual(['第五条', '第七条', '附件']);
      expect(quoted(policy, '特困人员', false, 'deductible')).toEqual(['第四条']);
      expect(quoted(policy, '低保对象', false, 'deductible')).toEqual([]);
      expect(quoted(policy, '低保对象', false, 'cap')).toEqual(['第九条']);
      expect(quoted(policy, '特困人员', true, 'cap')).toEqual(['第十条']);
      expect(quoted(policy, '低保对象', true, 'cap')).toEqual(['第十一条']);
    }
  });

  it('is quoted by the receipt of a subsidy', async () => {
    const policy = await loadPolicy(artifact);
    const articles = (group: string) => {
      const result = policy.subsidy(claim(group, false).person, 2024);
      return result.ok ? result.value.citations.map(({ article }) => article) : result.errors;
    };
    expect(articles('特困人员')).toEqual(['第十二条', '第十三条']);
    expect(articles('低保对象')).toEqual(['第十二条']);
  });

  it('is quoted for the bands that were reached', async () => {
    const bands = `  分段 按 超出起付线部分 每次 {
    | 超过 | 至 | 比例 |
    | 0元 | 3000元 | 60% | 依据 试验文件 第六条
    | 3000元 | 1万元 | 70% | 依据 试验文件 第七条
    | 1万元 | | 80% | 依据 试验文件 第八条
  }`;
    const policy = await loadPolicy(compileText(smallPolicy({ tier: bands })).artifact);
    const { emergency: _, ...plain } = claim('特困人员', false).claim;
    const result = settle(policy, { person: claim('特困人员', false).person, claim: plain });
    expect(result.ok && result.value.receipt.tiers[1]?.citations.rate.map(({ article }) => article)).toEqual(['第六条', '第七条']);
  });

  it('is quoted beside a threshold', async () => {
    const threshold = '  门槛 每次 含本数 1000元 依据 试验文件 第六条 例外 当 急诊抢救 : 500元 依据 试验文件 第七条\n  比例 70%';
    const policy = await loadPolicy(compileText(smallPolicy({ tier: threshold })).artifact);
    const articles = (emergency: boolean) => {
      const result = settle(policy, claim('特困人员', emergency));
      return result.ok && result.value.receipt.tiers[1]?.threshold?.citations.map(({ article }) => article);
    };
    expect([articles(true), articles(false)]).toEqual([['第七条'], ['第六条']]);
  });

  it('is quoted where a named figure with a source is used', async () => {
    const declarations = `参数 比例一 = 70% 依据 试验文件 第六条
参数 顶额 = 5万元 依据 试验文件 第七条
费用 自付 = 政策范围内费用 - 第三方支付 依据 试验文件 第四条
累计额 全年自付 每年 = 自付 依据 试验文件 第五条
指数 收入 { | 起用 | 数值 |
  | 2023-01-01 | 3000元 | 依据 试验文件 第八条
  | 2024-01-01 | 2000元 | 依据 试验文件 第九条
}`;
    const named = smallPolicy({ declarations, tier: '  条件 全年自付 超过 0元\n  起付线 每年 收入\n  比例 比例一\n  封顶线 每年 顶额' });
    const { ir: plan, artifact: built } = compileText(named.replace('费用 政策范围内费用 余额', '费用 自付 余额'));
    expect(checkIr(plan)).toEqual([]);
    const policy = await loadPolicy(built);
    const { emergency: _, ...asked } = claim('特困人员', false).claim;
    const result = settle(policy, {
      person: claim('特困人员', false).person,
      claim: { ...asked, cost: { ...asked.cost, thirdParty: '0.00' } },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const steps = Object.entries(result.value.receipt.tiers[1]?.citations ?? {});
    expect(Object.fromEntries(steps.map(([step, citations]) => [step, citations.map(({ article }) => article)]))).toEqual({
      tier: ['第五条', '第四条'],
      base: ['第四条'],
      deductible: ['第九条'],
      rate: ['第六条'],
      cap: ['第七条'],
    });
  });

  it('keeps a row apart from others with the same figure and another source', () => {
    const same = smallPolicy({ tier: '  比例 {\n    | 特困人员 | 60% | 依据 试验文件 第六条\n    | 其他 | 60% |\n  }' });
    expect(printIr(compileText(same).ir)).toContain('60% (试验文件 第六条)');
  });
});

describe('one source at the end of a clause', () => {
  it('is that of the whole clause, whatever exception stands before it', async () => {
    const plain = smallPolicy({ tier: '  比例 70% 例外 当 急诊抢救 : 80% 依据 试验文件 第六条' });
    const policy = await loadPolicy(compileText(plain).artifact);
    expect(quoted(policy, '特困人员', false, 'rate')).toEqual(['第六条']);
    expect(quoted(policy, '特困人员', true, 'rate')).toEqual(['第六条']);
  });

  it('is that of its exception where another stands before it', async () => {
    const two = smallPolicy({
      tier: '  比例 70% 例外 当 急诊抢救 : 80% 依据 试验文件 第六条 例外 当 规范转诊 且 非 急诊抢救 : 75% 依据 试验文件 第七条',
    }).replace('费用 政策范围内费用 余额', '条件 规范转诊 或 非 规范转诊\n  费用 政策范围内费用 余额');
    const { ir } = compileText(two);
    expect(ir.tiers[1]?.citations.rate).toEqual([]);
    expect(printIr(ir)).toContain('75% (试验文件 第七条)');
  });
});
