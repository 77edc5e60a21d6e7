// `settle`, `explain` and `resettle` over the versions of a series, with reversals and late claims.

import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { versionText } from '../support/versions.js';

const files = {
  'p/old.jz': versionText({ name: '甲', period: '2018-06-01 至 2022-04-30' }),
  'p/new.jz': versionText({ name: '乙', period: '2022-05-01 起', deductible: '每年 5000元', tier: '比例 70%' }),
};

interface Line {
  readonly id: string;
  readonly date: string;
  readonly yuan?: number;
  readonly reverses?: string;
  readonly person?: string;
}

function line({ id, date, yuan = 6_000, reverses, person = 'P1' }: Line): string {
  const claim =
    reverses === undefined
      ? { id, visit: '住院', discharge: date, settlement: date, cost: { inPolicy: String(yuan) } }
      : { id, reverses, settlement: date };
  return JSON.stringify({ person: { id: person, identities: [] }, claim });
}

const three = [line({ id: 'A', date: '2022-03-01' }), line({ id: 'B', date: '2022-04-30' }), line({ id: 'C', date: '2022-05-01' })];
const reversal = line({ id: 'R', date: '2022-06-01', reverses: 'A' });

function records(text: string | undefined): Record<string, unknown>[] {
  return (text ?? '')
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one) as Record<string, unknown>);
}

const settle = (claims: readonly string[], ...more: string[]) =>
  runJiuzhu(['settle', 'p', 'c.ndjson', '--out', 'out.ndjson', ...more], { ...files, 'c.ndjson': claims.join('\n') });

describe('a folder of versions', () => {
  it('settles each claim under the version in force', async () => {
    const { code, file, output } = await settle(three, '--receipts', 'summary');
    expect(code).toBe(0);
    expect(records(file('out.ndjson')).map(({ paid }) => paid)).toEqual([0, 120_000, 420_000]);
    expect(output).toContain('某县大病保险（甲、乙）');
  });

  it('explains a claim by the version it falls under', async () => {
    const { output } = await runJiuzhu(['explain', 'p', 'c.ndjson', '--claim', 'C'], { ...files, 'c.ndjson': three.join('\n') });
    expect(output).toContain('按“甲”结算，累计量接续沿用');
  });

  it('may be built folders, or one of several series', async () => {
    const built = await runJiuzhu(['build', 'p', '--out', 'dist'], files);
    const names = [...built.names()].filter((name) => name.startsWith('dist/'));
    const artifacts = Object.fromEntries(names.map((name) => [name, built.file(name) ?? '']));
    const run = await runJiuzhu(['settle', 'dist', 'c.ndjson', '--out', 'out.ndjson'], { ...artifacts, 'c.ndjson': three.join('\n') });
    expect(records(run.file('out.ndjson')).map((receipt) => (receipt.totals as { paid: number }).paid)).toEqual([0, 120_000, 420_000]);
    const other = versionText({ name: '丙', period: '2020-01-01 起' }).replace('系列 某县大病保险\n', '');
    const mixed = { ...files, 'p/other.jz': other, 'c.ndjson': three.join('\n') };
    expect((await runJiuzhu(['settle', 'p', 'c.ndjson'], mixed)).output).toContain('选一个系列');
    expect((await runJiuzhu(['settle', 'p', 'c.ndjson', '--policy', '某县大病保险'], mixed)).code).toBe(0);
    expect((await runJiuzhu(['settle', 'p', 'c.ndjson', '--policy', '乙'], mixed)).code).toBe(1);
  });
});

describe('a reversal in a file', () => {
  it('settles the rest of the year again and tells the differences', async () => {
    const { code, file, output } = await settle([...three, reversal, line({ id: 'D', date: '2022-07-01' })], '--show', '9');
    expect(code).toBe(0);
    const written = records(file('out.ndjson'));
    expect(written[3]).toMatchObject({ claim: 'R', reverses: 'A', differences: { change: { paid: -120_000 } } });
    // B and C alone: 6,000 consumed before D, more than 5,000.
    expect(written[4]).toMatchObject({ claim: 'D', totals: { paid: 420_000 } });
    expect(output).toMatch(/冲销 +1/);
    expect(output).toContain('应追回');
    expect(output).toMatch(/支付合计 +8,400\.00/);
  });

  it('is refused for what was not settled, and before the last settlement', async () => {
    const { file } = await settle([three[0] as string, line({ id: 'R', date: '2022-06-01', reverses: 'X' })]);
    expect(records(file('out.rejected.ndjson')).flatMap(({ errors }) => (errors as { code: string }[]).map(({ code }) => code))).toEqual([
      'JZ6911',
    ]);
    const early = await settle([three[0] as string, three[1] as string, line({ id: 'R', date: '2022-04-01', reverses: 'A' })]);
    expect(JSON.stringify(records(early.file('out.rejected.ndjson')))).toContain('JZ6904');
  });

  it('is a row of a table with its own column', async () => {
    const csv = `费用单号,人员编号,就诊,出院日期,结算日期,政策范围内费用,冲销
A,P1,住院,2022-03-01,2022-03-01,20000,
R,P1,,,2022-06-01,,A
`;
    const run = await runJiuzhu(['settle', 'p', 'c.csv', '--out', 'out.ndjson'], { ...files, 'c.csv': csv });
    expect(records(run.file('out.ndjson'))[1]).toMatchObject({ reverses: 'A', differences: { change: { paid: -600_000 } } });
  });

  it('is explained by its differences', async () => {
    const { output } = await runJiuzhu(['explain', 'p', 'c.ndjson', '--claim', 'R'], {
      ...files,
      'c.ndjson': [...three, reversal].join('\n'),
    });
    expect(output).toContain('冲销结算单');
    expect(output).toContain('−1,200.00');
  });
});

describe('resettle', () => {
  const again = (claims: readonly string[], was: Readonly<Record<string, string>>, ...options: string[]) =>
    runJiuzhu(['resettle', 'p', 'c.ndjson', ...options, '--out', 'd.ndjson'], { ...files, ...was, 'c.ndjson': claims.join('\n') });

  it('gives a late claim its place', async () => {
    const late = [three[1] as string, three[2] as string, three[0] as string];
    const { code, file, output } = await again(late, { 'was.ndjson': late.slice(0, 2).join('\n') }, '--was-claims', 'was.ndjson');
    expect(code).toBe(0);
    expect(records(file('d.ndjson'))).toMatchObject([{ person: 'P1', differences: { change: { paid: 120_000 } } }]);
    expect(output).toContain('1 人中 1 人有差额：支付合计 +1,200.00 元');
    expect(output).toContain('应补付');
  });

  it('compares with a former rule', async () => {
    const former = versionText({ name: '乙', period: '2022-05-01 起', deductible: '每年 5000元', tier: '比例 60%' });
    const was = { 'was/new.jz': former, 'was/old.jz': files['p/old.jz'] };
    const { file } = await again(three, was, '--was-policy', 'was');
    const [found] = records(file('d.ndjson'));
    expect(found).toMatchObject({ differences: { claims: [{ claim: 'C', kind: 'changed' }], change: { paid: 60_000, patient: -60_000 } } });
  });

  it('does not compare people with a rejected claim, and asks what to compare with', async () => {
    const bad = line({ id: 'X', date: '2017-01-01', person: 'P2' });
    const { code, output } = await again([...three, bad], { 'was.ndjson': three.join('\n') }, '--was-claims', 'was.ndjson');
    expect(code).toBe(1);
    expect(output).toContain('JZ6087');
    expect((await again(three, {})).code).toBe(2);
  });
});
