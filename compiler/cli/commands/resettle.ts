// `jiuzhu resettle`: settles claims again under a corrected rule or list, and says what each is paid more or less.

import { resolve } from 'node:path';
import { type Change, type Differences, differencesBetween, displayMoney, renderDifferences, sumOf } from '../../../runtime/index.js';
import type { Encoding } from '../claims/decode.js';
import { type CommandInput, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { openRule } from '../policies/open-rule.js';
import type { Rule } from '../policies/rule.js';
import { type Refusal, type SettledFile, settleWhole } from '../settlement/settle-whole.js';
import { paint, say, tell } from '../terminal/say.js';

export async function resettle(input: CommandInput, host: Host): Promise<ExitCode> {
  const [policyPath = '', claimsPath = ''] = input.operands;
  const [wasPolicy, wasClaims] = [textOption(input, 'wasPolicy'), textOption(input, 'wasClaims')];
  if (wasPolicy === null && wasClaims === null) {
    throw misuse(
      '要与原来的结算比较：用 --was-policy 给出原来的政策，或用 --was-claims 给出原来的费用单，或两者都给',
      'say what it was settled by before: --was-policy for the former policy, --was-claims for the former claims, or both',
    );
  }
  const after = await ruleAt(policyPath, input, host);
  const before = wasPolicy === null ? after : await ruleAt(wasPolicy, input, host);
  if (after === null || before === null) return exitCode.findings;
  if (before.currency.code !== after.currency.code) {
    throw misuse('两项政策的币种不同，金额不能相减', 'the two policies are in different currencies, so no difference can be told');
  }
  const encoding = (textOption(input, 'encoding') ?? 'auto') as Encoding;
  const fileAt = (path: string) => ({ path: resolve(host.workingDirectory, path), encoding });
  const first = await settleWhole(before, fileAt(wasClaims ?? claimsPath), 'as it stands', host);
  const second = await settleWhole(after, fileAt(claimsPath), 'by day', host);
  return tellDifferences(first, second, after.currency, input, host);
}

async function ruleAt(path: string, input: CommandInput, host: Host): Promise<Rule | null> {
  return openRule({ path, name: textOption(input, 'policy'), assumptions: listOption(input, 'assume') }, host);
}

async function tellDifferences(
  before: SettledFile,
  after: SettledFile,
  currency: Rule['currency'],
  input: CommandInput,
  host: Host,
): Promise<ExitCode> {
  const refusals = [...before.refusals, ...after.refusals];
  const unsafe = new Set(refusals.map(({ person }) => person));
  const people = [...new Set([...before.receipts.keys(), ...after.receipts.keys()])].filter((person) => !unsafe.has(person));
  const changed = people
    .map((person) => ({ person, differences: differencesBetween(before.receipts.get(person) ?? [], after.receipts.get(person) ?? []) }))
    .filter(({ differences }) => differences.claims.length > 0);
  await writeOut(changed, textOption(input, 'out'), host);
  const show = Number(textOption(input, 'show') ?? '20');
  for (const each of changed.slice(0, show)) host.print(renderDifferences({ ...each, currency, reversal: null }, host.language));
  host.print(total(sumOf(changed.map(({ differences }) => differences.change)), changed.length, people.length, currency, host));
  printRefusals(refusals, host);
  return refusals.length > 0 ? exitCode.findings : exitCode.fine;
}

async function writeOut(changed: readonly { person: string; differences: Differences }[], out: string | null, host: Host): Promise<void> {
  if (out === null) return;
  const text = changed.map((each) => `${JSON.stringify(each)}\n`).join('');
  await host.write(resolve(host.workingDirectory, out), text);
}

function total({ paid, patient }: Change, changed: number, all: number, currency: Rule['currency'], host: Host): string {
  const [payment, own] = [signed(paid, currency, host), signed(patient, currency, host)];
  return say(
    host,
    `${all} 人中 ${changed} 人有差额：支付合计 ${payment} ${currency.unit.zh}，个人负担 ${own} ${currency.unit.zh}`,
    `${changed} of ${all} people differ: paid in all ${payment} ${currency.unit.en}, borne by the patients ${own} ${currency.unit.en}`,
  );
}

function signed(fen: number | null, currency: Rule['currency'], host: Host): string {
  if (fen === null) return say(host, '待定', 'undetermined');
  return `${fen > 0 ? '+' : fen < 0 ? '−' : ''}${displayMoney(Math.abs(fen), currency)}`;
}

/** People with a rejected claim are not compared. */
function printRefusals(refusals: readonly Refusal[], host: Host): void {
  if (refusals.length === 0) return;
  host.print(paint(host).red(say(host, '退回的费用单（其人不作比较）：', 'rejected claims (their people are not compared):')));
  for (const { file, line, errors } of refusals) {
    for (const error of errors) host.print(`  ${file}:${line}  ${error.code}  ${error.path}  ${tell(host, error.message)}`);
  }
}
