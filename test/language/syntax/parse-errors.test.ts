// What the parser says of texts that are wrong: one finding a mistake, in its exact place, and the rest still read.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.js';
import { createSourceFile } from '../../../language/source/source-file.js';
import { parse } from '../../../language/syntax/parse.js';
import { mark, parseMarked } from '../../support/marked-source.js';

function check(marked: string): { readonly text: string; readonly kinds: string; readonly findings: readonly Diagnostic[] } {
  const { text } = parseMarked(marked);
  const { value, diagnostics } = parse(createSourceFile('a.jz', text));
  expect(mark(text, diagnostics)).toBe(marked);
  const kinds = value.declarations.map((each) =>
    'clauses' in each ? `${each.kind}(${each.clauses.map((clause) => clause.kind)})` : each.kind,
  );
  return { text, kinds: kinds.join(' '), findings: diagnostics };
}

function fixed(text: string, finding: Diagnostic | undefined): string {
  const [edit] = finding?.fixes[0]?.edits ?? [];
  if (edit === undefined) throw new Error('no fix');
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

/** Wrong clauses between others that are right: both neighbours must survive. */
const clauses: readonly (readonly [string, string | null])[] = [
  ['起付线 每年 ⟦JZ1005:5,000元⟧', '起付线 每年 5000元'],
  ['起付线 每年 ⟦JZ1005:1,234,567.5元⟧', '起付线 每年 1234567.5元'],
  ['起付线 每年 ⟦JZ1006:5千元⟧', '起付线 每年 5000元'],
  ['起付线 每年 ⟦JZ1006:1.5百万元⟧', '起付线 每年 1500000元'],
  ['起付线 每年 ⟦JZ1006:5万⟧', '起付线 每年 5万元'],
  ['起付线 每年 ⟦JZ1006:￥5000⟧', '起付线 每年 5000元'],
  ['起付线 每年 ⟦JZ1011:0.001元⟧', null],
  ['起付线 每年 ⟦JZ1012:1001亿元⟧', null],
  ['起付线 每年 ⟦JZ1014:12345678901234567890⟧', null],
  ['起付线 每年 ⟦JZ1013:1.2.3元⟧', null],
  ['比例 ⟦JZ1007:70%%⟧', '比例 70%'],
  ['比例 ⟦JZ1013:.5%⟧', '比例 0.5%'],
  ['比例 ⟦JZ1008:5百分点⟧', '比例 5个百分点'],
  ['比例 ⟦JZ1118:七成⟧', null],
  ['比例 70%⟦JZ1001:。⟧', '比例 70%'],
  ['比例 70%⟦JZ1001:》⟧', '比例 70%'],
  ['⟦JZ1114:比例⟧', null],
  ['费用 甲 ⟦JZ1114:+⟧', null],
  ['费用 取小(甲、⟦JZ1114:乙⟧', null],
  ['⟦JZ1105:起付线每年⟧ 5000元', '起付线 每年 5000元'],
  ['起付线 ⟦JZ1105:每年5000元⟧', '起付线 每年 5000元'],
  ['起付线 5000元 ⟦JZ1121:每年⟧', null],
  ['起付线 每年 5000元⟦JZ1115:，⟧不含本数', '起付线 每年 5000元 不含本数'],
  ['封顶线 每年 5万元 例外 ⟦JZ1105:当病种⟧ 属于 甲 : 8万元', '封顶线 每年 5万元 例外 当 病种 属于 甲 : 8万元'],
  ['就诊 住院 ⟦JZ1119:门诊⟧', '就诊 住院、门诊'],
  ['就诊 住院、门诊⟦JZ1115:、⟧', null],
  ['对象 低保对象⟦JZ1115:，⟧支付方 甲', '对象 低保对象 支付方 甲'],
  ['对象⟦JZ1123:：⟧低保对象', '对象 低保对象'],
  ['支付 ⟦JZ1101:医疗救助基金⟧', null],
  ['⟦JZ1120:起付钱⟧ 每年 5000元', '起付线 每年 5000元'],
  ['⟦JZ1101:胡说⟧ 八道', null],
  ['条件 就诊 ⟦JZ1015:==⟧ 住院', '条件 就诊 = 住院'],
  ['条件 结算日期 > ⟦JZ1009:2022/3/1⟧', '条件 结算日期 > 2022-03-01'],
  ['条件 结算日期 > ⟦JZ1010:2022-02-30⟧', null],
  ['条件 结算日期 > ⟦JZ1009:2022年3月⟧', null],
  ['⟦JZ1116:名称⟧ "甲"', null],
  ['支付方 ⟦JZ1113:其他⟧', '支付方 「其他」'],
  ['支付方 ⟦JZ1004:「」⟧', null],
  ['支付方 ⟦JZ1003:「甲⟧', null],
];

describe('a wrong clause', () => {
  it.each(clauses)('%s', (clause, repaired) => {
    const { kinds, text, findings } = check(`待遇 甲 {\n  支付 按结算单\n  ${clause}\n  封顶线 每年 1元\n}\n待遇 乙 { 比例 30% }\n`);
    expect(kinds).toMatch(/^Tier\(Payment,.*Cap\) Tier\(Ratio\)$/);
    if (repaired === null) return;
    const mended = fixed(text, findings[0]);
    expect(mended).toContain(`\n  ${repaired}\n`);
    expect(parse(createSourceFile('a.jz', mended)).diagnostics).toEqual([]);
  });
});

describe('an expression', () => {
  it('that is too deep', () => {
    const open = '('.repeat(40);
    expect(check(`费用 甲 = ${open}⟦JZ1122:(⟧1元)${')'.repeat(40)}\n部门 乙`).kinds).toBe('Cost Department');
  });

  it('that is deep enough', () => {
    check(`费用 甲 = ${'('.repeat(40)}1元${')'.repeat(40)}\n费用 乙 = ${'(1元) + '.repeat(60)}1元`);
  });
});

describe('braces', () => {
  it('misses one before the next declaration', () => {
    expect(check('待遇 甲 ⟦JZ1103:{⟧\n  比例 30%\n\n待遇 乙 { }').kinds).toBe('Tier(Ratio) Tier()');
  });

  it('finds the inner block that was left open by its indentation', () => {
    const text = '待遇 甲 {\n  比例 ⟦JZ1103:{⟧\n    | 乙 | 70% |\n\n  封顶线 每年 5万元\n}\n对象 丙 { }';
    expect(check(text).kinds).toBe('Tier(Ratio,Cap) Group()');
  });

  it('misses that of a block on one line', () => {
    expect(check('对象 甲 ⟦JZ1103:{⟧ 认定 民政\n对象 乙 { 其余人员 }').kinds).toBe('Group(CertifiedBy) Group(EveryoneElse)');
  });

  it('misses the last one', () => {
    expect(check('政策 甲 ⟦JZ1103:{⟧').kinds).toBe('Policy()');
  });

  it('has one too many', () => {
    expect(check('待遇 甲 { 比例 30% }⟦JZ1104:}⟧\n对象 乙').kinds).toBe('Tier(Ratio) Group()');
  });
});

describe('tables', () => {
  const table = (rows: string) => check(`待遇 甲 {\n  比例 {\n${rows}\n  }\n  封顶线 每年 5万元\n}\n`);

  it.each([
    ['    | 甲 | ⟦JZ1106:70%⟧\n    | 乙 | 60% |'],
    ['    ⟦JZ1107:甲⟧ | 70% |\n    | 乙 | 60% |'],
    ['    | 甲 | 70% |\n    ⟦JZ1108:| 乙 | 60% | 3元 |⟧'],
    ['    | 对象 | 比例 |\n    ⟦JZ1108:| 乙 |⟧'],
    ['    | 对象 | ⟦JZ1112:60%⟧ |\n    | 乙 | 60% |'],
    ['    | 对象 | ⟦JZ1112:金额⟧ |\n    | 乙 | 60% |'],
    ['    | 对象 | 比例 |\n    | 乙 | ⟦JZ1111:至⟧ |'],
    ['    ⟦JZ1109:|⟧\n    | 乙 | 60% |'],
  ])('%s', (rows) => {
    expect(table(rows).kinds).toBe('Tier(Ratio,Cap)');
  });

  it('have a row', () => {
    expect(check('待遇 甲 { 比例 ⟦JZ1110:{ }⟧ 封顶线 每年 1元 }').kinds).toBe('Tier(Ratio,Cap)');
  });

  it('may follow a premium on one line', () => {
    check('参保资助 2024 {\n  缴费标准 380元 | 对象 | 资助 |\n  | 甲 | 全额 |\n}');
  });

  it('stands once in a subsidy', () => {
    check('参保资助 2024 {\n  | 甲 | 全额 |\n  缴费标准 380元\n  ⟦JZ1117:| 乙 | 全额 |⟧\n}');
  });
});

describe('declarations', () => {
  it.each([
    ['⟦JZ1114:待遇⟧ { 比例 30% }', 'Tier(Ratio)'],
    ['对象 ⟦JZ1113:其他⟧ { 认定 民政 }', 'Group(CertifiedBy)'],
    ['费用 甲 ⟦JZ1114:=⟧', 'Cost'],
    ['政策 甲 {\n 名称 ⟦JZ1002:"abc⟧\n 地区 甘肃 }', 'Policy(Title,Region)'],
    ['⟦JZ1116:比例⟧ 70%\n待遇 甲 { }', 'Tier()'],
    ['输入 人员 甲 ⟦JZ1101:是否⟧\n待遇 甲 { }', 'Input Tier()'],
    ['⟦JZ1114:政策⟧', 'Policy()'],
    ['政策 甲 { 舍入 ⟦JZ1101:四舍五入到分⟧ }', 'Policy()'],
    ['多重身份 ⟦JZ1101:就高不重复⟧', 'Identities'],
    [
      '对象⟦JZ1123:：⟧甲 { 认定⟦JZ1123:：⟧民政⟦JZ1115:，⟧路径⟦JZ1123:：⟧直接⟦JZ1115:，⟧含⟦JZ1123:：⟧乙 }',
      'Group(CertifiedBy,Route,Includes)',
    ],
    ['用例 "x" {\n  已知 { 对象 甲⟦JZ1115:，⟧就诊 住院⟦JZ1115:，⟧费用总额⟦JZ1123:：⟧5元 }\n  应得 { 乙 5元 }\n}', 'Case'],
    ['待遇 甲 { 封顶线 每年 9元 例外 当 急诊抢救 : 8元 }', 'Tier(Cap)'],
    ['待遇 甲 { 封顶线 每年 9元 例外 当 费用总额 超过 乙 的 起付线 : 8元 }', 'Tier(Cap)'],
    ['⟦JZ1001:@@@⟧', ''],
    ['用例 "x" {\n  已知 { 对象 甲 ⟦JZ1114:}⟧\n}\n对象 乙', 'Case Group()'],
  ])('%s', (marked, kinds) => {
    expect(check(marked).kinds).toBe(kinds);
  });

  it('names the words of the language the file is in', () => {
    const { findings } = check('tier A {\n  ⟦JZ1101:nonsense⟧ 5\n  cap yearly 5 wan yuan\n}');
    expect(findings[0]?.message.en).toContain('“deductible”');
    expect(findings[0]?.message.zh).toContain('“deductible”');
  });
});
