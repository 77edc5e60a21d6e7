// A lower policy keeps within what the one above leaves open, case by case.

import { describe, expect, test } from 'vitest';
import { toIr } from '../../../../compiler/index.js';
import { analyzeRegions, type Level, policyAt, type regionFiles, regionUris } from '../../../support/region-chain.js';

type Changes = NonNullable<Parameters<typeof regionFiles>[0]>;

/** What compiling a level finds, as places and sentences. */
function found(level: Level, changes: Changes): { place: string; above: string; zh: string }[] {
  const analysis = analyzeRegions(changes);
  const textAt = (uri: string, { start, end }: { start: number; end: number }): string =>
    analysis.files.get(uri)?.source.text.slice(start, end).replace(/\s+/g, ' ') ?? '';
  return toIr(policyAt(analysis, level), analysis)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ uri, span, related: [above], message }) => ({
      place: `${uri === regionUris[level]} ${textAt(uri, span)}`,
      above: above === undefined ? '' : textAt(above.uri, above.span),
      zh: message.zh,
    }));
}

describe('the city', () => {
  test('may fill what is open and raise what has a floor', () => {
    expect(found('city', {})).toEqual([]);
    expect(found('city', { city: [['80%', '75%']] })).toEqual([]);
  });

  test('may not fall below a floor: both ends are told, each in its place', () => {
    const [told, ...others] = found('city', { city: [['| 低保对象 | 80%  |', '| 低保对象 | 74.5% |']] });
    expect(others).toEqual([]);
    expect(told?.place).toBe('true | 低保对象 | 74.5% |');
    expect(told?.above).toBe('| 低保对象 | 75% 以上 |');
    expect(told?.zh).toBe('低保对象：这里是 74.5%，上级规定 75% 以上，不能低于它。请改成上级允许的数值，或请上级改写。');
  });

  test('may not change a fixed figure, in either direction', () => {
    expect(found('city', { city: [['| 特困人员 | 100% |', '| 特困人员 | 90% |']] })[0]?.zh).toMatch(
      /^特困人员：这里是 90%，上级规定 100%，是定数/,
    );
    expect(found('city', { city: [['| 低保边缘 | 60%  |', '| 低保边缘 | 65% |']] })[0]?.zh).toMatch(
      /^低保边缘：这里是 65%，上级规定 60%，是定数/,
    );
  });

  test('keeps its cap within the bounds, in every exception', () => {
    expect(found('city', { city: [['重特大疾病 : 8万元', '重特大疾病 : 11万元']] })[0]?.zh).toMatch(/110000.*不高于 100000/);
    expect(found('city', { city: [['封顶线 每年 5万元', '封顶线 每年 5000元']] })[0]?.zh).toMatch(/不低于 10000/);
    expect(found('city', { city: [['封顶线 每年 5万元 例外 当 病种 属于 重特大疾病 : 8万元', '封顶线 每年 不封顶']] })[0]?.zh).toContain(
      '不高于',
    );
  });

  test('may not tilt a fixed figure of its own or from above', () => {
    const tilt: [string, string] = ['待遇 医疗救助 {', '待遇 医疗救助 {\n  倾斜 低保边缘 { 比例 + 5个百分点 }'];
    expect(found('city', { city: [tilt] })[0]?.zh).toMatch(/^低保边缘：这里是 65%，上级规定 60%/);
    const ratio = '  比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 80%  |\n    | 低保边缘 | 60%  |\n  } 依据 市细则 第四条\n';
    expect(found('city', { city: [tilt, [ratio, '']] })[0]).toMatchObject({ place: 'true 比例 + 5个百分点' });
  });

  test('may set what the province calls provisional or average', () => {
    const changes: Changes = {
      province: [['| 低保边缘 | 60%      |', '| 低保边缘 | 暂按 60% |']],
      city: [['| 低保边缘 | 60%  |', '| 低保边缘 | 50% |']],
    };
    expect(found('city', changes)).toEqual([]);
  });

  test('may set what the province delegates, within its bounds', () => {
    const delegated: Changes = { province: [['| 低保边缘 | 60%      |', '| 低保边缘 | 授权 60% 介于 55% 至 65% |']] };
    const own = (ratio: string): [string, string] => ['| 低保边缘 | 60%  |', `| 低保边缘 | ${ratio} |`];
    expect(found('city', { ...delegated, city: [own('65%')] })).toEqual([]);
    expect(found('city', { ...delegated, city: [own('66%')] })[0]?.zh).toMatch(/^低保边缘：这里是 66%，上级规定 授权 60%，不高于 65%。/);
    const free: Changes = { province: [['| 低保边缘 | 60%      |', '| 低保边缘 | 授权 60% |']] };
    expect(found('city', { ...free, city: [own('20%')] })).toEqual([]);
  });

  test('stays within a range of ratios', () => {
    const range: Changes = { province: [['| 低保边缘 | 60%      |', '| 低保边缘 | 55% 至 65% |']] };
    const own = (ratio: string): [string, string] => ['| 低保边缘 | 60%  |', `| 低保边缘 | ${ratio} |`];
    expect(found('city', { ...range, city: [own('55%')] })).toEqual([]);
    expect(found('city', { ...range, city: [own('54.5%')] })[0]?.zh).toMatch(/^低保边缘：这里是 54.5%，上级规定 55% 至 65%，不低于 55%。/);
  });

  test('stays below a ceiling', () => {
    const ceiling: Changes = { province: [['| 低保边缘           | 3000元 |', '| 低保边缘 | 3000元 以下 |']] };
    const deductible = (fen: string): [string, string] => [
      '  封顶线 每年',
      `  起付线 每年 { | 特困人员、低保对象 | 0元 |\n | 低保边缘 | ${fen} | }\n  封顶线 每年`,
    ];
    expect(found('city', { ...ceiling, city: [deductible('2000元')] })).toEqual([]);
    expect(found('city', { ...ceiling, city: [deductible('3500元')] })[0]?.zh).toContain('不能高于它');
  });
});

describe('a threshold', () => {
  const province = (value: string): Changes => ({ province: [['  比例 {', `  门槛 每年 含本数 ${value}\n  比例 {`]] });
  const city = (clause: string): Changes => ({ city: [['  封顶线 每年', `  ${clause}\n  封顶线 每年`]] });

  test('that is open above is filled', () => {
    expect(found('city', { ...province('待定 "由统筹地区规定"'), ...city('门槛 每年 含本数 3000元') })).toEqual([]);
  });

  test('stays below a ceiling', () => {
    expect(found('city', { ...province('3000元 以下'), ...city('门槛 每年 含本数 2000元') })).toEqual([]);
    expect(found('city', { ...province('3000元 以下'), ...city('门槛 每年 含本数 3500元') })[0]?.zh).toContain('不能高于它');
  });
});

describe('bands', () => {
  const bands = (first: string): [string, string] => [
    '  比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 80%  |\n    | 低保边缘 | 60%  |\n  } 依据 市细则 第四条',
    `  分段 按 超出起付线部分 每次 {\n    | 超过 | 至 | 比例 |\n    | 0元 | 1万元 | ${first} |\n    | 1万元 | | 90% |\n  } 依据 市细则 第四条`,
  ];
  const floors: [string, string][] = [
    ['| 特困人员 | 100%     |', '| 特困人员 | 70% 以上 |'],
    ['| 低保边缘 | 60%      |', '| 低保边缘 | 60% 以上 |'],
  ];

  test('each keeps to the ratio above', () => {
    expect(found('city', { province: floors, city: [bands('80%')] })).toEqual([]);
    expect(found('city', { province: floors, city: [bands('72%')] })[0]).toMatchObject({ above: '| 低保对象 | 75% 以上 |' });
  });
});

test('a shared cap and a subsidy are compared too', () => {
  const nation: [string, string] = [
    '待遇 医疗救助 {',
    '共用限额 总额 每年 3万元\n参保资助 2022 { 缴费标准 350元 \n| 对象 | 资助 | 出资 |\n| 特困人员 | 全额 | 医疗救助基金 |\n| 其他 | 100元 | 医疗救助基金 |\n}\n待遇 医疗救助 {\n  封顶线 共用 总额',
  ];
  const own = (cap: string, grant: string): [string, string] => [
    '待遇 医疗救助 {',
    `共用限额 总额 每年 ${cap}\n参保资助 2022 { 缴费标准 350元 \n| 对象 | 资助 | 出资 |\n| 特困人员 | 全额 | 医疗救助基金 |\n| 其他 | ${grant} | 医疗救助基金 |\n}\n待遇 医疗救助 {`,
  ];
  expect(found('city', { nation: [nation], city: [own('3万元', '100元')] })).toEqual([]);
  expect(found('city', { nation: [nation], city: [own('4万元', '100元')] })[0]?.zh).toContain('30000');
  expect(found('city', { nation: [nation], city: [own('3万元', '120元')] })[0]?.zh).toContain('这里是 120');
});
