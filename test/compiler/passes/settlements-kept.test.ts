// The passes change no settlement: the plan before and after them pays the same for every group and fact.

import { describe, expect, it } from 'vitest';
import { type PolicyIr, referenceKernel } from '../../../compiler/index.js';
import { runPasses } from '../../../compiler/passes/all-passes.js';
import { toIr } from '../../../compiler/to-ir/to-ir.js';
import { analyzeText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const tier = `  起付线 每次 {
    | 对象 | 医院级别 | 数值 |
    | 特困人员 | | 0元 |
    | 低保对象 | 一级 | 100元 |
    | 低保对象 | 其他 | 300元 |
    | 其他 | 三级 | 900元 |
    | 其他 | 二级 | 700元 |
    | 其他 | 一级、未定级 | 500元 |
  } 例外 当 急诊抢救 : 50元
  比例 {
    | 对象 | 比例 |
    | 特困人员 | 98% |
    | 低保对象 | 待定 "没有读到" |
    | 其他 | 60% |
  } 例外 当 规范转诊 且 对象 不属于 特困人员 : 75%
  倾斜 特困人员、低保对象 { 起付线 × 50%  比例 + 5个百分点  封顶线 取消 }
  倾斜 边缘家庭 { 封顶线 + 100元 }
  封顶线 每次 500元 例外 当 急诊抢救 : 600元`;

function lowered(): PolicyIr {
  const { policy, analysis } = analyzeText(smallPolicy({ tier }));
  const { value } = toIr(policy, analysis);
  if (!value) throw new Error('no plan');
  return value;
}

interface Facts {
  readonly group: number;
  readonly level: number;
  readonly referred: number;
  readonly emergency: number;
  readonly cost: number;
}

/** What each tier paid, and what its deductible was. */
function settled(ir: PolicyIr, facts: Facts): unknown {
  const given: Record<string, number> = {
    hospitalLevel: facts.level,
    referred: facts.referred,
    emergency: facts.emergency,
    inPolicy: facts.cost,
    total: facts.cost,
    visit: 1,
    discharge: 19_000,
  };
  const values = ir.inputs.map(({ id }) => given[id] ?? 0);
  const kernel = referenceKernel(ir);
  const trace = kernel.settle({ group: facts.group, values, billed: [0, -1] }, kernel.initialState());
  return trace.tiers.map(({ status, deductible, uncapped, payment, caps }) => ({ status, deductible, uncapped, payment, caps }));
}

describe('the passes', () => {
  const before = lowered();
  const after = runPasses(before);
  const all: Facts[] = [-1, 0, 1, 2, 3].flatMap((group) =>
    [1, 2, 3, 4].flatMap((level) =>
      [0, 1].flatMap((referred) =>
        [0, 1].flatMap((emergency) => [0, 4_999, 123_456].map((cost) => ({ group, level, referred, emergency, cost }))),
      ),
    ),
  );

  it('make a smaller plan', () => {
    expect(JSON.stringify(after).length).toBeLessThan(JSON.stringify(before).length);
  });

  it('keep every settlement as it was', () => {
    for (const facts of all) expect([facts, settled(after, facts)]).toEqual([facts, settled(before, facts)]);
  });
});
