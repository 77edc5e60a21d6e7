// What completion offers at each kind of place, in whole and in half-written files.

import { describe, expect, test } from 'vitest';
import {
  analyze,
  completionsAt,
  createSourceFile,
  createWorkspace,
  keywordNames,
  keywords,
  type Language,
  parse,
} from '../../../language/index.js';
import { markedFile, smallPolicy } from '../../support/marked-file.js';

function itemsAt(marked: string, language: Language = 'zh') {
  const { analysis, file, offset } = markedFile(marked);
  return completionsAt(analysis, file, offset, language);
}

function labelsAt(from: string, to: string): string[] {
  return itemsAt(smallPolicy([from, to])).map((item) => item.label);
}

describe('completionsAt', () => {
  test('at the top: declarations and nothing else', () => {
    const labels = labelsAt('待遇顺序 基本医保、医疗救助\n', '待遇顺序 基本医保、医疗救助\n$0\n');
    expect(labels).toContain('待遇');
    expect(labels).toContain('参保资助');
    expect(labels).not.toContain('起付线');
  });

  test.each(['zh', 'en'] as const)('at the top: each declaration as a whole, which parses (%s)', (surface) => {
    const marked = surface === 'zh' ? '部门 民政\n$0' : 'department A\n$0';
    const whole = itemsAt(marked, surface).filter((item) => item.isSnippet);
    expect(whole).toHaveLength(keywordNames.filter((name) => keywords[name].role === 'declaration').length);
    for (const { insert } of whole) {
      const text = insert.replaceAll(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1').replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
      expect(parse(createSourceFile('file:///whole.jz', text)).diagnostics).toEqual([]);
    }
  });

  test('below a guarantee: its exceptions, as a whole, and behind it what it may compare', () => {
    const tiers = '待遇顺序 基本医保、医疗救助\n';
    expect(labelsAt(tiers, `${tiers}保证 无断崖\n  $0\n`)).toEqual(expect.arrayContaining(['已知 …', '已知', '保证 …']));
    expect(labelsAt(tiers, `${tiers}部门 财政\n$0\n`)).not.toContain('已知');
    expect(labelsAt(tiers, `${tiers}保证 $0\n`)).toEqual(
      expect.arrayContaining(['特困人员', '医疗救助', '个人自付', '无断崖', '当', '待遇不低于']),
    );
    expect(labelsAt(tiers, `${tiers}保证 特困人员 $0\n`)).toEqual(expect.arrayContaining(['待遇不低于', '随', '不超过']));
    expect(labelsAt(tiers, `${tiers}保证 特困人员 待遇不低于 $0\n`)).toEqual(expect.arrayContaining(['低保对象', '普通参保人']));
    expect(labelsAt(tiers, `${tiers}保证 特困人员 待遇不低于 $0\n`)).not.toContain('特困人员');
    expect(labelsAt(tiers, `${tiers}保证 待遇不低于 政策 $0\n`)).toContain('某地2024');
  });

  test('in a tier at the beginning of a line: its clauses', () => {
    const labels = labelsAt('  封顶线 每年 5万元', '  $0\n  封顶线 每年 5万元');
    expect(labels).toEqual(expect.arrayContaining(['起付线', '比例', '支付额', '补足', '封顶线', '例外']));
    expect(labels).not.toContain('政策');
  });

  test('behind the unit of a rounding: that it goes by the running total', () => {
    const rounding = (text: string) => labelsAt('  施行 2024-01-01 起', `  施行 2024-01-01 起\n  舍入 ${text}`);
    expect(rounding('四舍五入 $0')).toEqual(expect.arrayContaining(['至', '累计']));
    expect(rounding('截断 至 0.01元 $0')).toContain('累计');
    expect(rounding('截断 至 0.01元 累计 $0')).not.toContain('累计');
  });

  test('behind the last bar of a row: its source, and then the documents', () => {
    expect(labelsAt('| 低保对象 | 70% |', '| 低保对象 | 70% | $0')).toContain('依据');
    expect(labelsAt('| 低保对象 | 70% |', '| 低保对象 | 70% | 依据 $0')).toContain('实施意见');
    expect(labelsAt('| 低保对象 | 70% |', '| 低保对象 | $0')).not.toContain('依据');
  });

  test('inside an exception: further ones, and the values of the clause', () => {
    const inside = '5万元\n    例外 当 急诊抢救 : 6万元 {\n      $0\n    }\n    例外';
    expect(labelsAt('5万元\n    例外', inside)).toEqual(['例外 …', '例外']);
    const tabled = '| 低保对象 | 70% |\n  }\n    例外 当 急诊抢救 : {\n      | $0 |\n    }';
    expect(labelsAt('| 低保对象 | 70% |\n  }', tabled)).toEqual(expect.arrayContaining(['特困人员', '低保对象', '其他']));
  });

  test('in a tier whose brace is not closed yet', () => {
    const labels = itemsAt('待遇 新的 {\n  费用 政策范围内费用\n  起$0\n\n待遇 另一个 {\n}\n').map((item) => item.label);
    expect(labels).toContain('起付线');
  });

  test('groups not yet listed', () => {
    expect(labelsAt('对象 除 普通参保人', '对象 特困人员、$0')).toEqual(['低保对象', '普通参保人']);
    expect(labelsAt('已知 { 对象 低保对象', '已知 { 对象 低保对象、$0')).toEqual(['特困人员', '普通参保人', '孤儿']);
  });

  test.each([
    ['departments', '认定 民政  路径 直接  含', '认定 $0  路径 直接  含', ['民政', '医疗保障']],
    ['routes', '路径 直接  含', '路径 $0  含', ['直接', '申请']],
    ['payers', '支付方 医疗救助基金', '支付方 $0', ['基本医保基金', '医疗救助基金', '民政', '医疗保障']],
    ['kinds of visit', '就诊 住院、门诊慢特病', '就诊 住院、$0', ['门诊慢特病', '普通门诊']],
    ['documents', '依据 实施意见 第六条', '依据 $0', ['实施意见']],
    ['tiers not yet in the order', '待遇顺序 基本医保、医疗救助', '待遇顺序 基本医保、$0', ['医疗救助']],
    ['dates of the year', '按 出院日期', '按 $0', ['入院日期', '出院日期', '结算日期', '费用日期']],
    [
      'what became of an article',
      '待遇顺序 基本医保、',
      '条文 实施意见 {\n| 条款 | 内容 | 处理 |\n| 第一条 | "总则" | $0 | }\n待遇顺序 基本医保、',
      ['不计算', '授权', '统计', '目标', '酌情', '配额'],
    ],
    ['types', '门诊治疗、手术治疗', '$0', ['金额', '比例', '整数', '是否', '日期']],
  ])('%s', (_, from, to, expected) => {
    expect(labelsAt(from, to)).toEqual(expected);
  });

  test('behind 授权: a clause or a declaration at the beginning of a line, a figure in a clause', () => {
    const clauses = labelsAt('  就诊 住院、门诊慢特病', '  授权 $0\n  就诊 住院、门诊慢特病');
    expect(clauses).toEqual(expect.arrayContaining(['就诊', '条件', '费用', '支付方', '比例']));
    expect(clauses).not.toContain('倾斜');
    const declarations = labelsAt('待遇顺序 基本医保、医疗救助\n', '待遇顺序 基本医保、医疗救助\n授权 $0\n');
    expect(declarations).toEqual(expect.arrayContaining(['费用', '参数']));
    expect(declarations).not.toContain('待遇');
    expect(labelsAt('封顶线 每年 5万元', '封顶线 每年 授权 $0')).toContain('政策范围内自付');
    expect(labelsAt('封顶线 每年 5万元', '封顶线 每年 授权 5万元 $0')).toContain('介于');
    expect(labelsAt('封顶线 每年 5万元', '封顶线 每年 5万元 $0')).toContain('约合');
  });

  test('in a tier: a mark, and adjustments with their condition and clauses', () => {
    expect(labelsAt('  封顶线 每年 5万元', '  $0\n  封顶线 每年 5万元')).toEqual(expect.arrayContaining(['授权', '调整']));
    expect(labelsAt('  就诊 住院、门诊慢特病', '  调整 $0')).toEqual(['当']);
    expect(labelsAt('  就诊 住院、门诊慢特病', '  调整 当 $0')).toContain('急诊抢救');
    expect(labelsAt('  就诊 住院、门诊慢特病', '  调整 当 急诊抢救 {\n    $0\n  }')).toEqual(['起付线', '比例', '封顶线']);
  });

  test('a document is offered with its title, and found by it; one that is cited already is not', () => {
    const [item] = itemsAt(smallPolicy(['依据 实施意见 第六条', '依据 $0']));
    expect(item).toMatchObject({ label: '实施意见', detail: '某政办发〔2024〕1号' });
    expect(item?.filter).toContain('2024〕1号');
    expect(labelsAt('依据 实施意见 第六条', '依据 实施意见 第六条、$0')).toEqual([]);
  });

  test('the series of the workspace', () => {
    const other = smallPolicy(['政策 某地2024 {', '政策 某地2020 {\n  系列 某地救助']);
    const { analysis, file, offset } = markedFile(smallPolicy(['政策 某地2024 {', '政策 某地2024 {\n  系列 $0\n']), [
      { uri: 'file:///policies/other.jz', text: other },
    ]);
    expect(completionsAt(analysis, file, offset, 'zh').map(({ label }) => label)).toEqual(['某地救助']);
  });

  test('articles cited elsewhere', () => {
    expect(labelsAt('  依据 实施意见\n', '  依据 实施意见 $0\n')).toEqual(expect.arrayContaining(['第三条', '第六条']));
  });

  test('the values of the fact that is compared', () => {
    expect(labelsAt('病种 属于 重特大疾病', '救治方式 为 $0')).toEqual(['门诊治疗', '手术治疗']);
    expect(labelsAt('病种 属于 重特大疾病', '医院级别 属于 一级、$0')).toEqual(['二级', '三级', '未定级']);
    expect(labelsAt('病种 属于 重特大疾病', '病种 属于 $0')).toEqual(['重特大疾病', '终末期肾病', '血友病']);
  });

  test('after a fact: how it may be compared', () => {
    expect(labelsAt('病种 属于 重特大疾病', '医院级别 $0')).toEqual(expect.arrayContaining(['为', '属于', '且']));
    expect(labelsAt('病种 属于 重特大疾病 :', '病种 属于 重特大疾病 $0 :').slice(0, 2)).toEqual(['且', '或']);
  });

  test('a cost base is not offered to itself', () => {
    expect(labelsAt('= 政策范围内费用 -', '= $0 -')).not.toContain('政策范围内自付');
  });

  test('what is expected of a tier: its amount or how it ends', () => {
    expect(labelsAt('医疗救助 700元', '医疗救助 $0')).toEqual(['待定', '不适用', '的']);
    expect(labelsAt('医疗救助 700元', '医疗救助 的 $0')).toContain('起付线以下部分');
  });

  test('units behind a number, by what is due', () => {
    expect(labelsAt('5万元\n    例外', '5$0\n    例外')).toEqual(['元', '万元', '亿元']);
    expect(labelsAt('| 70% |', '| 70$0 |')).toEqual(['%']);
    expect(labelsAt('× 10%', '× 10$0')).toEqual(['%']);
    expect(labelsAt('(620000)', '(620$0)')).toEqual([]);
  });

  test('a whole table of the groups the tier is for', () => {
    const item = itemsAt(smallPolicy(['起付线 每年 上年人均可支配收入 × 10%', '起付线 每年 $0'])).find(({ kind }) => kind === 'snippet');
    expect(item?.isSnippet).toBe(true);
    expect(item?.insert).toBe('{\n\t| 对象 | 数值 |\n\t| 特困人员 | $1 |\n\t| 低保对象 | $2 |\n}');
  });

  test('rows for the figures that a table lacks, and the words of ranges in its cells', () => {
    const table = (inside: string): [string, string] => [
      '  封顶线 每年 5万元',
      `  起付线 每次 {\n    | 费用总额 | 数值 |\n    | 不超过 1万元 | 1元 |\n    | 超过 5万元 | 2元 |\n    ${inside}\n  }\n  封顶线 每年 5万元`,
    ];
    expect(labelsAt(...table('$0'))).toContain('| 超过 10000元 不超过 50000元 | 待定 "文件没有写明" |');
    expect(labelsAt(...table('| $0 | 3元 |'))).toEqual(expect.arrayContaining(['超过', '不低于', '低于', '不超过', '其他']));
    expect(labelsAt('| 低保对象 | 70% |', '| $0 | 70% |')).not.toContain('超过');
  });

  test('rows for the groups the table lacks', () => {
    const items = itemsAt(smallPolicy(['    | 低保对象 | 70% |\n', '    $0\n']));
    expect(items.find(({ kind }) => kind === 'snippet')?.insert).toBe('| 低保对象 | $1 |');
  });

  test('cells by their column', () => {
    expect(labelsAt('| 低保对象 | 70%', '| $0 | 70%')).toEqual(['低保对象', '其他']);
  });

  test('in an example: the facts, then their values', () => {
    expect(labelsAt('政策范围内费用 10000元 ', '$0 ')).toEqual(expect.arrayContaining(['政策范围内费用', '已付', '救治方式']));
    expect(labelsAt('政策范围内费用 10000元 ', '医院级别 $0 ')).toEqual(expect.arrayContaining(['一级', '三级']));
    expect(labelsAt('政策范围内费用 10000元 ', '规范转诊 $0 ')).toEqual(expect.arrayContaining(['是', '否']));
    expect(labelsAt('政策范围内费用 10000元 ', '救治方式 门诊治疗 $0 ')).toEqual(expect.arrayContaining(['政策范围内费用', '已付']));
  });

  test('nothing in strings and comments', () => {
    expect(labelsAt('"某地医疗救助实施办法"', '"某地$0医疗"')).toEqual([]);
    expect(labelsAt('/// 按对象分档', '/// 按$0对象')).toEqual([]);
  });

  test('keywords in the spelling of the file, found by either', () => {
    const items = itemsAt('tier A {\n  cost in_policy_cost\n  $0\n}\n', 'zh');
    const deductible = items.find(({ label }) => label === 'deductible');
    expect(deductible?.detail).toBe('起付标准');
    expect(deductible?.filter).toContain('起付线');
  });

  test('what is replaced is the word begun, to the cursor', () => {
    const marked = smallPolicy(['支付方 医疗救助基金', '支付方 医疗$0']);
    const { analysis, file, offset } = markedFile(marked);
    const [item] = completionsAt(analysis, file, offset, 'zh');
    expect(item && file.source.text.slice(item.replace.start, item.replace.end)).toBe('医疗');
  });

  test('never throws, wherever the text is cut off', () => {
    const text = smallPolicy();
    for (let end = 0; end < text.length; end += 7) {
      const uri = 'file:///cut.jz';
      const analysis = analyze(createWorkspace([{ uri, text: text.slice(0, end) }]));
      const file = analysis.files.get(uri);
      if (file !== undefined) completionsAt(analysis, file, end, 'zh');
    }
  });
});
