// Going to where a name is declared, and finding where it is used.

import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace, definitionsAt, hoverAt, referencesAt } from '../../../language/index.js';
import { markedFile, smallPolicy } from '../../support/marked-file.js';

function definition(from: string, to: string): string | null {
  const { analysis, file, offset } = markedFile(smallPolicy([from, to]));
  const [found] = definitionsAt(analysis, file, offset);
  return found === undefined ? null : lineOf(file.source.text, found.span.start);
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1)[0] ?? '';
}

describe('definitionsAt', () => {
  test.each([
    ['| 低保对象', '| 低保$0对象', '对象 低保对象 { 认定 民政  路径 直接 }'],
    ['依据 实施意见 第六条', '依据 实施$0意见 第六条', '  文件 实施意见 = "某政办发〔2024〕1号" 等级 A 出处 "https://example.org/2024/1"'],
    [
      '| 低保对象 | 70% |',
      '| 低保对象 | 70% | 依据 实施$0意见 第七条',
      '  文件 实施意见 = "某政办发〔2024〕1号" 等级 A 出处 "https://example.org/2024/1"',
    ],
    ['医疗救助 700元', '医疗$0救助 700元', '待遇 医疗救助 {'],
    ['支付方 医疗救助基金', '支付方 $0医疗救助基金', '基金 基本医保基金、医疗救助基金'],
    ['属于 重特大疾病', '属于 重特大$0疾病', '病种 重特大疾病 = 终末期肾病、血友病'],
  ])('%s', (from, to, line) => {
    expect(definition(from, to)).toBe(line);
  });

  test('the language’s own names have no declaration', () => {
    expect(definition('按 出院日期', '按 出院$0日期')).toBeNull();
  });
});

describe('referencesAt', () => {
  test('every use in the policy and in its examples, the declaration on request', () => {
    const cases = {
      uri: 'file:///policies/cases.jz',
      text: '用例集 某地2024\n\n用例 "又一例" {\n  已知 { 对象 低保对象  就诊 住院  政策范围内费用 1元  已付 基本医保 0元 }\n  应得 { 医疗救助 0元 }\n}\n',
    };
    const { analysis, file, offset } = markedFile(smallPolicy(['对象 低保对象 {', '对象 低保$0对象 {']), [cases]);
    const uses = referencesAt(analysis, file, offset, { declaration: false });
    expect(uses.map(({ uri }) => uri)).toEqual([file.uri, file.uri, cases.uri]);
    expect(referencesAt(analysis, file, offset, { declaration: true })).toHaveLength(4);
    for (const { uri, span } of uses) expect(analysis.files.get(uri)?.source.text.slice(span.start, span.end)).toBe('低保对象');
  });

  test('a series in all of its versions', () => {
    const series = (uri: string, name: string, period: string) => {
      const text = `政策 ${name} {\n  名称 "${name}"\n  地区 某县\n  施行 ${period}\n  系列 大病\n  年度 自然年度 按 出院日期\n}\n待遇 大病保险 { 费用 政策范围内费用  比例 60% }\n`;
      return { uri, text };
    };
    const files = [
      series('file:///2022.jz', '二〇二二', '2022-03-01 起'),
      series('file:///2018.jz', '二〇一八', '2018-06-01 至 2022-02-28'),
    ];
    const analysis = analyze(createWorkspace(files));
    const file = analysis.files.get('file:///2022.jz');
    if (file === undefined) throw new Error('no file');
    const offset = file.source.text.indexOf('大病') + 1;
    expect(definitionsAt(analysis, file, offset)[0]?.span.start).toBe(offset - 1);
    const found = (declaration: boolean) => referencesAt(analysis, file, offset, { declaration }).map(({ uri }) => uri);
    expect(found(true)).toEqual(['file:///2022.jz', 'file:///2018.jz']);
    expect(found(false)).toEqual(['file:///2018.jz']);
    expect(hoverAt(analysis, file, offset, 'zh')?.markdown).toBe(
      '**大病** — 系列\n\n- 二〇一八：2018-06-01 至 2022-02-28\n- 二〇二二：2022-03-01 起',
    );
  });

  test('a built-in value by either of its uses', () => {
    const { analysis, file, offset } = markedFile(smallPolicy(['就诊 住院、', '就诊 住$0院、']));
    expect(referencesAt(analysis, file, offset, { declaration: true })).toHaveLength(2);
  });
});
