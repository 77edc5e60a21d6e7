// What a policy promises beside another: proved, refuted by the claim that loses most, not decided with the reason, acknowledged.

import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../../../support/memory-host.js';
import { smallPolicy } from '../../../support/small-policy.js';

interface Told {
  readonly code: number;
  readonly verdict: string;
  readonly remarks: string;
  readonly engines: Readonly<Record<string, number>>;
  readonly breaches: readonly { readonly acknowledged: boolean; readonly case: { readonly zh: string }; readonly line: number }[];
}

function older(tier: string, change: (text: string) => string = (text) => text): string {
  return change(smallPolicy({ tier }).replace('政策 试验 {', '政策 试验2022 {'));
}

function newer(tier: string, more = '', change: (text: string) => string = (text) => text): string {
  return change(smallPolicy({ tier, clauses: '施行 2024-01-01 起', after: `保证 待遇不低于 政策 试验2022 ${more}` }));
}

async function told(old: string, recent: string): Promise<Told> {
  const files = { 'a.jz': old, 'b.jz': recent };
  const { code, output } = await runJiuzhu(['verify', '--release', '--format', 'json', 'b.jz'], files);
  const [{ properties }] = JSON.parse(output);
  const one = properties.find(({ property }: { property: string }) => property === 'no_loss');
  return { ...one, code, remarks: one.remarks.map(({ zh }: { zh: string }) => zh).join('；') };
}

describe('待遇不低于 政策', () => {
  it('is proved of every year where ratio and cap are no lower', async () => {
    const { code, verdict, engines, remarks } = await told(
      older('  比例 70%\n  封顶线 每年 5万元'),
      newer('  比例 75%\n  封顶线 每年 6万元'),
    );
    // Three groups, and everybody else, who is paid nothing by either.
    expect([code, verdict, engines]).toEqual([0, 'proved', { contract: 4 }]);
    expect(remarks).toBe('本年度累计按名称对应，当作相同');
  });

  it('is proved of a policy that is only written otherwise', async () => {
    const table = (...rows: readonly string[]) => `  比例 { | 对象 | 比例 |\n${rows.join('\n')} }`;
    const rows = ['| 特困人员 | 90% |', '| 低保对象 | 70% |', '| 边缘家庭 | 60% |'];
    const { verdict, engines } = await told(older(table(...rows)), newer(table(...rows.reverse())));
    expect([verdict, engines]).toEqual(['proved', { contract: 4 }]);
  });

  it('is refuted by the claim that loses most, in whole yuan where one loses as much', async () => {
    const { code, verdict, breaches } = await told(older('  比例 70%\n  封顶线 每年 1万元'), newer('  比例 75%\n  封顶线 每年 8000元'));
    expect([code, verdict]).toEqual([1, 'refuted']);
    // 15,000 yuan × 70 % is above the cap of 10,000; × 75 % above that of 8,000: no claim loses more than 2,000.
    expect(breaches.map((breach) => breach.case.zh)).toEqual([
      '特困人员，政策范围内费用 15000.00 元，本年首次结算：按 试验2022 支付合计 10000.00 元；按 试验 支付合计 8000.00 元',
    ]);
  });

  it('is refuted in a later claim of the year where the first loses nothing', async () => {
    // Bands of the year: what lies above 1,000 yuan is paid 50 % instead of 60 %, and what lies below all instead of 50 %. Up to 6,000
    // yuan at once the second gives more; behind 6,000 yuan it gives less.
    const bands = (first: string, then: string, high: string) =>
      `  分段 按 费用全额 累计 每年 {\n| 超过 | 至 | 比例 |\n| 0元 | 1000元 | ${first} |\n| 1000元 | 1万元 | ${then} |\n| 1万元 | 不封顶 | ${high} | }`;
    const { verdict, breaches } = await told(older(bands('10%', '60%', '10%')), newer(bands('100%', '50%', '10%')));
    expect(verdict).toBe('refuted');
    expect(breaches[0]?.case.zh).toMatch(/本年第二次结算|本年此前已有支付/);
  });

  it('is proved of the first claim alone where one keeps no sum of the year that the other keeps', async () => {
    const [perVisit, perYear] = ['  起付线 每次 1000元\n  比例 60%', '  起付线 每年 1000元\n  比例 60%'];
    // A deductible of the year is never more than one of each visit, whatever of it was met before.
    const better = await told(older(perVisit), newer(perYear));
    expect([better.code, better.verdict, better.remarks]).toEqual([0, 'proved', '本年度累计按名称对应，当作相同']);
    const worse = await told(older(perYear), newer(perVisit));
    expect([worse.code, worse.verdict]).toEqual([0, 'proved']);
    expect(worse.remarks).toContain('只问本年首次结算');
  });

  it('holds people against what they are without an identity that one of the policies does not know', async () => {
    const renamed = (text: string) => text.replaceAll('边缘家庭', '易返贫户');
    const { verdict, remarks, breaches } = await told(older('  比例 70%'), newer('  比例 70%', '', renamed));
    expect(verdict).toBe('refuted');
    expect(remarks).toContain('只有一项政策认定的身份（易返贫户、边缘家庭）');
    // Aided at 70 % before; nobody in particular now.
    expect(breaches[0]?.case.zh).toMatch(/^普通参保人，.*按 试验 支付合计 0\.00 元$/);
  });

  it('is refuted and acknowledged where the policy says so, for the groups it names alone', async () => {
    const rates = (poor: string) => `  比例 { | 对象 | 比例 |\n| 特困人员 | 90% |\n| 低保对象 | ${poor} |\n| 边缘家庭 | 60% | }`;
    const known = '已知 对象 低保对象 "省里统一比例" 依据 试验文件 第三条';
    const all = await told(older(rates('80%')), newer(rates('70%'), known));
    expect([all.code, all.verdict, all.breaches.map(({ acknowledged }) => acknowledged)]).toEqual([0, 'refuted', [true]]);
    const others = await told(older(rates('80%')), newer(rates('70%').replace('90%', '85%'), known));
    expect([others.code, others.breaches.map(({ acknowledged }) => acknowledged)]).toEqual([1, [false, true]]);
  });

  it('is not decided, and holds a release back, where only one policy bills a tier', async () => {
    const computed = (text: string) => text.replace('支付 按结算单', '比例 60%');
    const { code, verdict, remarks } = await told(older('  比例 70%', computed), newer('  比例 70%'));
    expect([code, verdict]).toEqual([1, 'not_decided']);
    expect(remarks).toBe('只有一项政策的“基本医保”按结算单支付');
  });

  it('says that it leaves out claims which rest on figures that are missing', async () => {
    const tier = '  比例 70%\n  封顶线 每年 待定 "未见"';
    const { verdict, remarks } = await told(older(tier), newer(tier));
    expect(verdict).toBe('proved');
    expect(remarks).toContain('救助');
  });

  it('is asked beside the policy that it extends, in English too', async () => {
    const city = (rate: string) => `政策 试验市细则 {
  名称 "试验市细则"
  地区 试验市 (100001)
  继承 试验2022
  文件 细则 = "试验细则" 等级 A
  施行 2024-01-01 起
}
待遇 救助 { 比例 ${rate} 依据 细则 第二条 }
guarantee no_worse_than policy 试验2022
`;
    const province = older('  授权 比例 70%\n  封顶线 每年 1万元');
    const run = (rate: string) => runJiuzhu(['verify', '--release', 'b.jz'], { 'a.jz': province, 'b.jz': city(rate) }, 'en');
    expect((await run('80%')).output).toMatch(/no_worse_than policy 试验2022 +✓ proved +by tables 4/);
    const { code, output } = await run('60%');
    expect([code, output.includes('JZ5114')]).toEqual([1, true]);
    // 14,286 yuan × 70 % is 10,000.20, above the cap; × 60 % 8,571.60: below, and above it, less is lost.
    expect(output).toMatch(/in_policy_cost 14286\.00 yuan[\s\S]*under 试验2022 10000\.00 yuan[\s\S]*under 试验市细则 8571\.60 yuan/);
  });
});
