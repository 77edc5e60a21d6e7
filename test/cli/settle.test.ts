// `jiuzhu settle`: three forms of claims, order, what is refused, and the sums.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const policy = policyTemplate.zh;

interface Claim {
  readonly id: string;
  readonly person?: string;
  readonly date?: string;
  readonly cost?: string;
  readonly basic?: string;
}

function line({ id, person = '甲', date = '2024-03-01', cost = '10000', basic = '6000' }: Claim): string {
  return JSON.stringify({
    person: { id: person, identities: [{ group: '低保对象', certifiedBy: '民政' }] },
    claim: {
      id,
      visit: '住院',
      discharge: date,
      settlement: date,
      cost: { inPolicy: cost, thirdParty: '0' },
      paid: { 基本医保: basic, 大病保险: '0' },
    },
  });
}

const heading = '费用单号,人员编号,对象,认定部门,就诊,出院日期,结算日期,政策范围内费用,第三方支付,已付.基本医保,已付.大病保险';
const row = '1,甲,低保对象,民政,住院,2024-03-01,2024-03-01,10000,0,6000,0';

function receipts(text: string | undefined): Record<string, unknown>[] {
  return (text ?? '')
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one) as Record<string, unknown>);
}

const settle = (claims: string, content: string | Uint8Array, ...more: string[]) =>
  runJiuzhu(['settle', 'p.jz', claims, '--out', 'out.ndjson', ...more], { 'p.jz': policy, [claims]: content });

describe('settle', () => {
  it('settles the same from NDJSON, a JSON array and CSV', async () => {
    const ndjson = await settle('c.ndjson', `${line({ id: '1' })}\n`);
    const json = await settle('c.json', `[\n${line({ id: '1' })}\n]`);
    const csv = await settle('c.csv', `${heading}\n${row}\n`);
    for (const run of [ndjson, json, csv]) expect(run.code).toBe(0);
    const [receipt] = receipts(ndjson.file('out.ndjson'));
    // 70 % of 10,000 − 6,000.
    expect(receipt).toMatchObject({ claim: '1', person: '甲', status: 'settled', totals: { paid: 880000 } });
    expect(json.file('out.ndjson')).toBe(ndjson.file('out.ndjson'));
    expect(csv.file('out.ndjson')).toBe(ndjson.file('out.ndjson'));
  });

  it('reads tables with a mark at the beginning, in GB18030, with quoted cells, and with JSON paths for headings', async () => {
    const plain = (await settle('c.csv', `${heading}\n${row}\n`)).file('out.ndjson');
    const marked = await settle('c.csv', `\ufeff${heading}\r\n${row.replace('甲', '"甲"')}\r\n`);
    expect(marked.file('out.ndjson')).toBe(plain);
    const paths =
      'claim.id,person.id,person.group,person.certifiedBy,claim.visit,claim.discharge,claim.settlement,claim.cost.inPolicy,claim.cost.thirdParty,claim.paid.基本医保,claim.paid.大病保险';
    expect((await settle('c.csv', `${paths}\n${row}\n`)).file('out.ndjson')).toBe(plain);
    // 费用单号,人员编号 … in GB18030, as a spreadsheet program writes it.
    const bytes = encodeGb18030(`${heading}\n${row}\n`);
    expect((await settle('c.csv', bytes)).file('out.ndjson')).toBe(plain);
  });

  it('refuses a table whose headings it does not know, naming them', async () => {
    const { code, output } = await settle('c.csv', `${heading},备注\n${row},x\n`);
    expect(code).toBe(2);
    expect(output).toContain('备注');
    expect((await settle('c.csv', '费用单号,人员编号\n1,甲\n')).output).toContain('claim.cost.inPolicy');
  });

  it("keeps each person's counters apart, whatever the order of people", async () => {
    const claims = [
      line({ id: '1', person: '甲', cost: '100000', basic: '0' }),
      line({ id: '2', person: '乙', cost: '100000', basic: '0' }),
      line({ id: '3', person: '甲', cost: '100000', basic: '0', date: '2024-04-01' }),
    ];
    const { file } = await settle('c.ndjson', claims.join('\n'), '--receipts', 'summary');
    // The yearly cap is 50,000: the first claim uses it up for 甲, not for 乙.
    expect(receipts(file('out.ndjson')).map((receipt) => receipt.paid)).toEqual([5000000, 5000000, 0]);
  });

  it('refuses what comes out of order, comes twice, or cannot be read, with the reasons in a file of their own', async () => {
    const claims = [
      line({ id: '1', date: '2024-03-01' }),
      line({ id: '2', person: '乙' }),
      line({ id: '2', person: '乙' }),
      line({ id: '3', date: '2024-02-01' }),
      '{"person": ',
      '{"claim": {}}',
      line({ id: '6', person: '丙', cost: '12.345' }),
      line({ id: '7', person: '丁' }),
    ];
    const { code, file, output } = await settle('c.ndjson', claims.join('\n'));
    expect(code).toBe(1);
    expect(receipts(file('out.ndjson')).map((receipt) => receipt.claim)).toEqual(['1', '2', '7']);
    const rejected = receipts(file('out.rejected.ndjson')) as { line: number; errors: { code: string }[] }[];
    expect(rejected.map((one) => one.line)).toEqual([3, 4, 5, 6, 7]);
    expect(rejected.map((one) => one.errors[0]?.code).slice(0, 4)).toEqual(['JZ6905', 'JZ6904', 'JZ6901', 'JZ6902']);
    for (const one of rejected) expect(output).toContain(one.errors[0]?.code);
  });

  it('settles nothing of a person after one of his claims was refused, since his counters cannot be relied on', async () => {
    const claims = [line({ id: '1', cost: '12.345' }), line({ id: '2', date: '2024-05-01' }), line({ id: '3', person: '乙' })];
    const { file } = await settle('c.ndjson', claims.join('\n'));
    expect(receipts(file('out.ndjson')).map((receipt) => receipt.claim)).toEqual(['3']);
    const rejected = receipts(file('out.rejected.ndjson')) as { errors: { code: string }[] }[];
    expect(rejected[1]?.errors[0]?.code).toBe('JZ6906');
    const other = [line({ id: '1', cost: '12.345' }), line({ id: '2', date: '2025-05-01' })];
    expect(receipts((await settle('c.ndjson', other.join('\n'))).file('out.ndjson'))).toHaveLength(1);
    expect(receipts((await settle('c.ndjson', claims.join('\n'), '--keep-going')).file('out.ndjson'))).toHaveLength(2);
  });

  it('adds up claims, people, tiers and payers', async () => {
    const claims = [line({ id: '1' }), line({ id: '2', person: '乙' }), line({ id: '3', date: '2024-05-01' })];
    const { output } = await settle('c.ndjson', claims.join('\n'), '--show', '1');
    expect(output).toMatch(/费用单\s+3/);
    expect(output).toMatch(/人员\s+2/);
    expect(output).toMatch(/医疗救助\s+8,400\.00/);
    expect(output).toMatch(/医疗救助基金\s+8,?400\.00/);
    // The first receipt in full.
    expect(output).toContain('70%');
  });

  it('takes a built policy and settles as its source does', async () => {
    const built = await runJiuzhu(['build', 'p.jz', '--out', 'dist'], { 'p.jz': policy });
    expect(built.code).toBe(0);
    const names = ['manifest.json', 'plan.json', 'policy.mjs', 'policy.d.mts', 'certificate.json'];
    const schemas = ['person', 'claim', 'state', 'receipt', 'subsidy'].map((name) => `schema/${name}.schema.json`);
    const files = Object.fromEntries(
      [...names, ...schemas].map((name) => [`dist/示例政策/${name}`, built.file(`dist/示例政策/${name}`) ?? '']),
    );
    const run = await runJiuzhu(['settle', 'dist/示例政策', 'c.ndjson', '--out', 'out.ndjson'], {
      ...files,
      'c.ndjson': line({ id: '1' }),
    });
    expect(run.code).toBe(0);
    expect(run.file('out.ndjson')).toBe((await settle('c.ndjson', line({ id: '1' }))).file('out.ndjson'));
    const changed = { ...files, 'dist/示例政策/plan.json': `${files['dist/示例政策/plan.json']} ` };
    expect((await runJiuzhu(['settle', 'dist/示例政策', 'c.ndjson'], { ...changed, 'c.ndjson': line({ id: '1' }) })).code).toBe(2);
  });

  it('fills holes as it is told to', async () => {
    const holed = policy.replace('封顶线 每年 5万元', '封顶线 每年 待定 "没有读到"');
    const files = { 'p.jz': holed, 'c.ndjson': line({ id: '1' }) };
    const open = await runJiuzhu(['settle', 'p.jz', 'c.ndjson'], files);
    expect(open.output).toMatch(/待定\s+1/);
    const filled = await runJiuzhu(['settle', 'p.jz', 'c.ndjson', '--assume', '医疗救助.封顶线=不封顶'], files);
    expect(filled.output).toMatch(/待定\s+0/);
    const wrong = await runJiuzhu(['settle', 'p.jz', 'c.ndjson', '--assume', '医疗救助 没有封顶线'], files);
    expect(wrong.code).toBe(2);
  });
});

describe('explain', () => {
  it('shows one claim in full, after the earlier ones of that person', async () => {
    const claims = [
      line({ id: '1', cost: '60000', basic: '0' }),
      line({ id: 'x', person: '乙' }),
      line({ id: '2', cost: '60000', basic: '0', date: '2024-05-01' }),
    ].join('\n');
    const { code, output } = await runJiuzhu(['explain', 'p.jz', 'c.ndjson', '--claim', '2'], { 'p.jz': policy, 'c.ndjson': claims });
    expect(code).toBe(0);
    expect(output).toContain('此前已结算此人 1 张费用单');
    // What is left of the cap: 50,000 − 42,000.
    expect(output).toMatch(/8,?000/);
    const json = await runJiuzhu(['explain', 'p.jz', 'c.ndjson', '--claim', '2', '--json'], { 'p.jz': policy, 'c.ndjson': claims });
    expect(JSON.parse(json.output)).toMatchObject({ claim: '2', totals: { paid: 800000 } });
  });

  it('says so when there is no such claim', async () => {
    const { code, output } = await runJiuzhu(['explain', 'p.jz', 'c.ndjson', '--claim', '9'], {
      'p.jz': policy,
      'c.ndjson': line({ id: '1' }),
    });
    expect(code).toBe(2);
    expect(output).toContain('没有费用单 9');
  });
});

/** Node reads GB18030 but does not write it: the reverse of what it reads. */
function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (pairs.get(character) ?? []))),
  );
}
