// What the editor does with each construct of the language, in both spellings: a new one without a line here fails.

import { describe, expect, test } from 'vitest';
import {
  analyze,
  completionsAt,
  createSourceFile,
  createWorkspace,
  type DocumentSymbol,
  definitionsAt,
  documentSymbols,
  type FileAnalysis,
  foldingRanges,
  formatDocument,
  hoverAt,
  type KeywordName,
  keywordNames,
  keywords,
  type Name,
  parse,
  positionAt,
  referencesAt,
  type Surface,
  semanticTokens,
  tokenize,
  walkAst,
} from '../../../language/index.js';
import { type Block, openersOf } from '../../../language/services/completion/blocks.js';
import { clauseTemplates } from '../../../language/services/completion/templates/clause-templates.js';
import { clauseKeywords } from '../../../language/syntax/clause-keywords.js';
import { everyConstruct } from '../../support/every-construct.js';

interface Expected {
  /** Where it stands in the sample; begins with its keyword, behind a mark if it has one. */
  readonly at: string;
  /** Its line of the outline and what stands beside it; null for what has none. */
  readonly outline: readonly [name: string, detail: string] | null;
  /** What it declares, and what hovering over that name tells. */
  readonly declares?: readonly [name: string, ...tells: string[]];
}

/** By the keyword of a declaration, or the kind of a clause. */
const constructs: Readonly<Record<string, Expected>> = {
  Policy: { at: '政策 某地2024', outline: ['某地2024', '政策'], declares: ['某地2024', '继承 某省2021', '某地医疗救助实施细则'] },
  Department: { at: '部门 民政', outline: ['民政', '部门'], declares: ['民政', '部门'] },
  Fund: { at: '基金 基本医保基金', outline: ['基本医保基金', '基金'], declares: ['基本医保基金', '基金'] },
  Party: { at: '机构 定点医院', outline: ['定点医院', '机构'], declares: ['定点医院', '机构'] },
  Group: {
    at: '对象 特困人员',
    outline: ['特困人员', '对象'],
    declares: ['特困人员', '类别：第 1 位', '含：孤儿', '民政 会同 医疗保障', '第三条'],
  },
  Identities: { at: '多重身份 就高', outline: ['多重身份', ''] },
  Input: { at: '输入 人员 年龄', outline: ['年龄', '输入'], declares: ['年龄', '输入 人员 年龄 : 整数'] },
  Disease: { at: '病种 重特大疾病', outline: ['重特大疾病', '病种'], declares: ['重特大疾病', '终末期肾病、血友病'] },
  Index: { at: '指数 上年人均', outline: ['上年人均可支配收入', '指数'], declares: ['上年人均可支配收入', '30000元', '第五条'] },
  Cost: { at: '费用 大额费用', outline: ['大额费用', '费用'], declares: ['大额费用', '取大(政策范围内自付、0元)', '改写「某省2021」'] },
  Parameter: { at: '参数 救助比例', outline: ['救助比例', '参数'], declares: ['救助比例', '| 60 以上 | 80%  |'] },
  Pool: { at: '共用限额 年度救助', outline: ['年度救助', '共用限额'], declares: ['年度救助', '| 特困人员 | 8万元 |'] },
  Count: { at: '计数 住院次数', outline: ['住院次数', '计数'], declares: ['住院次数', '非 急诊抢救'] },
  Accumulator: { at: '累计额 年度自付', outline: ['年度自付', '累计额'], declares: ['年度自付', '每年 = 政策范围内自付'] },
  SharedDeductible: {
    at: '共用起付线 年度起付线',
    outline: ['年度起付线', '共用起付线'],
    declares: ['年度起付线', '介于 1000元 至 3000元'],
  },
  Order: { at: '待遇顺序 基本医保', outline: ['待遇顺序', '基本医保、大病保险、医疗救助、门诊救助、定额救助、兜底保障'] },
  Tier: {
    at: '待遇 门诊救助',
    outline: ['门诊救助', '待遇'],
    declares: ['门诊救助', '支付方：民政', '封顶线 每病种 5万元', '例外 当 病种'],
  },
  Subsidy: { at: '参保资助 2024', outline: ['参保资助', '2024–2025'] },
  Articles: { at: '条文 实施意见', outline: ['实施意见', '条文'] },
  Statistic: { at: '统计 人均救助', outline: ['人均救助', '统计'], declares: ['人均救助', '1200元'] },
  Target: { at: '目标 补偿水平', outline: ['补偿水平', '目标'], declares: ['补偿水平', '90% 以下'] },
  Discretion: { at: '酌情 "', outline: ['由经办人酌定', '酌情'] },
  Quota: { at: '配额 "', outline: ['每年新增', '配额'] },
  NotComputed: { at: '不计算 "', outline: ['总则', '不计算'] },
  Guarantee: { at: '保证 个人自付', outline: ['保证', '个人自付 随 政策范围内费用 不减'] },
  Cases: { at: '用例集 某地2024', outline: ['用例集', '某地2024'] },
  Case: { at: '用例 "参保"', outline: ['参保', '用例'] },
  // ── clauses of a policy ──
  Title: { at: '名称 "某地', outline: ['名称', '"某地医疗救助实施细则"'] },
  Region: { at: '地区 某地 (620100)', outline: ['地区', '某地 (620100)'] },
  Extends: { at: '继承 某省2021', outline: ['继承', '某省2021'] },
  Document: {
    at: '文件 实施意见',
    outline: ['实施意见', '某政办发〔2024〕1号'],
    declares: ['实施意见', '某政办发〔2024〕1号', '来源等级 A'],
  },
  Effective: { at: '施行 2024', outline: ['施行', '2024-01-01 至 2025-12-31'] },
  Issued: { at: '发布 2023', outline: ['发布', '2023-12-01'] },
  Series: { at: '系列 某地救助', outline: ['系列', '某地救助'], declares: ['某地救助', '某地2024：2024-01-01 至 2025-12-31'] },
  CarryOver: { at: '接续 另起', outline: ['接续', '另起'] },
  StatusChange: { at: '身份变化 重算', outline: ['身份变化', '重算'] },
  Year: { at: '年度 滚动年度', outline: ['年度', '滚动年度 自 认定日期 按 出院日期'] },
  Currency: { at: '币种 人民币', outline: ['币种', '人民币'] },
  Rounding: { at: '舍入 四舍五入', outline: ['舍入', '四舍五入 至 0.01元'] },
  // ── clauses of a group ──
  CertifiedBy: { at: '认定 民政、医疗保障', outline: ['认定', '民政、医疗保障'] },
  Route: { at: '路径 申请', outline: ['路径', '申请'] },
  Includes: { at: '含 孤儿', outline: null, declares: ['孤儿', '计入 特困人员'] },
  EveryoneElse: { at: '其余人员', outline: null },
  Derived: { at: '推定 当', outline: ['推定', '当 低保家庭 且 年龄 不低于 60'] },
  Conflict: { at: '分歧 "认定', outline: ['分歧', '"认定部门的说法不一" 依据 实施意见 第四条'] },
  Cites: { at: '依据 实施意见 第六条\n  就诊 住院、', outline: ['依据', '实施意见 第六条'] },
  // ── clauses of a tier ──
  Visits: { at: '就诊 住院、普通门诊', outline: ['就诊', '住院、普通门诊'] },
  Groups: { at: '对象 除 普通参保人', outline: ['对象', '除 普通参保人'] },
  Condition: { at: '条件 规范转诊', outline: ['条件', '规范转诊 或 急诊抢救'] },
  Base: { at: '费用 政策范围内自付 余额', outline: ['费用', '政策范围内自付 余额'] },
  Payer: { at: '支付方 民政', outline: ['支付方', '民政'] },
  Payment: { at: '支付 结算单优先', outline: ['支付', '结算单优先'] },
  Advance: { at: '先行支付 当', outline: ['先行支付', '当 救治方式 为 手术治疗 向 责任人 追偿 依据 实施意见 第九条'] },
  Threshold: { at: '门槛 每次', outline: ['门槛', '每次 1000元 含本数'] },
  Deductible: { at: '起付线 每次', outline: ['起付线', '每次 500元 每年 不超过 1500元'] },
  Ratio: { at: '比例 救助比例', outline: ['比例', '救助比例'] },
  Amount: { at: '支付额 取小', outline: ['支付额', '取小((医疗救助 的 基数 × 减负比例) 四舍五入 至 1元、医疗救助 的 超封顶部分)'] },
  TopUp: { at: '补足 至', outline: ['补足', '至 90% 按 政策范围内费用 依据 实施意见 第十条'] },
  Bands: { at: '分段 按 超出', outline: ['分段', '按 超出起付线部分 累计 每年'] },
  Tilt: { at: '倾斜 特困人员', outline: ['倾斜', '特困人员'] },
  Adjust: { at: '调整 当', outline: ['调整', '当 就医地 不为 本县'] },
  Cap: { at: '封顶线 共用', outline: ['封顶线', '共用 年度救助'] },
  Times: { at: '次数 每年 12', outline: ['次数', '每年 12 依据 实施意见 第九条'] },
  // ── what stands in a clause, a subsidy and an example ──
  Exception: { at: '例外 当 住院次数', outline: null },
  Premium: { at: '缴费标准 380元\n', outline: null },
  Acknowledged: { at: '已知 "年度中间接替"', outline: null },
  Given: { at: '已知 { 对象 特困人员', outline: null },
  Expected: { at: '应得 { 参保资助', outline: null },
  Assume: { at: '假设 {', outline: null },
};

const covered: ReadonlySet<KeywordName> = new Set(Object.values(clauseKeywords));
const ids: readonly string[] = [
  ...keywordNames.filter((name) => keywords[name].role === 'declaration'),
  ...Object.keys(clauseKeywords),
  ...keywordNames.filter((name) => keywords[name].role === 'clause' && !covered.has(name)),
];

function workspaceIn(surface: Surface): ReturnType<typeof analyze> {
  return analyze(createWorkspace(everyConstruct.map((file) => ({ ...file, text: formatDocument(file.text, { surface }) }))));
}

const whole = analyze(createWorkspace(everyConstruct));
const sample = [...whole.files.values()].slice(0, 2);

/** The file that has the fragment, and where. */
function placeOf(fragment: string): { readonly file: FileAnalysis; readonly offset: number } {
  for (const file of sample) if (file.source.text.includes(fragment)) return { file, offset: file.source.text.indexOf(fragment) };
  throw new Error(`not in the sample: ${fragment}`);
}

function flat(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

test('every declaration and every clause has its line here', () => {
  expect(Object.keys(constructs).sort()).toEqual([...ids].sort());
});

describe.each(Object.entries(constructs))('%s', (id, { at, outline }) => {
  const { file, offset } = placeOf(at);

  test('its keyword is explained', () => {
    const keyword = keywords[(clauseKeywords as Record<string, KeywordName>)[id] ?? (id as KeywordName)];
    expect(at.startsWith(keyword.zh)).toBe(true);
    expect(hoverAt(whole, file, offset + 1, 'zh')?.markdown).toContain(keyword.doc.zh);
    expect(hoverAt(whole, file, offset + 1, 'en')?.markdown).toContain(keyword.doc.en);
  });

  test('it stands in the outline', () => {
    const found = flat(documentSymbols(file, 'zh')).filter(({ span }) => span.start <= offset + at.length && offset < span.end);
    if (outline !== null) expect(found.map(({ name, detail }) => [name, detail])).toContainEqual(outline);
  });
});

const declaring = Object.entries(constructs).flatMap(([id, { at, declares }]) => (declares === undefined ? [] : [{ id, at, declares }]));

test.each(declaring)('$id: what it declares is told with its figures', ({ at, declares: [name, ...tells] }) => {
  const { file, offset } = placeOf(at);
  const told = hoverAt(whole, file, file.source.text.indexOf(name, offset) + 1, 'zh')?.markdown;
  for (const each of [name, ...tells]) expect(told).toContain(each);
});

/** Names that stand for nothing of the workspace: places, grades, currencies, articles. */
function isPlainName(file: FileAnalysis, name: Name): boolean {
  return (file.policy?.symbols.get(name) ?? null) === null;
}

function declares(file: FileAnalysis, name: Name): boolean {
  const symbol = file.policy?.symbols.get(name);
  return symbol !== undefined && 'name' in symbol && symbol.name === name;
}

function namesOf(file: FileAnalysis): readonly Name[] {
  const names: Name[] = [];
  walkAst(file.ast, (node) => {
    if (node.kind === 'Name' && !isPlainName(file, node)) names.push(node);
  });
  return names;
}

/** The line of a place, for what fails. */
function lineAt(file: FileAnalysis, offset: number): string {
  return file.source.text.split('\n')[positionAt(file.source.lines, offset).line] ?? '';
}

describe.each(['zh', 'en'] as const)('the whole sample, spelled in %s', (surface) => {
  const analysis = workspaceIn(surface);
  const files = [...analysis.files.values()];
  const labelsAt = (file: FileAnalysis, offset: number): readonly string[] =>
    completionsAt(analysis, file, offset, surface).map(({ label }) => label);

  test('has no errors, and every keyword', () => {
    expect(files.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
    const written = new Set(files.flatMap(({ source }) => tokenize(source.text).map(({ keyword }) => keyword)));
    expect(keywordNames.filter((name) => !written.has(name))).toEqual([]);
  });

  test('is laid out once and for all, and the way back is the same text', () => {
    for (const [index, { source }] of files.entries()) {
      expect(formatDocument(source.text)).toBe(source.text);
      expect(formatDocument(source.text, { surface: 'zh' })).toBe(formatDocument(everyConstruct[index]?.text ?? '', { surface: 'zh' }));
    }
  });

  test('every keyword is offered where it stands, and explained', () => {
    const missing: string[] = [];
    for (const file of files) {
      for (const { keyword, span } of tokenize(file.source.text)) {
        if (keyword === null) continue;
        const written = keywords[keyword][surface];
        const told = hoverAt(analysis, file, span.start + 1, surface)?.markdown ?? '';
        if (!labelsAt(file, span.start).includes(written)) missing.push(`${written} is not offered: ${lineAt(file, span.start)}`);
        if (!told.includes(written)) missing.push(`${written} is not explained: ${lineAt(file, span.start)}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('every name is offered where it is used, told and coloured', () => {
    const missing: string[] = [];
    for (const file of files) {
      const coloured = new Set(semanticTokens(file).map(({ span }) => span.start));
      for (const name of namesOf(file)) {
        const line = lineAt(file, name.span.start);
        if (!declares(file, name) && !labelsAt(file, name.span.start).includes(name.text))
          missing.push(`${name.text} is not offered: ${line}`);
        const told = hoverAt(analysis, file, name.span.start + 1, surface)?.markdown ?? '';
        if (!told.includes(name.text)) missing.push(`${name.text} is not told: ${line}`);
        if (!coloured.has(name.span.start)) missing.push(`${name.text} is not coloured: ${line}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('every name leads to its declaration, and from there back', () => {
    const missing: string[] = [];
    for (const file of files) {
      for (const name of namesOf(file)) {
        if (file.policy?.symbols.get(name)?.kind.startsWith('builtin') === true) continue;
        const line = lineAt(file, name.span.start);
        const [declared] = definitionsAt(analysis, file, name.span.start + 1);
        const home = analysis.files.get(declared?.uri ?? '');
        if (declared === undefined || home === undefined) {
          missing.push(`${name.text} leads nowhere: ${line}`);
          continue;
        }
        const uses = referencesAt(analysis, home, declared.span.start + 1, { declaration: true });
        const isUse = uses.some(({ uri, span }) => uri === file.uri && span.start === name.span.start);
        if (!isUse) missing.push(`${name.text} is not found from its declaration: ${line}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('whatever opens a block at the end of a line can be folded', () => {
    for (const file of files) {
      const folded = new Set(foldingRanges(file).map(({ start }) => positionAt(file.source.lines, start).line));
      const open = file.source.text.split('\n').filter((line, at) => line.endsWith('{') && !folded.has(at));
      expect(open).toEqual([]);
    }
  });

  test('what takes a body is offered as a whole, which parses', () => {
    const around: Partial<Record<Block, readonly [string, string]>> = {
      file: ['参数 A = 1元\n', ''],
      policy: ['政策 A {\n', '\n}'],
      group: ['对象 A {\n', '\n}'],
      tier: ['待遇 A {\n封顶线 每年 5万元\n', '\n}'],
      exceptions: ['参数 A = 1元 例外 当 急诊抢救 : 2元 {\n', '\n}'],
      case: ['用例 "A" {\n', '\n}'],
    };
    for (const [block, templates] of Object.entries(clauseTemplates)) {
      const [before = '', after = ''] = around[block as Block] ?? [];
      for (const [name, lines] of Object.entries(templates)) {
        expect(openersOf[block as Block]).toContain(name);
        const text = lines[surface]
          .join('\n')
          .replaceAll(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
          .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
        const rest = name === 'Given' ? '应得 { 支付合计 1元 }' : name === 'Assume' ? '已知 { }\n应得 { }' : '';
        const begun = name === 'Expected' ? '已知 { }\n' : '';
        const { diagnostics } = parse(createSourceFile('file:///a.jz', `${before}${begun}${text}\n${rest}${after}`));
        expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
      }
    }
  });
});

test('keywords and names are offered where the rest of the line is not written yet', () => {
  const missing: string[] = [];
  for (const file of sample) {
    const { text } = file.source;
    const keywordsHere = tokenize(text).flatMap(({ keyword, span }) => (keyword === null ? [] : [{ span, label: keywords[keyword].zh }]));
    const namesHere = namesOf(file).filter((name) => !declares(file, name));
    for (const { span, label } of [...keywordsHere, ...namesHere.map((name) => ({ span: name.span, label: name.text }))]) {
      const cut = text.slice(0, span.start) + text.slice(text.indexOf('\n', span.start));
      const begun = analyze(createWorkspace(everyConstruct.map(({ uri, text: own }) => ({ uri, text: uri === file.uri ? cut : own }))));
      const half = begun.files.get(file.uri);
      const labels = half === undefined ? [] : completionsAt(begun, half, span.start, 'zh').map((item) => item.label);
      if (!labels.includes(label)) missing.push(`${label} is not offered: ${lineAt(file, span.start)}`);
    }
  }
  expect(missing).toEqual([]);
}, 60_000);

describe('articles', () => {
  test('a citation leads to its row, and the row to what cites it', () => {
    const { file, offset } = placeOf('第八条\n');
    const [row] = definitionsAt(whole, file, offset + 1);
    expect(row && file.source.text.slice(row.span.start, row.span.end)).toBe('第二条');
    const cited = referencesAt(whole, file, (row?.span.start ?? 0) + 1, { declaration: true });
    expect(cited.map(({ span }) => file.source.text.slice(span.start, span.end))).toEqual(
      expect.arrayContaining(['第二条', '第八条', '第十条']),
    );
    expect(cited.some(({ span }) => file.source.text.slice(span.start, span.end) === '第十三条')).toBe(false);
  });
});
