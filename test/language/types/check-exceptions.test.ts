// Exceptions beside and inside one another.

import { describe, expect, it } from 'vitest';
import { analyze, createWorkspace } from '../../../language/index.js';
import { expectFixed, expectInPolicy } from '../../support/expect-findings.js';
import { smallPolicy } from '../../support/marked-file.js';

const exception = '例外 当 病种 属于 重特大疾病 : 8万元';

function messages(replacement: string): readonly string[] {
  return expectInPolicy([exception, replacement]).map(({ message }) => message.zh);
}

describe('exceptions that can hold at once', () => {
  it('are shown by a claim', () => {
    expect(messages(`${exception} 例外 当 ⟦JZ3068:费用总额 超过 10万元 且 规范转诊⟧ : 10万元`)).toEqual([
      '两个例外可以同时成立，一个是「8万元」，一个是「10万元」，不知道取哪个。例如：对象 特困人员，就诊 住院，病种 终末期肾病，费用总额 100000.01元，规范转诊 是。请把一个写进另一个的「{ }」里，或让两个条件互相排除。',
    ]);
  });

  it.each([
    ['with equal values', `${exception} 例外 当 急诊抢救 : 80000元`],
    ['that exclude one another', `${exception} 例外 当 急诊抢救 且 病种 不属于 重特大疾病 : 9万元`],
    ['one inside the other', `${exception} { 例外 当 急诊抢救 : 9万元 }`],
    ['that the condition of the tier keeps apart', `${exception} 例外 当 病种 不属于 重特大疾病 且 急诊抢救 : 9万元`],
    ['of several facts, apart by one', '例外 当 年限 低于 1 且 急诊抢救 : 1万元 例外 当 年限 不低于 1 且 规范转诊 : 2万元'],
  ])('are no mistake %s', (_, replacement) => {
    const declared: [string, string] = ['输入 费用单 救治方式', '输入 费用单 年限 : 整数 缺省 0\n输入 费用单 救治方式'];
    const codes = expectInPolicy([exception, replacement], declared).map(({ code }) => code);
    expect(codes.filter((code) => code !== 'JZ4001')).toEqual([]);
  });

  it('beside one another inside a third are told too', () => {
    messages(`${exception} { 例外 当 急诊抢救 : 9万元 例外 当 ⟦JZ3068:规范转诊⟧ : 7万元 }`);
  });

  it.each([
    [0, '例外 当 急诊抢救 且 非 (病种 属于 重特大疾病) : 9万元'],
    [1, '例外 当 病种 属于 重特大疾病 且 非 急诊抢救 : 8万元'],
  ])('are put apart by fix %i', (fix, expected) => {
    expectFixed(smallPolicy([exception, `${exception} 例外 当 ⟦JZ3068:急诊抢救⟧ : 9万元`]), expected, fix);
  });
});

describe('an exception inside another', () => {
  it('takes a table, which has to cover every case', () => {
    messages(`${exception} {\n例外 当 急诊抢救 : {\n⟦JZ3061:| 特困人员 | 9万元 |⟧\n} }`);
    messages(`${exception} {\n例外 当 急诊抢救 : {\n| 特困人员 | 9万元 |\n| 其他 | 8.5万元 |\n} }`);
  });

  it('that never holds there is a warning', () => {
    messages(`${exception} { 例外 当 ⟦JZ4005:病种 不属于 重特大疾病⟧ : 9万元 }`);
  });

  it('of the value it is in is a warning', () => {
    messages(`${exception} { 例外 当 急诊抢救 : ⟦JZ4008:80000元⟧ }`);
  });

  it('has values of its own type', () => {
    messages(`${exception} { 例外 当 急诊抢救 : ⟦JZ3001:50%⟧ }`);
  });
});

it('an English policy is told in English words', () => {
  const text = smallPolicy([exception, `${exception} 例外 当 急诊抢救 : 9万元`]);
  const [found] = analyze(createWorkspace([{ uri: 'file:///a.jz', text }])).diagnostics.filter(({ code }) => code === 'JZ3068');
  expect(found?.message.en).toContain('group 特困人员, visit inpatient, disease 终末期肾病, emergency yes');
});
