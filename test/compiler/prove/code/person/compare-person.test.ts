// What a program says of people and of a year without claims is proved, and a program that says otherwise is shown a person.

import { afterAll, describe, expect, it } from 'vitest';
import { partingAbout } from '../../../../../compiler/agreement/compare-kernels.js';
import { settlementModule } from '../../../../../compiler/agreement/settlement-module.js';
import { proveCode } from '../../../../../compiler/prove/code/prove-code.js';
import { openSolver } from '../../../../../compiler/prove/solver/open-solver.js';
import { emitJavaScript } from '../../../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../../support/compile-text.js';
import { judgeMutants } from '../../../../support/mutants/judge-mutants.js';
import { smallPolicy } from '../../../../support/small-policy.js';

const { ir: plan } = compileText(
  smallPolicy({
    tier: '  比例 70%\n  封顶线 每年 20万元',
    declarations: `输入 人员 年龄 : 整数
输入 人员 家庭年收入 : 金额
对象 高龄人员 { 路径 申请  条件 年龄 不低于 80 }
对象 因病致贫 { 路径 申请  推定 当 年龄 不低于 60 且 家庭年收入 不超过 8000元 }
参保资助 2024 至 2025 {
  缴费标准 按结算单
  | 对象     | 参保年度 | 资助               | 出资                         |
  | 特困人员 | 2024 至 2025 | 全额               | 救助基金 33%、基本医保基金 67% |
  | 低保对象 | 2024     | 45.55%             | 救助基金                     |
  | 低保对象 | 2025     | 取大(30%, 150元)   | 救助基金 60%、基本医保基金 40% |
  | 边缘家庭 | 2024 至 2025 | 待定 "没有读到"    | 救助基金                     |
  | 其他     | 2024 至 2025 | 不资助             |                              |
}`,
  }),
);
const { module } = emitJavaScript(plan);
const solver = openSolver();
afterAll(async () => (await solver).close());

const prove = (text: string) => proveCode({ plan, module: text, solver: () => solver, budget: { rlimit: 600_000 } });

function changed(from: string | RegExp, to: string): string {
  const text = module.replace(from, to);
  expect(text).not.toBe(module);
  return text;
}

describe('what a program says of people', () => {
  it('is what the plan says', async () => {
    expect(await prove(module)).toMatchObject({ verdict: 'equal' });
  });

  it.each([
    ['the age of a group', />= 80/, '>= 81'],
    ['a derivation', /<= 800000|> 800000/, '< 800000'],
    ['the condition behind a derivation', 'meets === 0 ? 0 : both(working, meets, facts)', 'meets'],
    ['the years of a table', 'coverageYear <= 2025', 'coverageYear <= 2026'],
    ['a percentage', '* 4555', '* 4554'],
    ['an amount', 'Math.min(15000', 'Math.min(15001'],
    ['a share', /Math\.floor\(\(granted \* 67\) \/ 100\)/, 'Math.ceil((granted * 67) / 100)'],
    ['who pays the rest', 'granted - share2', 'granted'],
    ['what is left', 'minus(working, premium, granted)', 'minus(working, granted, premium)'],
    ['an unknown grant', /granted = \(-\d\)/, 'granted = 0'],
    // What would end in an exception, not in another number.
    ['a reason that is not listed', /granted = \(-\d\)/, 'granted = (-9)'],
    ['a reason of a known amount', '= own < 0 ?', '= own <= 0 ?'],
    ['the list of reasons', 'reasonsOfHoles = [[0], ', 'reasonsOfHoles = ['],
    ['the row', 'subsidised(working, 0, 1,', 'subsidised(working, 0, 2,'],
    ['the year before any claim', 'counters.map(() => 0)', 'counters.map(() => 1)'],
    ['the number of counters', 'counters: counters.map(() => 0)', 'counters: []'],
  ])('is not proved where %s is another', async (_, from, to) => {
    const text = changed(from, to);
    const told = await prove(text);
    expect(told.verdict).not.toBe('equal');
    if (told.verdict !== 'differs' || /^exactness|initialState$/.test(told.where.en)) return;
    const { claim, asked } = told.found;
    const pair = { reference: referenceKernel(plan), javascript: settlementModule(text) };
    expect(partingAbout(pair, { ...claim, ...asked })).not.toBeNull();
  });

  it('is shown or proved equal in small changes', async () => {
    const roots = ['membership', 'subsidy', 'initialState'];
    const judged = await judgeMutants({ plan, each: 1, seed: 5, most: 100, solver: () => solver, roots });
    expect(judged.length).toBeGreaterThanOrEqual(10);
    expect(judged.filter(({ verdict }) => verdict === 'open').map(({ told }) => told)).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === 'killed' || verdict === 'refuted').length).toBeGreaterThan(judged.length / 2);
  });
});
