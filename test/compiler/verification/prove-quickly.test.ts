// What an author is told of a policy while writing: breaches that a first claim of the year shows, and nothing that is only undecided.

import { describe, expect, it } from 'vitest';
import { breachFindings, proveQuickly } from '../../../compiler/index.js';
import { toIr } from '../../../compiler/to-ir/to-ir.js';
import { analyzeText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

/** The clauses of the only computed tier, with its findings. */
async function found(tier: string, after = ''): Promise<readonly string[]> {
  const text = smallPolicy({ tier, after })
    .replace('待遇 基本医保 { 费用 政策范围内费用  支付方 基本医保基金  支付 按结算单 }\n', '')
    .replace('基本医保、', '')
    .replace(' 余额', '');
  const { policy, analysis } = analyzeText(text);
  const { value, diagnostics } = toIr(policy, analysis);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message.zh).join('\n'));
  const verification = await proveQuickly(value);
  if (verification === null) throw new Error('nothing was asked');
  const findings = breachFindings(verification);
  return findings.map(({ code, severity, span }) => `${severity} ${code} ${text.slice(span.start, span.end).split('\n')[0]}`);
}

describe('proveQuickly', () => {
  it('has nothing to say of what holds, or is not decided so quickly', async () => {
    expect(await found('  起付线 每年 1000元\n  比例 70%\n  封顶线 每年 5万元')).toEqual([]);
  });

  it('shows where the own payment falls', async () => {
    expect(await found('  门槛 每次 含本数 2万元\n  比例 60%')).toContainEqual(expect.stringMatching(/^error JZ5103 门槛/));
  });

  it('shows a group that bears more than the next in rank', async () => {
    const ratios = '  比例 {\n    | 对象 | 比例 |\n    | 特困人员 | 60% |\n    | 其他 | 70% |\n  }';
    expect(await found(ratios)).toEqual([expect.stringMatching(/^error JZ5105/)]);
  });
});
