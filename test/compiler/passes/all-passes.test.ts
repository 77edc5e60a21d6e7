// What the passes leave behind: no case, base, hole, note or needed fact without a use.

import { describe, expect, it } from 'vitest';
import { printIr } from '../../../compiler/index.js';
import { runPasses } from '../../../compiler/passes/all-passes.js';
import { compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const used = (text: string): string[] => compileText(text).ir.inputs.flatMap((input) => (input.used ? [input.label.zh] : []));

describe('runPasses', () => {
  it('marks the facts that are read, and the date of the year', () => {
    expect(used(smallPolicy())).toEqual(['出院日期', '政策范围内费用']);
    expect(used(smallPolicy({ tier: '  条件 规范转诊\n  比例 70%' }))).toContain('规范转诊');
  });

  it('drops what no admitted group reaches, with its holes', () => {
    const tier = '  比例 70%\n  倾斜 特困人员、低保对象、边缘家庭 { 比例 80% }';
    const { ir } = compileText(smallPolicy({ tier }));
    expect(printIr(ir)).toContain('rate 80%');
    const holed = compileText(smallPolicy({ tier: tier.replace('70%', '待定 "没有读到"') })).ir;
    expect(holed.holes).toEqual([]);
  });

  it('makes a tilt on a table one list of cases', () => {
    const tier = '  比例 {\n | 对象 | 比例 |\n | 特困人员 | 90% |\n | 其他 | 70% |\n }\n  倾斜 特困人员、低保对象 { 比例 + 5个百分点 }';
    expect(printIr(compileText(smallPolicy({ tier })).ir)).toContain('rate { 特困人员: 95%; 低保对象: 75%; else: 70% }');
  });

  it('drops a cost nobody reads', () => {
    expect(compileText(smallPolicy({ declarations: '费用 闲置 = 费用总额 - 全自费' })).ir.bases).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const { ir } = compileText(smallPolicy({ tier: '  起付线 每年 待定 "没有读到"\n  比例 70% 以上' }));
    expect(runPasses(ir)).toEqual(ir);
  });
});
