// `jiuzhu diff`: where two policies pay differently, who gains and who loses.

import { differencesBetween, type PolicyIr } from '../../index.js';
import { type CommandInput, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { openRule } from '../policies/open-rule.js';
import { printDifferences } from '../proofs/print-differences.js';

export async function diff(input: CommandInput, host: Host): Promise<ExitCode> {
  const [oldPath = '', newPath = ''] = input.operands;
  const old = await planAt(oldPath, input, host);
  const recent = await planAt(newPath, input, host);
  if (old === null || recent === null) return exitCode.findings;
  const differences = differencesBetween(old, recent);
  const format = textOption(input, 'format') ?? 'text';
  if (format === 'json') host.print(JSON.stringify(differences, null, 2));
  else printDifferences(differences, recent.currency, format === 'md' ? 'md' : 'text', host);
  return differences.equal === 'always' || differences.equal === 'first_claim' ? exitCode.fine : exitCode.findings;
}

/** Of a folder of versions, the one that took effect last. */
async function planAt(path: string, input: CommandInput, host: Host): Promise<PolicyIr | null> {
  const rule = await openRule({ path, name: textOption(input, 'policy'), assumptions: listOption(input, 'assume') }, host);
  if (rule === null) return null;
  const plan = rule.plans.at(-1);
  if (plan === undefined) throw misuse(`${path} 里没有政策`, `no policy in ${path}`);
  return plan;
}
