// Of every shipped policy each property is proved, or refuted, acknowledged and written up; policies/PROOFS.md says how many.

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { filesUnder } from '../support/policy-files.js';
import { proofTable, type VerifiedPolicy } from '../support/proof-table.js';
import { root } from '../support/source-files.js';

const files = Object.fromEntries(filesUnder('policies', '.jz').map(({ uri, text }) => [uri, text]));

describe('the shipped policies', () => {
  let policies: readonly VerifiedPolicy[] = [];

  beforeAll(async () => {
    const { output } = await runJiuzhu(['verify', '--format', 'json', 'policies'], files);
    policies = JSON.parse(output);
  });

  it('are all asked', () => {
    expect(policies.length).toBeGreaterThan(45);
  });

  it('break no property that is not acknowledged', () => {
    const broken = policies.flatMap(({ policy, properties }) =>
      properties.filter(({ breaches }) => breaches.some(({ acknowledged }) => acknowledged === null)).map(() => policy),
    );
    expect(broken).toEqual([]);
  });

  it('leave at most two in a hundred undecided', () => {
    const all = policies.flatMap(({ properties }) => properties);
    const open = all.filter(({ verdict }) => verdict === 'not_decided');
    expect(open.length).toBeLessThanOrEqual(all.length / 50);
  });

  it('write up what they break', () => {
    const silent = policies
      .filter(({ properties }) => properties.some(({ verdict }) => verdict === 'refuted'))
      .filter(({ file }) => !readFileSync(join(root, dirname(file), 'README.md'), 'utf8').includes('## 证明与发现\n'))
      .map(({ file }) => file);
    expect(silent).toEqual([]);
  });

  it('are told as the table tells them', async () => {
    await expect(proofTable(policies)).toMatchFileSnapshot(resolve(root, 'policies/PROOFS.md'));
  });
});

// What a document gets wrong whatever its missing figures are, shown with figures of which any would do.
const wrongWhatever = [
  {
    policy: 'policies/shaanxi/pingli-medical-aid/2016.jz',
    assumed: ['大病保险.起付线=20000元', '大病保险.比例=60%', '医疗救助.起付线=0元', '医疗救助.比例=80%', '一次性救助.门槛=5000元'],
    breaks: ['never_falls'],
  },
  {
    policy: 'policies/sichuan/gulin/2013-10.jz',
    assumed: ['医疗救助.起付线=0元', '医疗救助.比例=0%', '大病申请救助.比例=50%', '大病申请救助.封顶线=不封顶'],
    breaks: ['never_falls', 'split'],
  },
  {
    policy: 'policies/yunnan/medical-aid/2022-07-01.jz',
    assumed: ['年度救助限额.封顶线=10万元', '倾斜救助.门槛=5000元', '倾斜救助.起付线=0元', '倾斜救助.比例=50%'],
    breaks: ['never_falls'],
  },
  {
    policy: 'policies/anhui/unnamed-city-referral/2024.jz',
    assumed: ['基本医保.起付线=500元', '基本医保.比例=80%'],
    breaks: ['never_falls', 'no_cliff'],
  },
];

describe('a figure in place of a missing one', () => {
  it.each(wrongWhatever)('shows what is wrong in $policy', async ({ policy, assumed, breaks }) => {
    const assumptions = assumed.flatMap((assumption) => ['--assume', assumption]);
    const { output } = await runJiuzhu(['verify', '--format', 'json', policy, ...assumptions], files);
    const [{ properties }] = JSON.parse(output) as readonly [{ properties: readonly { property: string; verdict: string }[] }];
    expect(properties.filter(({ verdict }) => verdict === 'refuted').map(({ property }) => property)).toEqual(breaks);
  });
});
