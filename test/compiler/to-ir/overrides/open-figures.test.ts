// What a lower policy may say of figures that are delegated, in a range, explained, named or computed.

import { describe, expect, test } from 'vitest';
import { toIr } from '../../../../compiler/index.js';
import { analyzeRegions, type Level, policyAt, type regionFiles, regionUris } from '../../../support/region-chain.js';

type Changes = NonNullable<Parameters<typeof regionFiles>[0]>;

const ratioOfCity = '  比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 80%  |\n    | 低保边缘 | 60%  |\n  } 依据 市细则 第四条\n';
const capOfCity = '封顶线 每年 5万元 例外 当 病种 属于 重特大疾病 : 8万元';
const capOfNation = '封顶线 每年 待定 "由各地规定" 介于 1万元 至 10万元';
const tier = '待遇 医疗救助 {';

function found(level: Level, changes: Changes): string[] {
  const analysis = analyzeRegions(changes);
  const errors = [...analysis.diagnostics, ...toIr(policyAt(analysis, level), analysis).diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  for (const { related, code } of errors) if (code === 'JZ5032') expect(related[0]?.uri).not.toBe(regionUris[level]);
  return errors.map(({ code, message }) => `${code} ${message.zh}`);
}

describe('a delegated figure', () => {
  const cap = (nation: string, city: string): Changes => ({
    nation: [[capOfNation, `封顶线 每年 ${nation}`]],
    city: [[capOfCity, `封顶线 每年 ${city}`]],
  });

  test('may be set anew within its bounds', () => {
    expect(found('city', cap('授权 5万元 介于 3万元 至 8万元', '8万元'))).toEqual([]);
    expect(found('city', cap('授权 5万元 介于 3万元 至 8万元', '9万元'))).toEqual([
      'JZ5032 医疗救助：这里是 90000.00 元，上级规定 授权 50000.00 元，不高于 80000.00 元。请改成上级允许的数值，或请上级改写。',
    ]);
    expect(found('city', cap('授权 5万元 介于 3万元 至 8万元', '2万元'))[0]).toContain('不低于 30000.00 元');
    expect(found('city', cap('授权 5万元', '90万元'))).toEqual([]);
  });

  test('what is computed from it was not delegated', () => {
    expect(found('city', cap('(授权 1万元) × 5', '6万元'))[0]).toContain('是定数');
  });

  test('that depends on the claim may be set anew too', () => {
    expect(found('city', cap('授权 (费用总额 × 50%) 介于 1万元 至 5万元', '4万元'))).toEqual([]);
    expect(found('city', cap('授权 (费用总额 × 50%) 介于 1万元 至 5万元', '6万元'))[0]).toContain('不高于 50000.00 元');
  });

  test('what one level settled, no lower one opens again', () => {
    const changes: Changes = {
      nation: [[capOfNation, '封顶线 每年 5万元']],
      province: [[tier, `${tier}\n  封顶线 每年 授权 5万元`]],
      city: [[capOfCity, '封顶线 每年 6万元']],
    };
    expect(found('city', changes)).toHaveLength(1);
  });
});

describe('a range', () => {
  const range = (own: string): Changes => ({
    nation: [['| 特困人员 | 待定 "由各省规定" |', '| 特困人员 | 80% 至 90% |']],
    province: [['| 特困人员 | 100%     |', `| 特困人员 | ${own} |`]],
  });

  test('binds the lower figure, as the bounds of an unknown ratio do', () => {
    expect(found('province', range('85%'))).toEqual([]);
    expect(found('province', range('95%'))).toEqual([
      'JZ5032 特困人员：这里是 95%，上级规定 80% 至 90%，不高于 90%。请改成上级允许的数值，或请上级改写。',
    ]);
    const hole: Changes = { ...range('75%'), nation: [['待定 "由各省规定" |', '待定 "由各省规定" 介于 80% 至 90% |']] };
    expect(found('province', hole)[0]).toContain('不低于 80%');
  });

  test('binds a computed figure by what it can come to', () => {
    expect(found('province', range('取小(90%、80% + 5个百分点)'))).toEqual([]);
    const aged = (own: string): Changes => ({ ...range(own), city: [] });
    const input: [string, string] = ['待遇 医疗救助 {', '输入 人员 年限 : 整数 缺省 0\n\n待遇 医疗救助 {'];
    const computed = (own: string): Changes => ({ ...aged(own), province: [...(range(own).province ?? []), input] });
    expect(found('province', computed('80% + 年限 × 1个百分点'))[0]).toContain('不低于 80%');
    expect(found('province', computed('取小(90%、取大(80%、70% + 年限 × 1个百分点))'))).toEqual([]);
  });
});

test('of a figure with an explanation the figure counts', () => {
  const changes = (own: string): Changes => ({
    nation: [[capOfNation, '封顶线 每年 5万元 约合 (1万元 × 5)']],
    city: [[capOfCity, `封顶线 每年 ${own}`]],
  });
  expect(found('city', changes('5万元 约合 (2万元 × 2.5)'))).toEqual([]);
  expect(found('city', changes('6万元 约合 (1万元 × 5)'))[0]).toContain('是定数');
});

describe('named figures', () => {
  const named = (above: string, own: string): Changes => ({ nation: [[tier, `${above}\n\n${tier}`]], city: [[tier, `${own}\n\n${tier}`]] });

  test.each([
    ['参数 标准 = 授权 1000元 介于 800元 至 1200元', '参数 标准 = 1100元', '参数 标准 = 1300元', '不高于 1200.00 元'],
    [
      '参数 标准 = { | 特困人员 | 70% 以上 | \n | 其他 | 60% | }',
      '参数 标准 = { | 特困人员 | 75% | \n | 其他 | 60% | }',
      '参数 标准 = 65%',
      '不能低于它',
    ],
    ['参数 次数上限 = 3', '参数 次数上限 = 3', '参数 次数上限 = 4', '这里是 4，上级规定 3，是定数'],
    ['共用起付线 合计 每年 1000元 以下', '共用起付线 合计 每年 800元', '共用起付线 合计 每年 1200元', '不能高于它'],
  ])('%s', (above, allowed, wrong, told) => {
    const codes = (own: string): string[] => found('city', named(above, own)).filter((each) => each.startsWith('JZ5032'));
    expect(codes(allowed)).toEqual([]);
    expect(codes(wrong)[0]).toContain(told);
  });
});

describe('what a tier pays by a formula', () => {
  const rate = '  比例 {\n    | 特困人员 | 待定 "由各省规定" |\n    | 低保对象 | 70% 以上        |\n  }';
  const own = '  比例 {\n    | 特困人员 | 100%     |\n    | 低保对象 | 75% 以上 |\n    | 低保边缘 | 60%      |\n  } 依据 省意见 第六条';
  const formula = (above: string, below: string): Changes => ({ nation: [[rate, above]], province: [[own, below]] });

  test('an amount', () => {
    expect(found('province', formula('支付额 授权 300元 介于 200元 至 400元', '支付额 350元'))).toEqual([]);
    expect(found('province', formula('支付额 授权 300元 介于 200元 至 400元', '支付额 450元'))[0]).toContain('不高于 400.00 元');
    expect(found('province', formula('支付额 300元', '比例 70%'))[0]).toContain('是定数');
  });

  test('topping up: the share is a figure, of what is settled', () => {
    const base: [string, string] = ['  费用 政策范围内自付 余额\n', ''];
    const topUp = (above: string, below: string): Changes => ({
      city: [[ratioOfCity, '']],
      nation: [[rate, above], base],
      province: [
        [own, below],
        ['起付线 每年 {\n    | 特困人员、低保对象 | 0元    |\n    | 低保边缘           | 3000元 |\n  }', ''],
      ],
    });
    expect(found('province', topUp('补足 至 90% 以上 按 政策范围内费用', '补足 至 95% 按 政策范围内费用'))).toEqual([]);
    expect(found('province', topUp('补足 至 90% 以上 按 政策范围内费用', '补足 至 85% 按 政策范围内费用'))[0]).toContain('不能低于它');
    expect(found('province', topUp('补足 至 90% 以上 按 政策范围内费用', '补足 至 95% 按 费用总额'))[0]).toMatch(/^JZ2064/);
  });
});

describe('an adjustment', () => {
  const above: [string, string] = [tier, `${tier}\n  调整 当 非 规范转诊 { 比例 - 20个百分点 }`];
  const city = (clause: string): Changes => ({
    city: [
      [ratioOfCity, ''],
      [tier, `${tier}\n  ${clause}`],
    ],
  });

  test('is compared by what it leaves of the figures', () => {
    const told = found('city', city('调整 当 非 规范转诊 { 比例 - 20个百分点 }'));
    expect(told[0]).toMatch(/规范转诊 否.*这里是 80%，上级规定 100%/);
  });

  test('of the same condition replaces the one above, in its place', () => {
    const less = { ...city('调整 当 非 规范转诊 { 比例 - 10个百分点 }'), nation: [above] };
    expect(found('city', less)[0]).toContain('是定数');
    const same = { ...city('调整 当  非 规范转诊 { 比例 - 20个百分点 }'), nation: [above] };
    expect(found('city', same)).toEqual([]);
  });
});

test('too many cases to compare are told, not passed over', () => {
  const facts = Array.from({ length: 18 }, (_, at) => `事实${at}`);
  const inputs = facts.map((name) => `输入 费用单 ${name} : 是否 缺省 否`).join('\n');
  const exceptions = facts
    .map(
      (name, at) =>
        `例外 当 ${facts
          .slice(0, at)
          .map((each) => `非 ${each} 且 `)
          .join('')}${name} : 5万元`,
    )
    .join('\n');
  const changes: Changes = {
    city: [
      [capOfCity, `封顶线 每年 5万元\n${exceptions}`],
      [tier, `${inputs}\n\n${tier}`],
    ],
  };
  expect(found('city', changes).filter((each) => each.startsWith('JZ5033'))).toHaveLength(1);
});
