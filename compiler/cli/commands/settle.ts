// `jiuzhu settle`: settles a file of claims, claim by claim in bounded memory.

import { resolve } from 'node:path';
import { type LoadedPolicy, type Receipt, renderReceipt } from '../../../runtime/index.js';
import type { Encoding } from '../claims/decode.js';
import { readClaims } from '../claims/read-claims.js';
import { type CommandInput, flagOption, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host, Sink } from '../host.js';
import { misuse } from '../misuse.js';
import { openPolicy } from '../policies/open-policy.js';
import { renderSummary } from '../settlement/render-summary.js';
import { type Outcome, openBooks, settleEntries } from '../settlement/settle-entries.js';
import { addOutcome, emptySummary, type Summary } from '../settlement/summary.js';
import { say } from '../terminal/say.js';

export async function settle(input: CommandInput, host: Host): Promise<ExitCode> {
  const [policyPath = '', claimsPath = ''] = input.operands;
  const show = readCount(textOption(input, 'show') ?? '0');
  const outputs = outputPaths(input, host);
  const policy = await openPolicy({ path: policyPath, name: textOption(input, 'policy'), assumptions: listOption(input, 'assume') }, host);
  if (policy === null) return exitCode.findings;
  const started = host.now();
  const run = await settleFile(policy, claimsPath, input, outputs, show, host);
  const title = `${policy.manifest.policy.title}（${policy.manifest.policy.id}）`;
  for (const assumption of listOption(input, 'assume')) host.print(say(host, `假设：${assumption}`, `assumed: ${assumption}`));
  host.print(renderSummary(run.summary, title, (host.now() - started) / 1000, host));
  for (const receipt of run.shown) host.print(`\n${renderReceipt(receipt, host.language)}`);
  if (outputs.receipts !== null) host.print(`\n${say(host, '结算单写入', 'Receipts written to')} ${textOption(input, 'out')}`);
  if (outputs.rejected !== null && run.summary.rejected > 0) {
    host.print(`${say(host, '退回的费用单写入', 'Rejected claims written to')} ${outputs.rejectedName}`);
  }
  return run.summary.rejected > 0 ? exitCode.findings : exitCode.fine;
}

interface Outputs {
  readonly receipts: string | null;
  readonly rejected: string | null;
  readonly rejectedName: string;
}

function outputPaths(input: CommandInput, host: Host): Outputs {
  const out = textOption(input, 'out');
  const rejectedName =
    textOption(input, 'rejected') ?? (out === null ? '' : `${out.replace(/\.(ndjson|jsonl|json)$/, '')}.rejected.ndjson`);
  const full = (path: string) => resolve(host.workingDirectory, path);
  return {
    receipts: out === null ? null : full(out),
    rejected: rejectedName === '' ? null : full(rejectedName),
    rejectedName,
  };
}

interface Run {
  readonly summary: Summary;
  readonly shown: readonly Receipt[];
}

async function settleFile(
  policy: LoadedPolicy,
  claimsPath: string,
  input: CommandInput,
  outputs: Outputs,
  show: number,
  host: Host,
): Promise<Run> {
  const path = resolve(host.workingDirectory, claimsPath);
  if ((await host.kindOf(path)) !== 'file') throw misuse(`找不到费用单文件 ${claimsPath}`, `no such claims file: ${claimsPath}`);
  const bar = await host.progress(await host.size(path), say(host, '结算', 'settling'));
  const file = { path, encoding: (textOption(input, 'encoding') ?? 'auto') as Encoding };
  const whole = textOption(input, 'receipts') !== 'summary';
  const receipts = outputs.receipts === null ? null : await host.open(outputs.receipts);
  let rejected: Sink | null = null;
  const books = openBooks(policy, flagOption(input, 'keepGoing'));
  const summary = emptySummary();
  const shown: Receipt[] = [];
  try {
    const entries = readClaims(file, policy.plan, host, (bytes) => bar.update(bytes));
    for await (const outcome of settleEntries(books, entries)) {
      addOutcome(summary, outcome);
      if (outcome.kind === 'settled') {
        if (shown.length < show) shown.push(outcome.receipt);
        await receipts?.write(`${JSON.stringify(whole ? outcome.receipt : inShort(outcome.receipt))}\n`);
      } else if (outputs.rejected !== null) {
        rejected ??= await host.open(outputs.rejected);
        await rejected.write(`${JSON.stringify(refusal(outcome))}\n`);
      }
    }
  } finally {
    bar.stop();
    await receipts?.close();
    await rejected?.close();
  }
  summary.people = books.ledgers.size;
  return { summary, shown };
}

function inShort(receipt: Receipt) {
  const payments = Object.fromEntries(receipt.tiers.map((tier) => [tier.name, tier.payment]));
  const { person, claim, status, date, totals } = receipt;
  return { person, claim, status, date, group: receipt.group?.name ?? null, payments, paid: totals.paid, patient: totals.patient };
}

function refusal(outcome: Outcome & { kind: 'rejected' }) {
  const handedIn = typeof outcome.input === 'string' ? { text: outcome.input } : outcome.input;
  return { line: outcome.line, errors: outcome.errors, ...handedIn };
}

function readCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw misuse(`--show 后面应是数字：${text}`, `--show takes a number: ${text}`);
  return Number(text);
}
