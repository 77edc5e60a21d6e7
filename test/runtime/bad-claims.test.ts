// Faults of persons, claims and states: each is refused with its code at its place, in both languages, with a remedy.

import { describe, expect, it } from 'vitest';
import type { InputError } from '../../runtime/index.js';
import { changed, claim, left, person, policy } from '../support/sample-claims.js';

type Row = readonly [code: string, path: string, change: unknown];

const long = 'x'.repeat(201);
const identity = (change: object) => ({ identities: [{ group: '低保对象', certifiedBy: '民政', ...change }] });
const cost = (change: object) => ({ cost: change });
const inPolicy = (written: unknown) => ({ cost: { inPolicy: written, total: left, fullySelfPaid: left } });

const claimRows: readonly Row[] = [
  // The claim itself.
  ['JZ6003', '$.claim', null],
  ['JZ6003', '$.claim', []],
  ['JZ6003', '$.claim', 'C-1'],
  ['JZ6003', '$.claim', 12],
  ['JZ6002', '$.claim.id', { id: left }],
  ['JZ6004', '$.claim.id', { id: '' }],
  ['JZ6004', '$.claim.id', { id: '  ' }],
  ['JZ6004', '$.claim.id', { id: ' C-1' }],
  ['JZ6009', '$.claim.id', { id: 'C\u001b[2J1' }],
  ['JZ6009', '$.claim.id', { id: 'C\n1' }],
  ['JZ6005', '$.claim.id', { id: long }],
  ['JZ6003', '$.claim.id', { id: 17 }],
  ['JZ6003', '$.claim.id', { id: null }],
  ['JZ6001', '$.claim.ID', { ID: 'C-1' }],
  ['JZ6001', '$.claim.vist', { vist: '住院' }],
  ['JZ6001', '$.claim["bill no"]', { 'bill no': 3 }],
  ['JZ6001', '$.claim.__proto', { __proto: 3 }],
  // Enumerations.
  ['JZ6002', '$.claim.visit', { visit: left }],
  ['JZ6006', '$.claim.visit', { visit: '住 院' }],
  ['JZ6006', '$.claim.visit', { visit: 'Inpatient ' }],
  ['JZ6006', '$.claim.visit', { visit: '' }],
  ['JZ6003', '$.claim.visit', { visit: 1 }],
  ['JZ6003', '$.claim.visit', { visit: ['住院'] }],
  ['JZ6006', '$.claim.hospitalLevel', { hospitalLevel: '四级' }],
  ['JZ6006', '$.claim.hospitalLevel', { hospitalLevel: 'level4' }],
  ['JZ6003', '$.claim.hospitalLevel', { hospitalLevel: 3 }],
  ['JZ6006', '$.claim.place', { place: '外省' }],
  ['JZ6003', '$.claim.place', { place: null }],
  ['JZ6003', '$.claim.disease', { disease: 3 }],
  ['JZ6004', '$.claim.disease', { disease: '' }],
  // Conditions.
  ['JZ6003', '$.claim.referred', { referred: '是' }],
  ['JZ6003', '$.claim.referred', { referred: 1 }],
  ['JZ6003', '$.claim.emergency', { emergency: 'false' }],
  ['JZ6003', '$.claim.emergency', { emergency: null }],
  // Dates.
  ['JZ6024', '$.claim.discharge', { discharge: left }],
  ['JZ6020', '$.claim.discharge', { discharge: '2022/04/09' }],
  ['JZ6020', '$.claim.discharge', { discharge: '2022年4月9日' }],
  ['JZ6020', '$.claim.discharge', { discharge: '20220409' }],
  ['JZ6020', '$.claim.discharge', { discharge: '2022-4-9' }],
  ['JZ6020', '$.claim.discharge', { discharge: '' }],
  ['JZ6020', '$.claim.discharge', { discharge: 44660 }],
  ['JZ6020', '$.claim.discharge', { discharge: null }],
  ['JZ6020', '$.claim.discharge', { discharge: '２０２２-04-09' }],
  ['JZ6021', '$.claim.discharge', { discharge: '2022-02-29', admission: left }],
  ['JZ6021', '$.claim.discharge', { discharge: '2022-04-31' }],
  ['JZ6021', '$.claim.discharge', { discharge: '2022-13-01' }],
  ['JZ6021', '$.claim.admission', { admission: '2022-00-10' }],
  ['JZ6021', '$.claim.settlement', { settlement: '2100-02-29' }],
  ['JZ6022', '$.claim.discharge', { admission: '2022-04-10' }],
  ['JZ6023', '$.claim.settlement', { settlement: '2022-04-08' }],
  ['JZ6028', '$.claim.settlement', { discharge: left, settlement: '2022-03-31' }],
  ['JZ6025', '$.claim.discharge', { admission: left, discharge: '2022-02-28' }],
  ['JZ6026', '$.claim.discharge', { discharge: '2027-01-01', settlement: left }],
  ['JZ6027', '$.claim.discharge', { discharge: '0022-04-09', admission: left }],
  ['JZ6027', '$.claim.settlement', { settlement: '2922-04-09' }],
  ['JZ6029', '$.claim.discharge', { discharge: '2022-04-09T00:00:00Z' }],
  ['JZ6029', '$.claim.admission', { admission: '2022-04-01 08:30' }],
  // Money: how it is written.
  ['JZ6010', '$.claim.cost.inPolicy', inPolicy(18000)],
  ['JZ6010', '$.claim.cost.inPolicy', inPolicy(0)],
  ['JZ6010', '$.claim.cost.inPolicy', inPolicy(18000.1)],
  ['JZ6010', '$.claim.cost.inPolicy', inPolicy(Number.NaN)],
  ['JZ6011', '$.claim.cost.inPolicy', inPolicy('-1')],
  ['JZ6011', '$.claim.cost.inPolicy', inPolicy('−18000.00')],
  ['JZ6011', '$.claim.cost.inPolicy', inPolicy('-0')],
  ['JZ6012', '$.claim.cost.inPolicy', inPolicy('18,000.00')],
  ['JZ6012', '$.claim.cost.inPolicy', inPolicy('1 800 000')],
  ['JZ6012', '$.claim.cost.inPolicy', inPolicy("18'000")],
  ['JZ6012', '$.claim.cost.inPolicy', inPolicy('18_000')],
  ['JZ6013', '$.claim.cost.inPolicy', inPolicy('18000.005')],
  ['JZ6013', '$.claim.cost.inPolicy', inPolicy('0.000')],
  ['JZ6014', '$.claim.cost.inPolicy', inPolicy('18000元')],
  ['JZ6014', '$.claim.cost.inPolicy', inPolicy('1.8万')],
  ['JZ6014', '$.claim.cost.inPolicy', inPolicy('¥18000')],
  ['JZ6014', '$.claim.cost.inPolicy', inPolicy('18000 yuan')],
  ['JZ6014', '$.claim.cost.inPolicy', inPolicy('CNY 18000')],
  ['JZ6015', '$.claim.cost.inPolicy', inPolicy('1.8e4')],
  ['JZ6015', '$.claim.cost.inPolicy', inPolicy('18E3')],
  ['JZ6015', '$.claim.cost.inPolicy', inPolicy('0x4650')],
  ['JZ6016', '$.claim.cost.inPolicy', inPolicy('１８０００')],
  ['JZ6016', '$.claim.cost.inPolicy', inPolicy('18000．00')],
  ['JZ6016', '$.claim.cost.inPolicy', inPolicy('18，000')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy(' 18000')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('18000\n')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('+18000')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('018000')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('18000.')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('.5')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('18000.0.0')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('一百二十')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('Infinity')],
  ['JZ6017', '$.claim.cost.inPolicy', inPolicy('12345678901234567890')],
  ['JZ6018', '$.claim.cost.inPolicy', inPolicy('10000000.01')],
  ['JZ6018', '$.claim.cost.inPolicy', inPolicy('9999999999999')],
  ['JZ6019', '$.claim.cost.inPolicy', inPolicy(null)],
  ['JZ6019', '$.claim.cost.inPolicy', inPolicy(true)],
  ['JZ6019', '$.claim.cost.inPolicy', inPolicy(['18000'])],
  ['JZ6019', '$.claim.cost.inPolicy', inPolicy({ yuan: '18000' })],
  // Money: every field of the cost is checked.
  ['JZ6010', '$.claim.cost.total', cost({ total: 20000 })],
  ['JZ6011', '$.claim.cost.fullySelfPaid', cost({ fullySelfPaid: '-5' })],
  ['JZ6013', '$.claim.cost.overLimit', cost({ overLimit: '0.001' })],
  ['JZ6010', '$.claim.cost.firstSelfPay', cost({ firstSelfPay: 1 })],
  ['JZ6012', '$.claim.cost.waiver', cost({ waiver: '1,000' })],
  ['JZ6019', '$.claim.cost.thirdParty', cost({ thirdParty: null })],
  ['JZ6014', '$.claim.cost.commercial', cost({ commercial: '100元' })],
  ['JZ6018', '$.claim.cost.commercial', cost({ commercial: '10000000.01' })],
  // Costs that do not add up.
  ['JZ6002', '$.claim.cost', { cost: left }],
  ['JZ6003', '$.claim.cost', { cost: '18000' }],
  ['JZ6003', '$.claim.cost', { cost: [] }],
  ['JZ6002', '$.claim.cost.inPolicy', cost({ inPolicy: left })],
  ['JZ6001', '$.claim.cost.inpolicy', cost({ inpolicy: '18000' })],
  ['JZ6001', '$.claim.cost.政策范围内费用', cost({ 政策范围内费用: '18000' })],
  ['JZ6030', '$.claim.cost.total', cost({ total: '20000.01' })],
  ['JZ6030', '$.claim.cost.total', cost({ fullySelfPaid: left })],
  ['JZ6031', '$.claim.cost.total', cost({ total: '19999.99' })],
  ['JZ6031', '$.claim.cost.total', cost({ firstSelfPay: '0.01' })],
  ['JZ6031', '$.claim.cost.total', cost({ overLimit: '1000' })],
  ['JZ6032', '$.claim.cost', cost({ thirdParty: '20000.01' })],
  ['JZ6032', '$.claim.cost', cost({ thirdParty: '10000', commercial: '9000', waiver: '1000.01' })],
  ['JZ6033', '$.claim.cost', cost({ total: left, inPolicy: '9000000', fullySelfPaid: '9000000' })],
  // What tiers have paid.
  ['JZ6062', '$.claim.paid.基本医保', { paid: left }],
  ['JZ6062', '$.claim.paid.基本医保', { paid: { 基本医保: left } }],
  ['JZ6060', '$.claim.paid.医疗救助', { paid: { 医疗救助: '1' } }],
  ['JZ6060', '$.claim.paid.大病保险', { paid: { 大病保险: '0' } }],
  ['JZ6061', '$.claim.paid.基本医疗', { paid: { 基本医疗: '1' } }],
  ['JZ6061', '$.claim.paid.basic', { paid: { basic: '1' } }],
  ['JZ6063', '$.claim.paid.基本医保', { paid: { 基本医保: '18000.01' } }],
  ['JZ6063', '$.claim.paid.基本医保', { cost: { thirdParty: '9000.01' } }],
  ['JZ6003', '$.claim.paid', { paid: '9000' }],
  ['JZ6003', '$.claim.paid', { paid: null }],
  ['JZ6003', '$.claim.paid', { paid: [['基本医保', '9000']] }],
  ['JZ6010', '$.claim.paid.基本医保', { paid: { 基本医保: 9000 } }],
  ['JZ6011', '$.claim.paid.基本医保', { paid: { 基本医保: '-9000' } }],
  ['JZ6018', '$.claim.paid.基本医保', { paid: { 基本医保: '10000000.01' } }],
  // Facts of the claim.
  ['JZ6041', '$.claim.facts.护理', { facts: { 护理: '1' } }],
  ['JZ6041', '$.claim.facts.whatever', { facts: { whatever: true } }],
  ['JZ6042', '$.claim.facts.户籍', { facts: { 户籍: true } }],
  ['JZ6003', '$.claim.facts', { facts: [] }],
  ['JZ6010', '$.claim.facts.护理费', { facts: { 护理费: 12 } }],
  ['JZ6014', '$.claim.facts.护理费', { facts: { 护理费: '12元' } }],
  ['JZ6018', '$.claim.facts.护理费', { facts: { 护理费: '10000000.01' } }],
  ['JZ6043', '$.claim.facts.住院次数', { facts: { 住院次数: '2' } }],
  ['JZ6043', '$.claim.facts.住院次数', { facts: { 住院次数: 1.5 } }],
  ['JZ6043', '$.claim.facts.住院次数', { facts: { 住院次数: 2 ** 53 } }],
  ['JZ6044', '$.claim.facts.住院次数', { facts: { 住院次数: 1_000_001 } }],
  ['JZ6045', '$.claim.facts.住院次数', { facts: { 住院次数: -1 } }],
  ['JZ6046', '$.claim.facts.减负比例', { facts: { 减负比例: '85%' } }],
  ['JZ6046', '$.claim.facts.减负比例', { facts: { 减负比例: 0.85 } }],
  ['JZ6046', '$.claim.facts.减负比例', { facts: { 减负比例: '1.000001' } }],
  ['JZ6046', '$.claim.facts.减负比例', { facts: { 减负比例: '0.1234567' } }],
];

const personRows: readonly Row[] = [
  ['JZ6003', '$.person', null],
  ['JZ6003', '$.person', 'P-1'],
  ['JZ6002', '$.person.id', { id: left }],
  ['JZ6004', '$.person.id', { id: '' }],
  ['JZ6005', '$.person.id', { id: long }],
  ['JZ6003', '$.person.id', { id: 620102 }],
  ['JZ6001', '$.person.group', { group: '低保对象' }],
  ['JZ6001', '$.person.identites', { identites: [] }],
  ['JZ6002', '$.person.identities', { identities: left }],
  ['JZ6003', '$.person.identities', { identities: '低保对象' }],
  ['JZ6003', '$.person.identities', { identities: { group: '低保对象' } }],
  ['JZ6003', '$.person.identities[0]', { identities: ['低保对象'] }],
  ['JZ6003', '$.person.identities[0]', { identities: [null] }],
  ['JZ6002', '$.person.identities[0].group', identity({ group: undefined })],
  ['JZ6050', '$.person.identities[0].group', identity({ group: '低保' })],
  ['JZ6050', '$.person.identities[0].group', identity({ group: '五保户' })],
  ['JZ6003', '$.person.identities[0].group', identity({ group: 1 })],
  ['JZ6002', '$.person.identities[0].certifiedBy', identity({ certifiedBy: undefined })],
  ['JZ6051', '$.person.identities[0].certifiedBy', identity({ certifiedBy: '民政局' })],
  ['JZ6051', '$.person.identities[0].certifiedBy[1]', identity({ certifiedBy: ['民政', '卫健'] })],
  ['JZ6007', '$.person.identities[0].certifiedBy', identity({ certifiedBy: [] })],
  ['JZ6003', '$.person.identities[0].certifiedBy', identity({ certifiedBy: 3 })],
  ['JZ6003', '$.person.identities[0].certifiedBy[0]', identity({ certifiedBy: [null] })],
  ['JZ6052', '$.person.identities[0].certifiedBy', identity({ certifiedBy: '医疗保障' })],
  ['JZ6052', '$.person.identities[0].certifiedBy', identity({ group: '孤儿', certifiedBy: ['乡村振兴', '医疗保障'] })],
  ['JZ6053', '$.person.identities[0].certifiedBy', identity({ group: '低保边缘家庭成员' })],
  ['JZ6053', '$.person.identities[0].certifiedBy', identity({ group: '低保边缘家庭成员', certifiedBy: ['医疗保障', '乡村振兴'] })],
  ['JZ6054', '$.person.identities[0]', identity({ from: '2022-05-01', to: '2022-04-30' })],
  ['JZ6020', '$.person.identities[0].from', identity({ from: '2022.1.1' })],
  ['JZ6021', '$.person.identities[0].to', identity({ to: '2022-06-31' })],
  ['JZ6027', '$.person.identities[0].from', identity({ from: '1022-01-01' })],
  ['JZ6029', '$.person.identities[0].to', identity({ to: '2022-06-30T12:00' })],
  ['JZ6001', '$.person.identities[0].until', identity({ until: '2022-12-31' })],
  ['JZ6040', '$.person.facts.户籍', { facts: left }],
  ['JZ6040', '$.person.facts.户籍', { facts: { 户籍: left } }],
  ['JZ6003', '$.person.facts.户籍', { facts: { 户籍: '是' } }],
  ['JZ6003', '$.person.facts', { facts: null }],
  ['JZ6041', '$.person.facts.户口', { facts: { 户口: true } }],
  ['JZ6042', '$.person.facts.护理费', { facts: { 护理费: '1' } }],
  ['JZ6043', '$.person.facts.家庭人口', { facts: { 家庭人口: 2.5 } }],
  ['JZ6044', '$.person.facts.家庭人口', { facts: { 家庭人口: 9_000_000 } }],
  ['JZ6045', '$.person.facts.家庭人口', { facts: { 家庭人口: -2 } }],
  ['JZ6006', '$.person.facts.残疾等级', { facts: { 残疾等级: '丙' } }],
  ['JZ6003', '$.person.facts.残疾等级', { facts: { 残疾等级: 1 } }],
];

const counters = {
  '大病保险.deductible': 0,
  '大病保险.eligible': 0,
  '医疗救助.deductible': 0,
  '救助限额.pool': 0,
  '倾斜救助.paid': 0,
};
const goodState = { years: { 2022: { counters, holes: [] } } };
const year = (change: object) => ({ years: { 2022: change } });

const stateRows: readonly Row[] = [
  ['JZ6003', '$.state', null],
  ['JZ6003', '$.state', []],
  ['JZ6002', '$.state.years', { years: left }],
  ['JZ6003', '$.state.years', { years: [] }],
  ['JZ6001', '$.state.year', { year: 2022 }],
  ['JZ6070', '$.state.years.全年', { years: { 全年: { counters, holes: [] } } }],
  ['JZ6070', '$.state.years["22"]', { years: { 22: { counters, holes: [] } } }],
  ['JZ6002', '$.state.years["2022"].counters', year({ counters: left })],
  ['JZ6002', '$.state.years["2022"].holes', year({ holes: left })],
  ['JZ6001', '$.state.years["2022"].paid', year({ paid: 0 })],
  ['JZ6071', '$.state.years["2022"].counters["大病保险.paid"]', year({ counters: { '大病保险.paid': 1 } })],
  ['JZ6072', '$.state.years["2022"].counters["救助限额.pool"]', year({ counters: { '救助限额.pool': left } })],
  ['JZ6073', '$.state.years["2022"].counters["救助限额.pool"]', year({ counters: { '救助限额.pool': '100' } })],
  ['JZ6073', '$.state.years["2022"].counters["救助限额.pool"]', year({ counters: { '救助限额.pool': 0.5 } })],
  ['JZ6074', '$.state.years["2022"].counters["救助限额.pool"]', year({ counters: { '救助限额.pool': -1 } })],
  ['JZ6075', '$.state.years["2022"].counters["救助限额.pool"]', year({ counters: { '救助限额.pool': 10_000_000_001 } })],
  ['JZ6076', '$.state.years["2022"].holes[0]', year({ counters: { '倾斜救助.paid': null }, holes: ['倾斜.封顶线'] })],
  ['JZ6077', '$.state.years["2022"].holes', year({ counters: { '倾斜救助.paid': null } })],
  ['JZ6077', '$.state.years["2022"].holes', year({ holes: ['倾斜救助.封顶线'] })],
  ['JZ6003', '$.state.years["2022"].holes', year({ holes: '倾斜救助.封顶线' })],
  ['JZ6078', '$.claim.cost', year({ counters: { '大病保险.eligible': 10_000_000_000, '大病保险.deductible': 500_000 } })],
];

function errorsOf(state: unknown, someone: unknown, bill: unknown): readonly InputError[] {
  const result = policy.settle(state as never, someone as never, bill as never);
  return result.ok ? [] : result.errors;
}

function title([code, path, change]: Row): string {
  const shown = JSON.stringify(change, (_, value) => (value === left ? '(left out)' : value)) ?? String(change);
  return `${code} ${path} ${shown.slice(0, 80)}`;
}

function expectFault(errors: readonly InputError[], [code, path]: Row): void {
  expect(errors.map((error) => `${error.code} ${error.path}`)).toContain(`${code} ${path}`);
  const found = errors.find((error) => error.code === code && error.path === path);
  // What is wrong, and what to do, in both languages.
  expect(found?.message.zh).toMatch(/[；]./);
  expect(found?.message.zh).toMatch(/\p{Script=Han}/u);
  expect(found?.message.en).toMatch(/[;:,] ./);
  expect(`${found?.message.zh}${found?.message.en}`).not.toMatch(/undefined|\[object/);
}

describe('malformed input', () => {
  it('the base of the tables is well formed', () => {
    expect(errorsOf(goodState, person, claim)).toEqual([]);
  });

  it('there are at least 150 cases of malformed data', () => {
    expect(claimRows.length + personRows.length + stateRows.length).toBeGreaterThanOrEqual(150);
  });

  describe('a claim', () => {
    it.each(claimRows.map((row) => [title(row), row] as const))('%s', (_, row) => {
      expectFault(errorsOf(goodState, person, changed(claim, row[2])), row);
    });
  });

  describe('a person', () => {
    it.each(personRows.map((row) => [title(row), row] as const))('%s', (_, row) => {
      expectFault(errorsOf(goodState, changed(person, row[2]), claim), row);
    });
  });

  describe('a state', () => {
    it.each(stateRows.map((row) => [title(row), row] as const))('%s', (_, row) => {
      expectFault(errorsOf(changed(goodState, row[2]), person, claim), row);
    });
  });
});

describe('what is told', () => {
  it('one mistake gives one error', () => {
    const several: unknown[] = [inPolicy('-1'), { visit: '住' }, { discharge: '2022-02-30', admission: left }, { cost: { total: '1' } }];
    for (const change of several) expect(errorsOf(goodState, person, changed(claim, change))).toHaveLength(1);
  });

  it('everything that is wrong is told at once, wherever it stands', () => {
    const bill = changed(claim, { visit: '住', admission: '2022-04-10', cost: { total: '1' }, facts: { 住院次数: -1 } });
    const someone = changed(person, identity({ group: '低保', certifiedBy: '民政' }));
    const errors = errorsOf({ years: { 2022: { counters: {}, holes: [] } } }, someone, bill);
    const codes = ['JZ6006', 'JZ6022', 'JZ6031', 'JZ6045', 'JZ6050', 'JZ6072'];
    for (const code of codes) expect(errors.map((error) => error.code)).toContain(code);
  });

  it('a slip of the keyboard is answered by the name that was meant', () => {
    const message = (change: unknown) => errorsOf(goodState, person, changed(claim, change))[0]?.message;
    expect(message({ cost: { inpolicy: '1' } })?.en).toContain('did you mean "inPolicy"?');
    expect(message({ visit: 'inpatent' })?.en).toContain('did you mean "inpatient"?');
    expect(message({ visit: '住' })?.zh).toContain('住院');
    expect(message({ paid: { 基本医: '1' } })?.zh).toContain('是否想写“基本医保”？');
  });

  it('is short, whatever was written, and a value that cannot be written down is named by its type', () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level++) deep = [deep];
    const huge = 'x'.repeat(100_000);
    for (const change of [
      inPolicy(round),
      inPolicy(deep),
      { visit: huge },
      { [huge]: 1 },
      { paid: { [huge]: '1' } },
      { facts: { [huge]: 1 } },
    ]) {
      const errors = errorsOf(goodState, person, changed(claim, change));
      expect(errors.length).toBeGreaterThan(0);
      for (const { path, message } of errors) {
        expect(path.length).toBeLessThan(200);
        expect(message.zh.length + message.en.length).toBeLessThan(700);
      }
    }
    for (const group of [huge, round, deep]) {
      const [error] = errorsOf(goodState, changed(person, identity({ group })), claim);
      expect((error?.message.zh.length ?? 0) + (error?.message.en.length ?? 0)).toBeLessThan(700);
    }
  });
});
