// What hovering tells: values and units, declarations, sources, amounts resolved from an index, keywords.

import { describe, expect, test } from 'vitest';
import { hoverAt, type Language } from '../../../language/index.js';
import { markedFile, smallPolicy } from '../../support/marked-file.js';

function hover(from: string, to: string, language: Language = 'zh') {
  const { analysis, file, offset } = markedFile(smallPolicy([from, to]));
  const found = hoverAt(analysis, file, offset, language);
  return found && { on: file.source.text.slice(found.span.start, found.span.end), says: found.markdown };
}

describe('hoverAt', () => {
  test('an amount: its value written out, and the source of the clause it stands in', () => {
    const found = hover('5万元\n    例外', '5万$0元\n    例外');
    expect(found?.on).toBe('5万元');
    expect(found?.says).toContain('50,000 元');
    expect(found?.says).toContain('实施意见 第六条');
    expect(found?.says).toContain('[某政办发〔2024〕1号](https://example.org/2024/1)（来源等级 A）');
  });

  test('a figure with a source of its own: that of its row or exception, not of its neighbours', () => {
    expect(hover('| 70% |', '| 7$00% | 依据 实施意见 第七条')?.says).toContain('实施意见 第七条');
    expect(hover('| 100% |\n    | 低保对象 | 70% |', '| 10$00% |\n    | 低保对象 | 70% | 依据 实施意见 第七条')?.says).toContain('第六条');
    const both = (cap: string, more: string) =>
      hover('5万元\n    例外 当 病种 属于 重特大疾病 : 8万元', `${cap} 依据 实施意见 第八条\n    例外 当 病种 属于 重特大疾病 : ${more}`);
    expect(both('5万$0元', '8万元')?.says).toContain('第八条');
    expect(both('5万元', '8万$0元')?.says).toContain('第六条');
  });

  test('a ratio in the reader’s language', () => {
    expect(hover('70%', '7$00%', 'en')?.says).toContain('a ratio, 0.7');
  });

  test('a group: rank, departments, included identities, citation', () => {
    const found = hover('| 特困人员', '| 特困$0人员');
    expect(found?.on).toBe('特困人员');
    expect(found?.says).toContain('第 1 位，共 3 类');
    expect(found?.says).toContain('认定：民政');
    expect(found?.says).toContain('含：孤儿');
    expect(found?.says).toContain('城乡特困人员');
    expect(found?.says).toContain('第三条');
  });

  test('a tier: its place in the order, payer, the groups it admits', () => {
    const found = hover('基本医保、医疗救助\n', '基本医保、医疗$0救助\n');
    expect(found?.says).toContain('第 2 项，共 2 项');
    expect(found?.says).toContain('支付方：医疗救助基金');
    expect(found?.says).toContain('对象：特困人员、低保对象');
    expect(found?.says).toContain('按对象分档');
  });

  test('an indexed amount: what it comes to for each published figure', () => {
    const found = hover('上年人均可支配收入 ×', '上年人均$0可支配收入 ×');
    expect(found?.says).toContain('| 2024-01-01 | 3,000 元 |');
    expect(found?.says).toContain('| 2025-01-01 | 3,200.10 元 |');
  });

  test('an explanation: what it comes to, from the figure, the keyword and the calculation', () => {
    const wanted = '上限基数 × 10 - 1万元 = **50,000 元**';
    const named = '参数 上限基数 = 授权 6000元 介于 5000元 至 7000元\n\n/// 按对象分档';
    for (const marked of ['5万$0元 约合 (上限', '5万元 约$0合 (上限', '5万元 约合 (上限$0'].map((each) => `${each}基数 × 10 - 1万元)`)) {
      const { analysis, file, offset } = markedFile(smallPolicy(['/// 按对象分档', named], ['5万元\n', `${marked}\n`]));
      expect(hoverAt(analysis, file, offset, 'zh')?.markdown).toContain(wanted);
    }
  });

  test('an explanation by an index: one figure for each day; of a ratio: a percentage', () => {
    expect(hover('5万元\n', '5万$0元 约合 (上年人均可支配收入 × 2)\n')?.says).toContain('| 2025-01-01 | 64,002 元 |');
    expect(hover('70% |', '70$0% 约合 (35% × 2) |')?.says).toContain('= **70%**');
  });

  test('a parameter; a mark that leaves a clause to the level below', () => {
    const found = hover('/// 按对象分档', '/// 低保标准\n参数 低$0保标准 = 1000元 依据 实施意见 第六条\n\n/// 按对象分档');
    expect(found?.on).toBe('低保标准');
    expect(found?.says).toContain('参数');
    expect(hover('  就诊 住院、门诊慢特病', '  授$0权 就诊 住院、门诊慢特病')?.says).toContain('下级可以另写');
    expect(hover('  就诊 住院、门诊慢特病', '  调$0整 当 急诊抢救 { 比例 + 5个百分点 }')?.says).toContain('`adjust`');
  });

  test('an indexed amount: when its figures were published', () => {
    const published = smallPolicy(
      ['上年人均可支配收入 ×', '上年人均$0可支配收入 ×'],
      ['| 数值 | 起用 |', '| 数值 | 起用 | 公布 |'],
      ['| 30000元 | 2024-01-01 |', '| 30000元 | 2024-01-01 | 2024-02-29 |'],
      ['| 32001元 | 2025-01-01 |', '| 32001元 | 2025-01-01 | |'],
    );
    const { analysis, file, offset } = markedFile(published);
    expect(analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const says = hoverAt(analysis, file, offset, 'zh')?.markdown;
    expect(says).toContain('| 起用 | 公布 | 上年人均可支配收入 × 10% |');
    expect(says).toContain('| 2024-01-01 | 2024-02-29 | 3,000 元 |');
    expect(says).toContain('| 2025-01-01 | — | 3,200.10 元 |');
  });

  test('a citation: what the table of articles says of it', () => {
    const found = hover(
      '依据 实施意见 第六条',
      '依据 实施意见 第六$0条\n}\n条文 实施意见 { | 第五条 至 第七条 | "救助标准" | | }\n待遇 另一项 {',
    );
    expect(found?.says).toContain('第六条 “救助标准”');
  });

  test('a citation: the document, how far it is trusted, the article', () => {
    const found = hover('实施意见 第六条', '实施意见 第$0六条');
    expect(found?.says).toContain('依据：实施意见 第六条');
    expect(found?.says).toContain('某政办发〔2024〕1号');
  });

  test('a keyword: what it is for, in both spellings', () => {
    const found = hover('起付线', '起$0付线');
    expect(found?.on).toBe('起付线');
    expect(found?.says).toContain('起付标准');
    expect(found?.says).toContain('`deductible`');
  });

  test('a fact of the claim that the language provides', () => {
    expect(hover('按 出院日期', '按 出院$0日期', 'en')?.says).toContain('discharge_date');
  });

  test('nothing over blank lines', () => {
    expect(hover('部门 民政', '$0\n\n部门 民政')).toBeNull();
  });
});
