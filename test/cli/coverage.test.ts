// `jiuzhu coverage`: the articles of each document by what became of them, for people and for programs.

import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';

const policy = `政策 某县 {
  名称 "某县"  地区 某县  施行 2024-01-01 起  年度 自然年度 按 出院日期
  文件 办法 = "某政发〔2024〕1号"
  文件 通知 = "某民发〔2024〕2号"
}
条文 办法 {
  | 第一条 | "总则"     | 不计算 |
  | 第二条 | "对象"     |        |
  | 第三条 | "起付标准" |        |
}
对象 低保 { 依据 办法 第二条、办法 第九条、通知 第一条 }
`;

describe('coverage', () => {
  it('lists what was formalised, what was forgotten, and what is cited and not listed', async () => {
    const { code, output } = await runJiuzhu(['coverage'], { 'a.jz': policy });
    expect(code).toBe(0);
    expect(output).toMatch(/写入规定 +第二条/);
    expect(output).toMatch(/不计算 +第一条/);
    expect(output).toContain('第三条 “起付标准”（第 9 行）');
    expect(output).toMatch(/引而未列 +第九条（第 11 行）/);
    expect(output).toMatch(/没有条文表 +引用了 第一条/);
  });

  it('says the same in English and as JSON', async () => {
    const english = await runJiuzhu(['coverage', 'a.jz'], { 'a.jz': policy }, 'en');
    expect(english.output).toMatch(/missing +第三条/);
    const { output } = await runJiuzhu(['coverage', '--json', 'a.jz'], { 'a.jz': policy });
    const [rules, notice] = JSON.parse(output);
    expect(rules.articles[0]).toEqual({ article: '第一条', subject: '总则', status: 'not_computed', line: 7 });
    expect(rules.unlisted).toEqual([{ article: '第九条', line: 11 }]);
    expect(notice.articles).toBeNull();
  });
});
