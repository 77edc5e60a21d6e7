// Who belongs to which group: by record, by declared facts, as everybody else, and where a figure that decides it is open.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { loadPolicy, policyFromKernel, type Receipt } from '../../../../runtime/index.js';
import { compileText } from '../../../support/compile-text.js';

const policy = (groups: string, by = '类别') => `政策 试验 {
  名称 "试验"  地区 某地  施行 2024-01-01 起  年度 自然年度 按 出院日期  舍入 四舍五入 至 0.01元
  文件 办法 = "办法"
  文件 通知 = "通知"
}
部门 民政
输入 人员 收入 : 金额
${groups}
多重身份 就高 按 ${by}
待遇 救助 { 费用 政策范围内费用  比例 { | 甲 | 80% |
 | 乙 | 60% |
 | 其他 | 10% | }
  封顶线 每年 5万元
}
参保资助 2024 {
  缴费标准 400元
  | 对象 | 资助 | 出资 |
  | 甲 | 全额 | 民政 |
  | 乙 | 100元 | 民政 |
  | 其他 | 不资助 | |
}
`;

interface Asked {
  readonly groups: string;
  readonly by?: string;
  readonly record?: readonly string[];
  readonly income: string;
}

/** Under both kernels, which must say the same. */
async function settle({ groups, by = '类别', record = [], income }: Asked) {
  const { ir, artifact } = compileText(policy(groups, by));
  const identities = record.map((group) => ({ group, certifiedBy: '民政' }));
  const person = { id: 'P', identities, facts: { 收入: income } };
  const claim = { id: 'C', visit: '住院', discharge: '2024-05-01', cost: { inPolicy: '1000' } };
  const results = [await loadPolicy(artifact), policyFromKernel(ir, referenceKernel(ir))].map((one) => ({
    settled: one.settle(one.initialState(), person, claim),
    granted: one.subsidy(person, 2024),
  }));
  expect(results[0]).toEqual(results[1]);
  const [{ settled, granted } = { settled: null, granted: null }] = results;
  if (!settled?.ok || !granted?.ok) throw new Error(JSON.stringify([settled, granted]));
  return { receipt: settled.value.receipt, state: settled.value.state, subsidy: granted.value };
}

const notes = ({ notes: all }: Pick<Receipt, 'notes'>) => all.map(({ zh }) => zh).join('\n');
const byRecord = '对象 甲 { 认定 民政  条件 收入 不超过 1万元 }\n对象 乙 { 认定 民政 }\n对象 丙 { 其余人员 }';
const byFacts = '对象 甲 { 认定 民政 }\n对象 乙 { 推定 当 收入 低于 1万元 }\n对象 丙 { 其余人员 }';
const open = '对象 甲 { 认定 民政 }\n对象 乙 { 推定 当 收入 低于 待定 "线没有公布" }\n对象 丙 { 其余人员 }';

describe('a condition of a group', () => {
  it('leaves the identity standing where it holds, the bound included', async () => {
    const { receipt, subsidy } = await settle({ groups: byRecord, record: ['甲'], income: '10000' });
    expect([receipt.group?.name, receipt.totals.paid, subsidy.granted]).toEqual(['甲', 80_000, 40_000]);
  });

  it('makes the next identity count where it fails, and then everybody else, and says so', async () => {
    const next = await settle({ groups: byRecord, record: ['甲', '乙'], income: '10000.01' });
    expect([next.receipt.group?.name, next.subsidy.granted]).toEqual(['乙', 10_000]);
    expect(notes(next.receipt)).toContain('身份“甲”不符合条件“收入 不超过 1万元”');
    const rest = await settle({ groups: byRecord, record: ['甲'], income: '20000' });
    expect([rest.receipt.group?.name, rest.receipt.totals.paid]).toEqual(['丙', 10_000]);
  });

  it('may keep even everybody else out', async () => {
    const groups = '对象 甲 { 认定 民政 }\n对象 乙 { 认定 民政 }\n对象 丙 { 其余人员  条件 收入 低于 5万元 }';
    expect((await settle({ groups, income: '49999.99' })).receipt.group?.name).toBe('丙');
    const out = await settle({ groups, income: '50000' });
    expect(out.receipt.group).toBeNull();
    expect(notes(out.receipt)).toContain('不属于本政策的任何救助对象');
  });
});

describe('a derived group', () => {
  it('needs no record, and counts beside those on record', async () => {
    const { receipt } = await settle({ groups: byFacts, income: '9999.99' });
    expect([receipt.group?.name, receipt.group?.certifiedBy, receipt.totals.paid]).toEqual(['乙', [], 60_000]);
    expect(notes(receipt)).toContain('按申报的事实推定为“乙”');
    const both = await settle({ groups: byFacts, record: ['甲'], income: '1' });
    expect([both.receipt.group?.name, both.receipt.otherGroups]).toEqual(['甲', ['乙']]);
    expect((await settle({ groups: byFacts, income: '10000' })).receipt.group?.name).toBe('丙');
  });

  it('needs the condition as well where there is one', async () => {
    const groups = byFacts.replace('推定 当', '条件 收入 超过 500元  推定 当');
    expect((await settle({ groups, income: '600' })).receipt.group?.name).toBe('乙');
    expect((await settle({ groups, income: '500' })).receipt.group?.name).toBe('丙');
  });
});

describe('where a figure that decides membership is open', () => {
  it('nothing is paid, and the hole is named', async () => {
    const { receipt, subsidy, state } = await settle({ groups: open, income: '9000' });
    expect([receipt.status, receipt.totals.paid, receipt.group]).toEqual(['undetermined', null, null]);
    expect(receipt.holes.map(({ why }) => why)).toEqual(['线没有公布']);
    expect(notes(receipt)).toContain('是否属于“乙”取决于待定的数');
    expect(subsidy.status).toBe('undetermined');
    expect(JSON.stringify(state)).toContain('null');
  });

  it('a higher class on record settles all the same', async () => {
    const { receipt, subsidy } = await settle({ groups: open, record: ['甲'], income: '9000' });
    expect([receipt.status, receipt.totals.paid, subsidy.granted]).toEqual(['settled', 80_000, 40_000]);
  });

  it('so does one that brings more, where the benefit decides', async () => {
    const { receipt } = await settle({ groups: open, by: '待遇额', record: ['甲'], income: '9000' });
    expect(receipt.totals.paid).toBe(80_000);
    const less = open
      .replace('甲 { 认定 民政 }', '甲 { 推定 当 收入 低于 待定 "线没有公布" }')
      .replace('乙 { 推定 当 收入 低于 待定 "线没有公布" }', '乙 { 认定 民政 }');
    const undecided = await settle({ groups: less, by: '待遇额', record: ['乙'], income: '9000' });
    expect(undecided.receipt.status).toBe('undetermined');
  });
});

describe('documents that disagree', () => {
  it('are told where the group or the tier counted, with where they say it', async () => {
    const groups = byRecord.replace('对象 甲 {', '对象 甲 { 分歧 "人数不一" 依据 办法 第三条、通知 第二条 ');
    const told = await settle({ groups, record: ['甲'], income: '1' });
    expect(notes(told.receipt)).toMatch(/文件有分歧：人数不一（办法 第三条，通知 第二条，第 \d+ 行）/);
    expect(notes(told.subsidy)).toContain('人数不一');
    expect(notes((await settle({ groups, record: ['乙'], income: '1' })).receipt)).not.toContain('人数不一');
  });
});
