// Claims files as they really come: cut off, oddly exported, written by hand. Nothing is lost, merged or settled in silence.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const heading = '费用单号,人员编号,对象,认定部门,就诊,出院日期,结算日期,政策范围内费用,第三方支付,已付.基本医保,已付.大病保险';
const row = '1,甲,低保对象,民政,住院,2024-03-01,2024-03-01,10000,0,6000,0';

const claim = (id: string) => ({
  person: { id: `甲${id}`, identities: [{ group: '低保对象', certifiedBy: '民政' }] },
  claim: {
    id,
    visit: '住院',
    discharge: '2024-03-01',
    settlement: '2024-03-01',
    cost: { inPolicy: '10000', thirdParty: '0' },
    paid: { 基本医保: '6000', 大病保险: '0' },
  },
});
const text = (id = '1') => JSON.stringify(claim(id));

async function settle(file: string, content: string | Uint8Array, ...more: string[]) {
  const run = await runJiuzhu(['settle', 'p.jz', file, '--out', 'out.ndjson', ...more], { 'p.jz': policyTemplate.zh, [file]: content });
  const lines = (name: string) => (run.file(name) ?? '').split('\n').filter((line) => line !== '');
  const rejected = lines('out.rejected.ndjson').map((line) => JSON.parse(line) as { errors: { code: string }[] });
  return { ...run, settled: lines('out.ndjson').length, codes: rejected.map((one) => one.errors[0]?.code) };
}

describe('a JSON file', () => {
  it('is an array of objects or one object, whatever the white space', async () => {
    for (const content of [`[${text()}]`, `\ufeff \n[\r\n\t${text()} ,\n${text('2')}]\n`, text(), '[]']) {
      expect((await settle('c.json', content)).code).toBe(0);
    }
    expect((await settle('c.json', `[${text()},${text('2')},]`)).settled).toBe(2);
  });

  it('that is anything else stops with the line and what was expected, and no receipt is written', async () => {
    const contents = [
      'hello world',
      '[1, 2, 3]',
      'null',
      `[[${text()}]]`,
      `${text()}\n${text('2')}`,
      `[${text()}${text('2')}]`,
      `[${text()}] x`,
      `[${text()}, 5, ${text('2')}]`,
      `[${text()}}]`,
    ];
    for (const content of contents) {
      const run = await settle('c.json', content);
      expect(run.code).toBe(2);
      expect(run.output).toMatch(/第 [12] 行.*不该在这里/);
      expect(run.settled).toBe(0);
    }
    for (const content of ['', `[${text()}`, `[${text()},`]) {
      const run = await settle('c.json', content);
      expect(run.code).toBe(2);
      expect(run.output).toContain('不完整');
    }
  });

  it('that ends inside a claim rejects that claim', async () => {
    const run = await settle('c.json', `[${text()},${text('2').slice(0, 60)}`);
    expect(run.code).toBe(1);
    expect(run.settled).toBe(1);
    expect(run.codes).toEqual(['JZ6909']);
  });
});

describe('an object of a claims file', () => {
  it('that names a key twice is refused, whichever was meant', async () => {
    const twice = text().replace('"cost":{', '"cost":{"inPolicy":"1",');
    const inText = text().replace('"1"', '"\\"a\\":{[\\\\"');
    const run = await settle('c.ndjson', `${twice}\n${inText}`);
    expect(run.codes).toEqual(['JZ6908']);
    expect(run.settled).toBe(1);
  });

  it('that is nested beyond any claim is refused, however deep', async () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    const contents = [
      deep(100_000),
      `{"person":{"id":"x","identities":${deep(100_000)}},"claim":{}}`,
      text().replace('"10000"', deep(50_000)),
    ];
    const run = await settle('c.ndjson', contents.join('\n'));
    expect(run.code).toBe(1);
    expect(run.codes).toEqual(['JZ6907', 'JZ6907', 'JZ6907']);
  });

  it('holds a person and claims and nothing else but what a file of rejected claims adds', async () => {
    const { person, claim: bill } = claim('1');
    const wrong = [
      { person, claims: [null, bill] },
      { person, claims: [] },
      { person, claim: bill, claims: [bill] },
      { person, claim: bill, state: {} },
      { person, claim: bill, __proto__x: 1 },
    ];
    const run = await settle('c.ndjson', wrong.map((one) => JSON.stringify(one)).join('\n'));
    expect(run.codes).toEqual(wrong.map(() => 'JZ6902'));
    expect((await settle('c.ndjson', JSON.stringify({ line: 5, errors: [], person, claim: bill }))).settled).toBe(1);
    expect((await settle('c.ndjson', JSON.stringify({ person, claims: [bill, { ...bill, id: '2' }] }))).settled).toBe(2);
  });

  it('that cannot be read is nobody’s, and the summary says that nobody’s claims waited for it', async () => {
    const run = await settle('c.ndjson', `${text().slice(0, -9)}\n${text('2')}`);
    expect(run.output).toContain('1 行看不出是谁的费用单');
    expect((await settle('c.ndjson', text().replace('10000', '-1'))).output).not.toContain('看不出是谁');
  });
});

describe('a CSV table', () => {
  it('ends in rows of nothing but commas', async () => {
    const run = await settle('c.csv', `${heading}\n${row}\n,,,,,,,,,,\n , ,,,,,,,,,\n`);
    expect(run.code).toBe(0);
    expect(run.settled).toBe(1);
  });

  it('without headings, with blank ones, or separated by something else is told apart', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', 'CSV 是空的'],
      [`${heading},\n${row},\n`, '第 12 列（空白）'],
      [`${heading}\n${row}`.replaceAll(',', ';'), '以逗号'],
      [`${heading}\n${row}`.replaceAll(',', '\t'), '以逗号'],
      [`${heading},已付.不存在\n${row},5\n`, '已付.不存在'],
      [`${heading},已付.__proto__\n${row},5\n`, '已付.__proto__'],
      [heading.replace(',政策范围内费用', ''), '政策范围内费用（claim.cost.inPolicy）'],
      [`${heading}\n${row}\n2,"乙,低保对象\n`, '第 3 行'],
      [`${heading}\n${row}\n2,"乙"x,低保对象\n`, '引号'],
    ];
    for (const [content, message] of cases) {
      const run = await settle('c.csv', content);
      expect(run.code).toBe(2);
      expect(run.output).toContain(message);
    }
  });

  it('never drops an identity: certifiers and dates stand for a group each, or the row is refused', async () => {
    const identity = (groups: string, certifiers: string) => `${heading}\n${row.replace('低保对象,民政', `${groups},${certifiers}`)}\n`;
    for (const content of [identity('', '民政'), identity('低保对象', '民政;民政'), identity('低保对象;特困人员', '民政')]) {
      const run = await settle('c.csv', content);
      expect(run.codes).toEqual(['JZ6910']);
      expect(run.settled).toBe(0);
    }
    expect((await settle('c.csv', identity('低保对象;特困人员', '民政；民政'))).settled).toBe(1);
    expect((await settle('c.csv', identity('', ''))).settled).toBe(1);
  });
});

describe('a file in another encoding', () => {
  it('is refused rather than read with signs of its own', async () => {
    const contents: readonly (readonly [string, Uint8Array, ...string[]])[] = [
      ['c.csv', Buffer.from(`\ufeff${heading}\n${row}`, 'utf16le')],
      ['c.ndjson', Buffer.concat([Buffer.from(`${text()}\n`), Uint8Array.of(0xff, 0xfe, 0x0a)])],
      ['c.ndjson', Uint8Array.of(0xb5, 0xcd, 0x0a), '--encoding', 'utf-8'],
    ];
    for (const [file, content, ...more] of contents) {
      const run = await settle(file, content, ...more);
      expect(run.code).toBe(2);
      expect(run.output).toContain('--encoding');
      expect(run.settled).toBe(0);
    }
  });
});

describe('the files that are written', () => {
  const files = { 'p.jz': policyTemplate.zh, 'c.ndjson': text(), 'out.rejected.ndjson': text('2') };

  it('are never those that are read, nor each other', async () => {
    const runs = [
      ['c.ndjson', '--out', 'c.ndjson'],
      ['c.ndjson', '--out', './p.jz'],
      ['c.ndjson', '--out', 'o.ndjson', '--rejected', 'c.ndjson'],
      ['c.ndjson', '--out', 'o.ndjson', '--rejected', 'o.ndjson'],
      // A mended file of rejected claims, handed in again under the same name.
      ['out.rejected.ndjson', '--out', 'out.ndjson'],
    ];
    for (const run of runs) {
      const { code, file } = await runJiuzhu(['settle', 'p.jz', ...run], files);
      expect(code).toBe(2);
      for (const [name, content] of Object.entries(files)) expect(file(name)).toBe(content);
    }
  });

  it('hold nothing of an earlier run', async () => {
    const { code, file } = await runJiuzhu(['settle', 'p.jz', 'c.ndjson', '--out', 'out.ndjson'], files);
    expect(code).toBe(0);
    expect(file('out.rejected.ndjson')).toBe('');
  });
});
