// The printed receipt: what an official must find on it, and its alignment.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { type ClaimInput, policyFromKernel, receiptSchema, renderReceipt, renderSubsidy } from '../../../runtime/index.js';
import { compileText } from '../../support/compile-text.js';
import { changed, claim, left, person, policy } from '../../support/sample-claims.js';
import { smallPolicy } from '../../support/small-policy.js';

function receiptOf(bill: unknown) {
  const result = policy.settle(policy.initialState(), person, bill as ClaimInput);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.receipt;
}

const cells = (text: string) => [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
const odd = { cost: { total: left, inPolicy: '18000.33' }, paid: { 基本医保: '9000.10' } };

describe('renderReceipt', () => {
  it('shows the working of every tier in Chinese', () => {
    const page = renderReceipt(receiptOf(changed(claim, odd)), 'zh');
    for (const text of [
      '医疗救助结算单',
      '低保对象  民政认定',
      '一、基本医保',
      '二、大病保险  支付方：大病保险基金',
      '《大病办法》第二条 第 24 行',
      '起付线 5,000.00，每年',
      '4,000.23 × 60%〔0 至 10,000〕',
      '2,400.138',
      '四舍五入至分',
      '2,400.14',
      '共用限额 救助限额 50,000.00，每年',
      '个人负担',
      '《救助办法》：试政办发〔2022〕9号',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('says the same in English', () => {
    const page = renderReceipt(receiptOf(changed(claim, odd)), 'en');
    for (const text of ['MEDICAL ASSISTANCE SETTLEMENT', 'rounded half up to the fen', 'above the deductible', 'borne by the patient']) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain('起付线');
  });

  it('ends all amounts in one column and keeps lines within the page', () => {
    for (const language of ['zh', 'en'] as const) {
      const lines = renderReceipt(receiptOf(changed(claim, odd)), language).split('\n');
      const amounts = lines.filter((line) => /^ .* {2}-?[\d,]+\.\d{2,}(?: |$)/.test(line));
      const ends = amounts.map((line) => cells(line.replace(/ {2}《.*$/, '')));
      expect(amounts.length).toBeGreaterThan(15);
      expect(new Set(ends).size).toBe(1);
      expect(Math.max(...lines.map(cells))).toBeLessThanOrEqual(78);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });

  it('names what is open', () => {
    const page = renderReceipt(receiptOf(changed(claim, { visit: '普通门诊', cost: { total: left, inPolicy: '200000' } })), 'zh');
    expect(page).toMatch(/支付合计 +待定/);
    expect(page).toContain('倾斜救助.封顶线：来源没有写明封顶线（源文件第 52 行）');
    expect(page).toContain('不适用：就诊类型不符：限 住院、门诊慢特病');
  });
});

describe('what a policy pays besides ratios', () => {
  const declarations = '机构 责任人、定点医院\n输入 费用单 第三方责任 : 是否 缺省 是';
  const tier = '  支付额 取小(300元、先行自付)\n  先行支付 当 第三方责任 向 责任人 追偿 依据 试验文件 第九条';
  const hospital = '待遇 超限 { 费用 超限价  支付方 定点医院  比例 100% }';
  const text = smallPolicy({ declarations, tier, after: hospital }).replace('基本医保、救助\n', '基本医保、救助、超限\n');
  const { ir } = compileText(text);
  const loaded = policyFromKernel(ir, referenceKernel(ir));
  const bill = changed(claim, { cost: { total: left, inPolicy: '18000.00', firstSelfPay: '500', overLimit: '80' } }) as ClaimInput;
  const result = loaded.settle(loaded.initialState(), { ...person, facts: {} }, { ...bill, cost: { ...bill.cost, fullySelfPaid: '0' } });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const { receipt } = result.value;

  it('is on the page in both languages', () => {
    const page = renderReceipt(receipt, 'zh');
    expect(page).toMatch(/规定支付额（取小\(300元、先行自付\)） +300\.00/);
    expect(page).toMatch(/先行支付（第三方责任），可向责任人追偿 +300\.00 {2}《试验文件》第九条/);
    expect(page).toMatch(/定点医院（机构） +80\.00/);
    expect(page).toMatch(/其中 先行支付，向责任人追偿 +300\.00/);
    expect(page).toContain('《试验文件》：试验办法');
    expect(renderReceipt(receipt, 'en')).toMatch(/of it advanced, to be recovered from 责任人 +300\.00/);
  });

  it('is in the data', () => {
    expect(receipt.totals.recoverable).toEqual([{ from: '责任人', amount: 30_000 }]);
    expect(receipt.totals.byPayer).toContainEqual({ payer: '定点医院', kind: 'party', amount: 8_000 });
    expect(receipt.tiers[1]).toMatchObject({ stated: { text: '取小(300元、先行自付)', amount: 30_000 }, bands: [] });
    expect(receiptSchema.parse(receipt)).toEqual(receipt);
  });
});

describe('of an open total', () => {
  const tier = '  比例 {\n    | 低保对象 | 待定 "没有写明" 介于 60% 至 80% |\n    | 其他 | 50% |\n  }\n  依据 试验文件 第一条';
  const openPolicy = (clause: string) => {
    const { ir } = compileText(smallPolicy({ tier }).replace('按 类别', clause));
    return policyFromKernel(ir, referenceKernel(ir));
  };
  const settled = (clause: string) => {
    const open = openPolicy(clause);
    const someone = { id: 'P1', identities: ['低保对象', '特困人员'].map((group) => ({ group, certifiedBy: '民政' })) };
    const bill = { id: 'C1', visit: '住院', discharge: '2022-05-01', cost: { inPolicy: '10000.00' }, paid: { 基本医保: '4000.00' } };
    const result = open.settle(
      open.initialState(),
      clause === '按 类别' ? { ...someone, identities: someone.identities.slice(0, 1) } : someone,
      bill,
    );
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return result.value.receipt;
  };

  it('the page says between which ends the payment and the total lie', () => {
    const receipt = settled('按 类别');
    expect(receiptSchema.parse(receipt)).toEqual(receipt);
    const page = renderReceipt(receipt, 'zh');
    expect(page).toMatch(/▸ 支付 +待定\n +在 3,600\.00 元至 4,800\.00 元之间\n/);
    expect(page).toMatch(/支付合计 +待定\n +在 7,600\.00 元至 8,800\.00 元之间\n/);
    expect(renderReceipt(receipt, 'en')).toMatch(/paid in all +undetermined\n +between 7,600\.00 and 8,800\.00 yuan\n/);
  });

  it('any of the identities that may count is among them', () => {
    expect(settled('按 待遇额').totals.bounds).toEqual({ low: 700_000, high: 880_000 });
  });
});

describe('renderSubsidy', () => {
  it('shows premium, grant and own payment', () => {
    const result = policy.subsidy(person, 2024);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const page = renderSubsidy(result.value, 'zh');
    expect(page).toMatch(/缴费标准 +380\.00/);
    expect(page).toMatch(/资助合计 +310\.00 {2}《救助办法》第六条/);
    expect(renderSubsidy(result.value, 'en')).toMatch(/own payment +70\.00/);
  });
});
