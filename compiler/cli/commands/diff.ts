// `jiuzhu diff`: where two policies pay differently, who gains and who loses.

import { comparePolicies, type PolicyIr } from '../../index.js';
import { type CommandInput, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { chosenPath, openLatestTwo, openVersion } from '../policies/open-version.js';
import { printDifferences } from '../proofs/print-differences.js';

export async function diff(input: CommandInput, host: Host): Promise<ExitCode> {
  const two = await twoPolicies(input, host);
  if (two === null) return exitCode.findings;
  const [old, recent] = two;
  const differences = comparePolicies(old, recent);
  const format = textOption(input, 'format') ?? 'text';
  if (format === 'json') host.print(JSON.stringify(differences, null, 2));
  else printDifferences(differences, recent.currency, format === 'md' ? 'md' : 'text', host);
  return differences.equal === 'always' || differences.equal === 'first_claim' ? exitCode.fine : exitCode.findings;
}

/** One folder stands for its two latest versions. */
async function twoPolicies(input: CommandInput, host: Host): Promise<readonly [PolicyIr, PolicyIr] | null> {
  const [oldPath = '', newPath] = input.operands;
  const asked = { name: textOption(input, 'policy'), assumptions: listOption(input, 'assume') };
  if (newPath === undefined) return openLatestTwo(oldPath, asked, host);
  const old = await openVersion(await chosenPath(oldPath, host), asked, host);
  const recent = await openVersion(await chosenPath(newPath, host), asked, host);
  return old === null || recent === null ? null : [old, recent];
}
