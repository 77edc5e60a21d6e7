// `jiuzhu explain`: one claim, step by step, after everything that person's earlier claims had used up.

import { resolve } from 'node:path';
import { renderDifferences, renderReceipt } from '../../../runtime/index.js';
import type { ClaimEntry } from '../claims/claim-entry.js';
import type { Encoding } from '../claims/decode.js';
import { readClaims } from '../claims/read-claims.js';
import { type CommandInput, flagOption, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { openRule } from '../policies/open-rule.js';
import { columnsOf } from '../policies/rule.js';
import { openBooks } from '../settlement/books.js';
import { type Outcome, settleEntries } from '../settlement/settle-entries.js';
import { paint, say, tell } from '../terminal/say.js';

export async function explain(input: CommandInput, host: Host): Promise<ExitCode> {
  const [policyPath = '', claimsPath = ''] = input.operands;
  const id = textOption(input, 'claim') ?? '';
  const rule = await openRule({ path: policyPath, name: textOption(input, 'policy'), assumptions: listOption(input, 'assume') }, host);
  if (rule === null) return exitCode.findings;
  const file = { path: resolve(host.workingDirectory, claimsPath), encoding: (textOption(input, 'encoding') ?? 'auto') as Encoding };
  const columns = columnsOf(rule);
  const person = await personOf(readClaims(file, columns, host), id);
  if (person === null) throw misuse(`${claimsPath} 里没有费用单 ${id}`, `no claim ${id} in ${claimsPath}`);
  const books = openBooks(rule, { remembered: new Set([person]) });
  let earlier = 0;
  for await (const outcome of settleEntries(books, claimsOfPerson(readClaims(file, columns, host), person))) {
    if (claimIdOf(outcome) !== id) {
      earlier += outcome.kind === 'settled' ? 1 : 0;
      continue;
    }
    const asJson = flagOption(input, 'json');
    const assumptions = asJson ? [] : listOption(input, 'assume');
    for (const assumption of assumptions) host.print(say(host, `假设：${assumption}`, `assumed: ${assumption}`));
    return print(outcome, earlier, asJson, host);
  }
  throw misuse(`${claimsPath} 里没有费用单 ${id}`, `no claim ${id} in ${claimsPath}`);
}

async function personOf(entries: AsyncIterable<ClaimEntry>, id: string): Promise<string | null> {
  for await (const entry of entries) if (entry.kind === 'claim' && entry.claim.id === id) return entry.person.id;
  return null;
}

async function* claimsOfPerson(entries: AsyncIterable<ClaimEntry>, person: string): AsyncGenerator<ClaimEntry> {
  for await (const entry of entries) if (entry.kind === 'claim' && entry.person.id === person) yield entry;
}

function claimIdOf(outcome: Outcome): string | null {
  if (outcome.kind === 'settled') return outcome.receipt.claim;
  if (outcome.kind === 'reversed') return outcome.reversal.claim;
  return typeof outcome.input === 'string' ? null : outcome.input.claim.id;
}

function print(outcome: Outcome, earlier: number, asJson: boolean, host: Host): ExitCode {
  if (outcome.kind === 'settled') {
    if (asJson) {
      host.print(JSON.stringify(outcome.receipt, null, 2));
      return exitCode.fine;
    }
    if (earlier > 0) {
      host.print(
        say(host, `此前已结算此人 ${earlier} 张费用单`, `after ${earlier} earlier ${earlier === 1 ? 'claim' : 'claims'} of this person`),
      );
    }
    host.print(renderReceipt(outcome.receipt, host.language));
    return exitCode.fine;
  }
  if (outcome.kind === 'reversed') {
    const { person, currency, differences, ...reversal } = outcome.reversal;
    const page = () => renderDifferences({ person, currency, reversal, differences }, host.language);
    host.print(asJson ? JSON.stringify(outcome.reversal, null, 2) : page());
    return exitCode.fine;
  }
  host.print(paint(host).red(say(host, '这张费用单被退回：', 'this claim is rejected:')));
  for (const error of outcome.errors) host.print(`  ${error.code}  ${error.path}  ${tell(host, error.message)}`);
  return exitCode.findings;
}
