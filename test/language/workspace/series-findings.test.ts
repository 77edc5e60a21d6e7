// Versions of one rule: days without a version, days with two, and what mends them.

import { describe, expect, it } from 'vitest';
import { analyze, createWorkspace, type Diagnostic } from '../../../language/index.js';

interface Version {
  readonly name: string;
  readonly period: string;
  readonly series?: string;
}

function policyOf({ name, period, series = '系列 大病' }: Version): string {
  return `政策 ${name} {\n  名称 "${name}"\n  地区 某县\n  ${period}\n  ${series}\n  年度 自然年度 按 出院日期\n}
对象 参保人 { 其余人员 }\n待遇 大病 { 费用 政策范围内费用  比例 60% }\n`;
}

function findings(...versions: readonly Version[]): readonly Diagnostic[] {
  const files = versions.map((version) => ({ uri: `file:///${version.name}.jz`, text: policyOf(version) }));
  return analyze(createWorkspace(files)).diagnostics.filter(({ code }) => code === 'JZ2030' || code === 'JZ2031');
}

describe('versions of a series', () => {
  it('follow one another from day to day', () => {
    expect(findings({ name: '乙', period: '施行 2022-03-01 起' }, { name: '甲', period: '施行 2018-06-01 至 2022-02-28' })).toEqual([]);
  });

  it('are of one series only when it is named alike', () => {
    expect(
      findings({ name: '甲', period: '施行 2022-01-01 起' }, { name: '乙', period: '施行 2022-01-01 起', series: '系列 救助' }),
    ).toEqual([]);
  });

  it('leave no day between them', () => {
    const [gap, ...others] = findings(
      { name: '甲', period: '施行 2018-06-01 至 2021-12-30' },
      { name: '乙', period: '施行 2022-03-01 起' },
    );
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ code: 'JZ2031', severity: 'warning', uri: 'file:///乙.jz' });
    expect(gap?.message.zh).toContain('2021-12-31 至 2022-02-28');
    expect(gap?.related.map(({ uri }) => uri)).toEqual(['file:///甲.jz']);
  });

  it('share no day; the earlier one can be ended', () => {
    const [overlap, ...others] = findings({ name: '甲', period: '施行 2018-06-01 起' }, { name: '乙', period: '施行 2022-03-01 起' });
    expect(others).toEqual([]);
    expect(overlap).toMatchObject({ code: 'JZ2030', severity: 'error', uri: 'file:///甲.jz' });
    const text = policyOf({ name: '甲', period: '施行 2018-06-01 起' });
    const [edit] = overlap?.fixes[0]?.edits ?? [];
    const mended = text.slice(0, edit?.span.start) + edit?.newText + text.slice(edit?.span.end);
    expect(mended).toContain('施行 2018-06-01 至 2022-02-28\n');
  });

  it('say which days two of them share', () => {
    const [overlap] = findings({ name: '甲', period: '施行 2018-06-01 至 2022-05-31' }, { name: '乙', period: '施行 2022-03-01 起' });
    expect(overlap?.message.zh).toContain('2022-03-01 至 2022-05-31');
  });

  it('that begin on one day cannot be told apart by ending one', () => {
    const [overlap] = findings({ name: '甲', period: '施行 2022-03-01 起' }, { name: '乙', period: '施行 2022-03-01 起' });
    expect(overlap?.fixes).toEqual([]);
    expect(overlap?.message.zh).toContain('2022-03-01 以后');
  });

  it('with an unknown or reversed period are left out', () => {
    expect(findings({ name: '甲', period: '施行 待定 "未写明"' }, { name: '乙', period: '施行 2022-03-01 起' })).toEqual([]);
  });
});

describe('the day of issue', () => {
  it('after the first day in force is a retroactive rule', () => {
    const text = policyOf({ name: '宜春', period: '发布 2022-12-08  施行 2022-10-01 起' });
    const found = analyze(createWorkspace([{ uri: 'file:///p.jz', text }])).diagnostics.find(({ code }) => code === 'JZ3088');
    expect(found?.severity).toBe('info');
    expect(found?.message.zh).toContain('溯及 68 天');
  });
});
