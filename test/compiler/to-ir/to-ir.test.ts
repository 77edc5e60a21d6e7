// From text to plan: what each construct of the language becomes.

import { describe, expect, it } from 'vitest';
import { checkIr, compile, printIr } from '../../../compiler/index.js';
import { createSourceFile, parse } from '../../../language/index.js';
import { analyzeText, compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

/** The printed plan; every plan made here must be sound. */
function plan(parts: Parameters<typeof smallPolicy>[0]): string {
  const { ir } = compileText(smallPolicy(parts));
  expect(checkIr(ir)).toEqual([]);
  return printIr(ir);
}

/** The codes reported when compiling. */
function codes(parts: Parameters<typeof smallPolicy>[0]): string[] {
  const { policy, analysis } = analyzeText(smallPolicy(parts));
  return compile(policy, analysis).diagnostics.map(({ code }) => code);
}

describe('a policy', () => {
  it('is one plan, readable as a whole', () => {
    const tier = `  起付线 每年 {
    | 对象 | 数值 |
    | 特困人员 | 0元 |
    | 其他 | 2000元 |
  }
  分段 按 超出起付线部分 累计 每年 {
    | 超过 | 至 | 比例 |
    | 0元 | 1万元 | 60% 以上 |
    | 1万元 | | 待定 "没有读到" |
  }
  倾斜 低保对象 { 起付线 × 50%  比例 + 5个百分点  封顶线 取消 }
  封顶线 每年 5万元 例外 当 规范转诊 : 8万元`;
    expect(plan({ tier, clauses: '施行 2022-01-01 起\n  舍入 截断 至 1元' })).toBe(`policy 试验 · 试验政策
year calendar by 出院日期
round truncate to 1元
group 0 特困人员
group 1 低保对象
group 2 边缘家庭
group 3 普通参保人 (everyone else)
reads 规范转诊、出院日期、政策范围内费用
counter 救助.deductible
counter 救助.eligible
counter 救助.paid
tier 基本医保 billed paid by 基本医保基金
  if groups 特困人员、低保对象、边缘家庭、普通参保人
  base 政策范围内费用
tier 救助 computed paid by 救助基金
  if groups 特困人员、低保对象、边缘家庭
  base (政策范围内费用 − paid 基本医保)
  deductible per year { 低保对象: 1000元; 特困人员: 0元; else: 2000元 } counter 救助.deductible
  bands of excess per year counter 救助.eligible
    0元 – 10000元: { 低保对象: 65% (floor); else: 60% (floor) }
    10000元 – …: hole 救助.bands
  cap per year { 低保对象: unlimited; 规范转诊: 80000元; else: 50000元 } counter 救助.paid
hole 救助.bands: 没有读到
note floor: 60% 以上
`);
  });

  it('says that it is a draft', () => {
    expect(codes({ tier: '  比例 待定 "没有读到"' })).toEqual(['JZ5012']);
    expect(codes({})).toEqual([]);
  });

  it('with errors has no plan', () => {
    const { policy, analysis } = analyzeText(smallPolicy());
    expect(compile({ ...policy, valid: false }, analysis)).toEqual({ value: null, diagnostics: [] });
  });
});

describe('a stated payment', () => {
  it('stands in place of the ratio, with its table and exceptions', () => {
    expect(plan({ tier: '  支付额 取小(先行自付、300元)' })).toContain('  amount min(先行自付, 300元)');
    const text = plan({ tier: '  支付额 {\n    | 特困人员 | 500元 |\n    | 其他 | 300元 |\n  }\n    例外 当 急诊抢救 : 800元' });
    expect(text).toContain('amount { 急诊抢救: 800元; 特困人员: 500元; else: 300元 }');
  });

  it('of a top-up is what earlier tiers lack of a share', () => {
    const { ir } = compileText(smallPolicy({ after: topUpTier }).replace('基本医保、救助', '基本医保、救助、补差'));
    const text = printIr(ir);
    expect(text).toContain('  base (政策范围内费用 − (paid 基本医保 + paid 救助))');
    expect(text).toContain('  amount ((政策范围内费用 × 90% half_up to 0.01元) − (paid 基本医保 + paid 救助))');
    expect(ir.tiers[2]?.rates?.[0]?.value).toMatchObject({ text: '(政策范围内费用 × 90%) 余额' });
  });

  it('may be a hole, and one may be assumed', () => {
    expect(codes({ tier: '  支付额 待定 "没有读到"' })).toEqual(['JZ5012']);
    const after = '用例 "假设" { 假设 { 救助 的 支付额 = 5元 } 已知 { 对象 特困人员 就诊 住院 政策范围内费用 9元 } 应得 { 救助 5元 } }';
    expect(codes({ tier: '  支付额 待定 "没有读到"', after })).toEqual(['JZ5012']);
  });
});

const topUpTier = '待遇 补差 { 支付方 救助基金  补足 至 90% 按 政策范围内费用 }';

describe('costs', () => {
  it('are named bases, shared by the tiers that read them', () => {
    const text = plan({ declarations: '费用 合规 = 政策范围内费用 - 第三方支付', tier: '  比例 70%\n  封顶线 每次 取小(合规、1万元)' });
    expect(text).toContain('base 合规 = (政策范围内费用 − 第三方支付)');
    expect(text).toContain('cap per visit min(合规, 10000元)');
  });

  it('multiply by a ratio and round as written', () => {
    const { ir } = compileText(smallPolicy({ tier: '  起付线 每次 (费用总额 × 20%) 截断 至 1元\n  比例 70%' }));
    expect(ir.tiers[1]?.deductible?.amount).toMatchObject({
      op: 'scale',
      ratio: { op: 'ratio', ratio: { numerator: 2, denominator: 10 }, note: null },
      rounding: { mode: 'truncate', unit: 100, declared: true },
    });
  });

  it('are rounded by themselves where payments go by the running total', () => {
    const tier = '  起付线 每次 (费用总额 × 20%)\n  比例 70%';
    const { ir } = compileText(smallPolicy({ tier, clauses: '施行 2022-01-01 起\n  舍入 截断 至 1元 累计' }));
    expect(ir.rounding).toEqual({ mode: 'truncate', unit: 100, declared: true, cumulative: true });
    expect(ir.tiers[1]?.deductible?.amount).toMatchObject({ op: 'scale', rounding: { mode: 'truncate', unit: 100, declared: true } });
    expect(ir.tiers[1]?.deductible?.amount).not.toHaveProperty('rounding.cumulative');
    expect(ir.tiers.map(({ carry }) => (carry === null ? null : ir.counters[carry]?.key))).toEqual([null, '救助.carry.truncate.100']);
  });

  it('multiply by a whole-number fact, a ratio fact and a decimal', () => {
    const declarations = '输入 人员 人口 : 整数\n输入 人员 折扣 : 比例';
    const text = plan({ declarations, tier: '  起付线 每次 (100元 × 人口) × 1.5\n  比例 (50% + 人口 × 2个百分点) × 折扣' });
    expect(text).toContain('deductible per visit ((100元 × (人口 × 100%) half_up to 0.01元) × 150% half_up to 0.01元)');
    expect(text).toContain('rate at most 100% of ((50% + (人口 × 2%)) × 折扣)');
  });

  it('are refused where factors could make them too large to be exact', () => {
    const declarations = '输入 人员 人口 : 整数\n输入 人员 天数 : 整数\n费用 巨额 = 政策范围内费用 × 人口 × 天数';
    expect(codes({ declarations, tier: '  起付线 每次 巨额\n  比例 50%' })).toEqual(['JZ5020']);
  });

  it('have exceptions before the main value, and those inside them before theirs', () => {
    const text = plan({
      tier: '  起付线 每次 1000元 例外 当 急诊抢救 : 0元 例外 当 非 急诊抢救 且 规范转诊 : 500元 { 例外 当 政策范围内费用 超过 1万元 : 600元 }\n  比例 70%',
    });
    expect(text).toContain(
      'deductible per visit { 急诊抢救: 0元; (not 急诊抢救 and 规范转诊 and 政策范围内费用 > 10000元): 600元; (not 急诊抢救 and 规范转诊): 500元; else: 1000元 }',
    );
  });

  it('by figures compare them with the bounds of each row, and with what is left', () => {
    const declarations = '输入 费用单 年龄 : 整数\n费用 自付 = 政策范围内费用 - 第三方支付';
    const rows = '| 年龄 | 自付 | 数值 |\n| 2 至 4 | 超过 1万元 | 1元 |\n| 2 至 4 | 其他 | 2元 |\n| 其他 | | 3元 |';
    const text = plan({ declarations, tier: `  起付线 每次 {\n${rows}\n}\n  比例 70%` });
    expect(text).toContain('deductible per visit { (年龄 >= 2 and 年龄 <= 4 and 自付 >= 10000.01元): 1元; ');
    expect(text).toContain('(年龄 >= 2 and 年龄 <= 4 and 自付 <= 10000元): 2元; else: 3元 }');
  });

  it('of an inexact constant are refused until rounding is stated', () => {
    const income = (value: string): string => `  起付线 每次 ${value}\n  比例 70%`;
    const declarations = '指数 收入 {\n | 数值 | 起用 |\n | 28753.01元 | 2022-01-01 |\n}';
    const { policy, analysis } = analyzeText(smallPolicy({ declarations, tier: income('收入 × 10%') }));
    const { value, diagnostics } = compile(policy, analysis);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['JZ5001']);
    expect(plan({ declarations, tier: income('(收入 × 10%) 截断 至 0.01元') })).toContain('deductible per visit 2875.30元');
  });
});

describe('named values', () => {
  const readers = '  起付线 每年 标准 × 1.5\n  比例 基础 + 5个百分点';
  const tables = '参数 基础 = {\n | 特困人员 | 90% |\n | 其他 | 70% |\n} 例外 当 急诊抢救 : 80%';

  it('are figures where they are fixed, and say what they are the rest of the time', () => {
    const text = plan({ declarations: `参数 标准 = 授权 1000元 介于 800元 至 1200元\n${tables}`, tier: readers });
    expect(text).toContain('deductible per year 1500元 (delegated)');
    expect(text).toContain('rate at most 100% of ({ 急诊抢救: 80%; 特困人员: 90%; else: 70% } + 5%)');
  });

  it('that are open stay open, with their bounds', () => {
    const { ir } = compileText(smallPolicy({ declarations: '参数 标准 = 80% 至 90%', tier: '  比例 标准' }));
    expect(ir.holes).toMatchObject([{ id: '标准.ratio', of: 'ratio', status: 'range', low: 800_000, high: 900_000 }]);
  });

  it('may be open in an exception alone', () => {
    const { ir } = compileText(smallPolicy({ tier: '  比例 70%\n    例外 当 急诊抢救 : 30% 至 100% { 例外 当 规范转诊 : 40% 至 60% }' }));
    expect(ir.holes).toMatchObject([
      { status: 'range', low: 400_000, high: 600_000 },
      { status: 'range', low: 300_000, high: 1_000_000 },
    ]);
    expect(printIr(ir)).toMatch(/急诊抢救: .*hole.*else: 70%/);
  });

  it('of amounts with exceptions are one base of the plan', () => {
    const text = plan({
      declarations: '费用 合规 = 政策范围内费用 例外 当 非 规范转诊 : 政策范围内费用 × 80%',
      tier: '  比例 70%\n  封顶线 每次 合规',
    });
    expect(text).toContain('base 合规 = { not 规范转诊: (政策范围内费用 × 80% half_up to 0.01元); else: 政策范围内费用 }');
  });

  it('explain nothing that is computed', () => {
    expect(plan({ tier: '  比例 70%\n  封顶线 每次 2100元 约合 (费用总额 × 10%)' })).toContain('cap per visit 2100元');
  });
});

describe('adjustments', () => {
  it('come after tilts and one after the other', () => {
    const tier =
      '  起付线 每次 1000元\n  比例 70%\n  调整 当 急诊抢救 { 起付线 × 2  比例 - 5个百分点 }\n  调整 当 规范转诊 { 比例 - 10个百分点 }\n  倾斜 特困人员 { 比例 + 20个百分点 }';
    const text = plan({ tier });
    expect(text).toContain('deductible per visit { 急诊抢救: 2000元; else: 1000元 }');
    expect(text).toContain('{ (规范转诊 and 急诊抢救 and 特困人员): 75%; (规范转诊 and 急诊抢救): 55%');
  });
});

describe('published indices', () => {
  const declarations = '指数 收入 {\n | 数值 | 起用 |\n | 30000元 | 2022-05-01 |\n | 33902元 | 2023-05-01 |\n}';
  const tier = '  起付线 每年 (收入 × 25%) 截断 至 1元\n  比例 70%';

  it('apply from their dates on, and are unknown before the first', () => {
    const text = plan({ declarations, tier });
    expect(text).toContain('{ 出院日期 >= 2023-05-01: 8475元; 出院日期 >= 2022-05-01: 7500元; else: hole 收入.2022-05-01 }');
    expect(text).toContain('hole 收入.2022-05-01: 2022-05-01 之前没有公布的数值');
  });

  it('have no such hole in a policy that begins later', () => {
    const text = plan({ declarations, tier, clauses: '施行 2022-06-01 起' });
    expect(text).toContain('{ 出院日期 >= 2023-05-01: 8475元; else: 7500元 }');
    expect(text).not.toContain('hole');
  });
});

describe('caps and pools', () => {
  const pool = (per: string): string => `共用限额 合计 ${per} 3万元`;
  const second = '待遇 二次 { 对象 除 普通参保人  费用 政策范围内费用 余额  比例 50%  封顶线 共用 合计 }';
  const parts = (per: string) => ({ declarations: pool(per), tier: '  比例 70%\n  封顶线 共用 合计', after: second });
  const ordered = (per: string): string => smallPolicy(parts(per)).replace('待遇顺序 基本医保、救助', '待遇顺序 基本医保、救助、二次');

  it('of a year share one counter', () => {
    const { ir } = compileText(ordered('每年'));
    expect(checkIr(ir)).toEqual([]);
    expect(ir.counters.map(({ key }) => key)).toEqual(['合计.pool']);
    expect(ir.tiers.flatMap(({ caps }) => caps.map(({ counter }) => counter))).toEqual([0, 0]);
  });

  it('of a visit lose what earlier tiers took', () => {
    const { ir } = compileText(ordered('每次'));
    expect(checkIr(ir)).toEqual([]);
    expect(printIr(ir)).toContain('cap per visit shared 合计 (30000元 − paid 救助)');
  });
});

describe('tilts', () => {
  it('stop at 100 %, with a note and a word at compiling', () => {
    const tier = '  比例 98%\n  倾斜 特困人员 { 比例 + 5个百分点 }';
    expect(plan({ tier })).toContain('rate { 特困人员: 100% (limited); else: 98% }');
    expect(codes({ tier })).toEqual(['JZ5010']);
  });

  it('keep a hole a hole, without bounds that hold no more', () => {
    const { ir } = compileText(
      smallPolicy({ tier: '  比例 70%\n  封顶线 每年 待定 "没有读到" 介于 5万元 至 6万元\n  倾斜 特困人员 { 封顶线 × 50% }' }),
    );
    expect(checkIr(ir)).toEqual([]);
    expect(ir.holes.map(({ id, low }) => [id, low])).toEqual([
      ['救助.cap', 5_000_000],
      ['救助.cap#2', null],
    ]);
  });
});

describe('tables', () => {
  it('select by group and fact; an empty cell is what the rows beside it leave', () => {
    const tier = `  比例 {
    | 对象 | 医院级别 | 比例 |
    | 特困人员 | | 90% |
    | 低保对象、边缘家庭 | 三级 | 60% |
    | 低保对象、边缘家庭 | 其他 | 70% |
  }`;
    expect(plan({ tier })).toContain('rate { 特困人员: 90%; 医院级别 ∈ 三级: 60%; else: 70% }');
  });

  it('of bands may differ by group', () => {
    const tier = `  分段 按 费用全额 累计 每次 {
    | 对象 | 超过 | 至 | 比例 |
    | 特困人员 | 0元 | | 90% |
    | 其他 | 0元 | 1万元 | 60% |
    | 其他 | 1万元 | | 70% |
  }`;
    const { ir } = compileText(smallPolicy({ tier: tier.replace('累计 每次', '每次') }));
    expect(checkIr(ir)).toEqual([]);
    expect(ir.tiers[1]?.rates).toHaveLength(2);
  });
});

describe('conditions', () => {
  it('know diseases by list, and a list no document gives is unknown', () => {
    const declarations = '病种 重病 = 终末期肾病、血友病\n病种 特病 = 待定 "名单没有读到"';
    const text = plan({ declarations, tier: '  条件 病种 属于 重病 或 病种 属于 特病\n  比例 70%' });
    expect(text).toContain('if condition (病种 ∈ 终末期肾病、血友病 or hole 特病.members)');
  });

  it('compare facts with constants from both sides', () => {
    const declarations = '输入 人员 年龄 : 整数';
    const text = plan({ declarations, tier: '  条件 年龄 不低于 60 且 非 规范转诊 且 就医地 不属于 省外\n  比例 70%' });
    expect(text).toContain('(年龄 >= 60 and not 规范转诊 and not 就医地 ∈ 省外)');
  });

  it('are put in words for the receipt', () => {
    const { ir } = compileText(smallPolicy({ tier: '  就诊 住院、门诊慢特病\n  条件 规范转诊 或 急诊抢救\n  比例 70%' }));
    expect(ir.tiers[1]?.gates.map(({ text }) => text)).toEqual([
      '特困人员、低保对象、边缘家庭',
      '住院、门诊慢特病',
      '规范转诊 或 急诊抢救',
    ]);
  });
});

describe('subsidies', () => {
  const subsidy = `输入 人员 档次 : 一类、二类 缺省 一类
参保资助 2024 至 2025 {
  缴费标准 380元
  | 对象 | 档次 | 资助 | 出资 |
  | 特困人员 | | 全额 | 救助基金 60%、民政 40% |
  | 低保对象 | 一类 | 人均 310元 | 救助基金 |
  | 低保对象 | 二类 | 待定 "没有读到" | 救助基金 |
  | 边缘家庭 | | 50% | 救助基金 |
}`;

  it('list rows by group and fact with who pays', () => {
    const text = plan({ declarations: subsidy });
    expect(text).toContain('subsidy 2024 – 2025 premium 380元');
    expect(text).toContain('特困人员: full from 救助基金 6/10、民政 4/10');
    expect(text).toContain('(低保对象 and 档次 ∈ 一类): 310元 from 救助基金 1/1');
    expect(text).toContain('(低保对象 and 档次 ∈ 二类): hole subsidy.2024.3 from 救助基金 1/1');
    expect(text).toContain('边缘家庭: 50% from 救助基金 1/1');
  });
});

describe('assumptions', () => {
  it('take the place of the holes of a clause and are noted', () => {
    const after = `用例 "假设" {
  假设 { 救助 的 封顶线 = 5万元 }
  已知 { 对象 低保对象  就诊 住院  政策范围内费用 100元  已付 基本医保 0元 }
  应得 { 救助 70元 }
}`;
    const { policy, analysis } = analyzeText(smallPolicy({ tier: '  比例 70%\n  封顶线 每年 待定 "没有读到"', after }));
    const assume = policy.cases[0]?.declaration.assumptions ?? [];
    const { value } = compile(policy, analysis, { assume });
    expect(value?.ir.holes).toEqual([]);
    expect(value?.ir.assumptions.map(({ text }) => text)).toEqual(['救助 的 封顶线 = 5万元']);
    expect(value && printIr(value.ir)).toContain('cap per year 50000元');
  });

  it('fill a shared cap under its own name', () => {
    const after = `用例 "假设" {
  假设 { 总限额 的 封顶线 = 5万元 }
  已知 { 对象 低保对象  就诊 住院  政策范围内费用 100元  已付 基本医保 0元 }
  应得 { 救助 70元 }
}`;
    const declarations = '共用限额 总限额 每年 待定 "没有读到"';
    const { policy, analysis } = analyzeText(smallPolicy({ declarations, tier: '  比例 70%\n  封顶线 共用 总限额', after }));
    expect(analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { value } = compile(policy, analysis, { assume: policy.cases[0]?.declaration.assumptions ?? [] });
    expect(value?.ir.holes).toEqual([]);
    expect(value?.ir.assumptions.map(({ text }) => text)).toEqual(['总限额 的 封顶线 = 5万元']);
  });

  it('about what is known are refused', () => {
    const after = `用例 "假设" {
  假设 { 救助 的 比例 = 50% }
  已知 { 对象 低保对象  就诊 住院  政策范围内费用 100元  已付 基本医保 0元 }
  应得 { 救助 50元 }
}`;
    const analyzed = analyzeText(smallPolicy({ tier: '  比例 待定 "没有读到"', after }));
    const assume = analyzed.policy.cases[0]?.declaration.assumptions ?? [];
    const { policy, analysis } = analyzeText(smallPolicy());
    const { value, diagnostics } = compile(policy, analysis, { assume });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['JZ5011']);
  });
});

describe('assumptions made outside the policy', () => {
  it('fill holes as those of examples do', () => {
    const file = parse(createSourceFile('assume', '用例 "" { 假设 { 救助 的 封顶线 = 5万元 } 已知 { 对象 低保对象 } 应得 { 救助 1元 } }'));
    const [declaration] = file.value.declarations;
    const assume = declaration?.kind === 'Case' ? declaration.assumptions : [];
    const { policy, analysis } = analyzeText(smallPolicy({ tier: '  比例 70%\n  封顶线 每年 待定 "没有读到"' }));
    const { value, diagnostics } = compile(policy, analysis, { assume });
    expect(diagnostics).toEqual([]);
    expect(value?.ir.tiers[1]?.caps[0]?.amount).toEqual({ op: 'money', fen: 5_000_000, note: null });
    expect(value?.ir.assumptions[0]).toMatchObject({ text: '救助 的 封顶线 = 5万元' });
  });

  it('may lift a cap', () => {
    const file = parse(createSourceFile('assume', '用例 "" { 假设 { 救助 的 封顶线 = 不封顶 } 已知 { 对象 低保对象 } 应得 { 救助 1元 } }'));
    const [declaration] = file.value.declarations;
    const assume = declaration?.kind === 'Case' ? declaration.assumptions : [];
    const { policy, analysis } = analyzeText(smallPolicy({ tier: '  比例 70%\n  封顶线 每年 待定 "没有读到"' }));
    expect(compile(policy, analysis, { assume }).value?.ir.tiers[1]?.caps[0]?.amount).toEqual({ op: 'unlimited' });
  });
});

describe('a name', () => {
  it('that every JavaScript object has cannot be the key of a claim', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      const declarations = `输入 费用单 ${name} : 是否 缺省 否`;
      expect(codes({ declarations, tier: `  比例 70% 例外 当 ${name} : 80%` })).toContain('JZ5019');
    }
    expect(codes({ declarations: '输入 费用单 constructors : 是否 缺省 否' })).toEqual([]);
  });
});
