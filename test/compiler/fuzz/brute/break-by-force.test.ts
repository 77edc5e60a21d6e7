// Enumeration finds the breaks that a policy has, and none in one that keeps all laws.

import { describe, expect, it } from 'vitest';
import { type Broken, breakByForce } from '../../../../compiler/fuzz/brute/break-by-force.js';
import { risesOf } from '../../../../compiler/fuzz/brute/rises-of.js';
import { randomSource } from '../../../../compiler/fuzz/random-source.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../support/compile-text.js';

function broken(tier: string, rest = ''): ReadonlyMap<string, Broken> {
  const text = `政策 试验 {
  名称 "试验"
  地区 某地
  施行 2024-01-01 起
  年度 自然年度 按 出院日期
}
对象 甲类 {}
对象 乙类 { 其余人员 }
${rest}
待遇 救助 {
  费用 政策范围内费用
${tier}
}
`;
  const { ir } = compileText(text);
  return breakByForce(
    ir,
    referenceKernel(ir),
    { settings: 10, rises: risesOf(ir), most: 1, orders: [[0, 1]], probes: [] },
    randomSource(1),
  );
}

describe('every cost tried', () => {
  it('breaks nothing where all laws are kept', () => {
    expect(broken('起付线 每年 0.05元\n比例 66%\n封顶线 每年 0.20元').size).toBe(0);
  });

  it.each([
    { name: 'a threshold lets the own payment fall', tier: '门槛 每次 含本数 0.30元\n比例 50%', laws: ['never_falls'] },
    {
      name: 'a lower ratio for higher costs is a cliff',
      tier: '比例 {\n | 政策范围内费用 | 比例 |\n | 不超过 0.30元 | 90% |\n | 超过 0.30元 | 50% |\n }',
      laws: ['never_falls', 'no_cliff', 'split'],
    },
    { name: 'a lower rank gets more', tier: '比例 {\n | 甲类 | 50% |\n | 乙类 | 60% |\n }', laws: ['order'] },
    { name: 'a parameter above the cost is paid', tier: '支付额 0.10元', laws: [] },
  ])('$name', ({ tier, laws }) => {
    expect([...broken(tier).keys()].sort()).toEqual([...laws].sort());
  });
});
