// `jiuzhu settle`: settles a file of claims, claim by claim in bounded memory.

import { resolve } from 'node:path';
import { type Receipt, renderDifferences, renderReceipt } from '../../../runtime/index.js';
import type { Encoding } from '../claims/decode.js';
import { peopleWithReversals } from '../claims/people-with-reversals.js';
import { readClaims } from '../claims/read-claims.js';
import { type CommandInput, flagOption, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host, Sink } from '../host.js';
import { misuse } from '../misuse.js';
import { openRule } from '../policies/open-rule.js';
import { columnsOf, type Rule } from '../policies/rule.js';
import { openBooks } from '../settlement/books.js';
import { renderSummary } from '../settlement/render-summary.js';
import { type Outcome, settleEntries } from '../settlement/settle-entries.js';
import { addOutcome, emptySummary, type Summary } from '../settlement/summary.js';
import { say } from '../terminal/say.js';

export async function settle(input: CommandInput, host: Host): Promise<ExitCode> {
  const [policyPath = '', claimsPath = ''] = input.operands;
  const show = readCount(textOption(input, 'show') ?? '0');
  const outputs = outputPaths(input, host);
  checkOutputs(outputs, [policyPath, claimsPath], host);
  const rule = await openRule({ path: policyPath, name: textOption(input, 'policy'), assumptions: listOption(input, 'assume') }, host);
  if (rule === null) return exitCode.findings;
  const started = host.now();
  const run = await settleFile(rule, claimsPath, input, outputs, show, host);
  for (const assumption of listOption(input, 'assume')) host.print(say(host, `假设：${assumption}`, `assumed: ${assumption}`));
  host.print(renderSummary(run.summary, rule.currency, rule.title, (host.now() - started) / 1000, host));
  for (const page of run.shown) host.print(`\n${page}`);
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

/** Writing onto what is read would destroy it. */
function checkOutputs({ receipts, rejected, rejectedName }: Outputs, operands: readonly string[], host: Host): void {
  for (const operand of operands) {
    const read = resolve(host.workingDirectory, operand);
    if (read === receipts || read === rejected) {
      throw misuse(
        `${operand} 是要读的文件，不能写到它上面；请用 --out 或 --rejected 换一个文件`,
        `${operand} is read and cannot be written onto; name another file with --out or --rejected`,
      );
    }
  }
  if (receipts !== null && receipts === rejected) {
    throw misuse(
      `结算单和退回的费用单不能都写到 ${rejectedName}`,
      `receipts and rejected claims cannot both be written to ${rejectedName}`,
    );
  }
}

interface Run {
  readonly summary: Summary;
  /** The first pages, printed. */
  readonly shown: readonly string[];
}

async function settleFile(rule: Rule, claimsPath: string, input: CommandInput, outputs: Outputs, show: number, host: Host): Promise<Run> {
  const path = resolve(host.workingDirectory, claimsPath);
  if ((await host.kindOf(path)) !== 'file') throw misuse(`找不到费用单文件 ${claimsPath}`, `no such claims file: ${claimsPath}`);
  const bar = await host.progress(await host.size(path), say(host, '结算', 'settling'));
  const file = { path, encoding: (textOption(input, 'encoding') ?? 'auto') as Encoding };
  const whole = textOption(input, 'receipts') !== 'summary';
  const sinks = await openSinks(outputs, host);
  const columns = columnsOf(rule);
  const remembered = await peopleWithReversals(file, columns, host);
  const books = openBooks(rule, { keepGoing: flagOption(input, 'keepGoing'), remembered });
  const summary = emptySummary();
  const shown: string[] = [];
  try {
    const entries = readClaims(file, columns, host, (bytes) => bar.update(bytes));
    for await (const outcome of settleEntries(books, entries)) {
      addOutcome(summary, outcome);
      if (outcome.kind !== 'rejected') {
        if (shown.length < show) shown.push(pageOf(outcome, host));
        await sinks.receipts?.write(`${JSON.stringify(writtenAs(outcome, whole))}\n`);
      } else if (outputs.rejected !== null) {
        sinks.rejected ??= await host.open(outputs.rejected);
        await sinks.rejected.write(`${JSON.stringify(refusal(outcome))}\n`);
      }
    }
    await sinks.receipts?.close();
    await sinks.rejected?.close();
  } catch (error) {
    await sinks.receipts?.discard();
    await sinks.rejected?.discard();
    throw error;
  } finally {
    bar.stop();
  }
  summary.people = books.ledgers.size;
  return { summary, shown };
}

interface Sinks {
  readonly receipts: Sink | null;
  /** Opened with the first rejected claim, or at once to empty what an earlier run left. */
  rejected: Sink | null;
}

async function openSinks({ receipts, rejected }: Outputs, host: Host): Promise<Sinks> {
  const leftOver = rejected !== null && (await host.kindOf(rejected)) === 'file';
  return { receipts: receipts === null ? null : await host.open(receipts), rejected: leftOver ? await host.open(rejected) : null };
}

type Done = Exclude<Outcome, { kind: 'rejected' }>;

function pageOf(outcome: Done, host: Host): string {
  if (outcome.kind === 'settled') return renderReceipt(outcome.receipt, host.language);
  const { person, currency, differences, ...reversal } = outcome.reversal;
  return renderDifferences({ person, currency, reversal, differences }, host.language);
}

function writtenAs(outcome: Done, whole: boolean): unknown {
  if (outcome.kind === 'reversed') return outcome.reversal;
  return whole ? outcome.receipt : inShort(outcome.receipt);
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
