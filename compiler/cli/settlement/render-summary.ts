// The sums of a settlement run as a page for the terminal.

import { displayWidth, padEnd, padStart } from '../../../language/source/display-width.js';
import { boundsText, displayMoney, holeName, type Receipt } from '../../../runtime/index.js';
import type { Host } from '../host.js';
import { paint, say, tell } from '../terminal/say.js';
import type { Summary } from './summary.js';

export function renderSummary(summary: Summary, currency: Receipt['currency'], title: string, seconds: number, host: Host): string {
  const sections = [paint(host).bold(title), counts(summary, currency, seconds, host)];
  if (summary.settled > 0) sections.push(sums(summary, currency, host));
  if (summary.holes.size > 0) sections.push(holes(summary, host));
  if (summary.refusals.size > 0) sections.push(refusals(summary, host));
  return sections.join('\n\n');
}

function counts(summary: Summary, currency: Receipt['currency'], seconds: number, host: Host): string {
  const speed = number(seconds > 0 ? Math.round(summary.claims / seconds) : summary.claims);
  const time = say(host, `用时 ${seconds.toFixed(1)} 秒，每秒 ${speed} 张`, `in ${seconds.toFixed(1)} s, ${speed} a second`);
  const open = boundsText(summary.openPaid, currency);
  return table([
    [say(host, '费用单', 'claims'), number(summary.claims), time],
    [say(host, '  已结算', '  settled'), number(summary.settled), ''],
    [
      say(host, '  待定', '  undetermined'),
      number(summary.undetermined),
      open === null ? '' : say(host, `支付合计${open.zh}`, `pay ${open.en} in all`),
    ],
    ...(summary.reversed > 0 ? [[say(host, '  冲销', '  taken back'), number(summary.reversed), '']] : []),
    [say(host, '  退回', '  rejected'), number(summary.rejected), ''],
    [say(host, '人员', 'people'), number(summary.people), ''],
  ]);
}

/** One table, so that the amounts stand below each other. */
function sums(summary: Summary, currency: Receipt['currency'], host: Host): string {
  const unit = currency.unit[host.language];
  const row = (label: string, amount: number, remark = unit) => [label, displayMoney(amount, currency), remark];
  const title = (zh: string, en: string) => [say(host, zh, en), '', ''];
  return table([
    title('已结算的费用单', 'Settled claims'),
    row(say(host, '  政策范围内费用', '  in-policy cost'), summary.inPolicy),
    row(say(host, '  支付合计', '  paid'), summary.paid),
    row(say(host, '  个人负担', '  borne by patients'), summary.patient),
    title('按待遇', 'By tier'),
    ...[...summary.byTier].map(([name, { amount, claims }]) =>
      row(
        `  ${name}`,
        amount,
        say(host, `${unit}，${number(claims)} 张`, `${unit}, ${number(claims)} ${claims === 1 ? 'claim' : 'claims'}`),
      ),
    ),
    title('按支付方', 'By payer'),
    ...[...summary.byPayer].map(([payer, { kind, amount }]) =>
      row(kind === 'party' ? say(host, `  ${payer}（机构）`, `  ${payer} (party)`) : `  ${payer}`, amount),
    ),
    ...(summary.recoverable.size === 0 ? [] : [title('先行支付，待追偿', 'Advanced, to be recovered')]),
    ...[...summary.recoverable].map(([from, amount]) => row(say(host, `  向${from}`, `  from ${from}`), amount)),
  ]);
}

function holes(summary: Summary, host: Host): string {
  const rows = [...summary.holes].map(([id, { why, claims }]) => [
    `  ${holeName(id, host.language)}`,
    say(host, `${number(claims)} 张`, `${number(claims)} ${claims === 1 ? 'claim' : 'claims'}`),
    why,
  ]);
  return `${paint(host).yellow(say(host, '待定：没有读到下列数值', 'Undetermined: these figures are not known'))}\n${table(rows)}`;
}

function refusals(summary: Summary, host: Host): string {
  const rows = [...summary.refusals].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([code, { count, line, message }]) => {
    const where =
      count === 1
        ? say(host, `第 ${line} 行：`, `line ${line}: `)
        : say(host, `${number(count)} 张，如第 ${line} 行：`, `${number(count)} claims, such as line ${line}: `);
    return `  ${code}  ${where}${tell(host, message)}`;
  });
  const title = paint(host).red(say(host, '退回', 'Rejected'));
  return [title, ...lines, ...(summary.ownerless > 0 ? [ownerless(summary.ownerless, host)] : [])].join('\n');
}

function ownerless(count: number, host: Host): string {
  return say(
    host,
    `  其中 ${number(count)} 行看不出是谁的费用单，此人后面的费用单没有等它；更正后请整份重新结算`,
    `  ${number(count)} without a readable person: that person's later claims did not wait for it; mend it and settle the whole file again`,
  );
}

/** A label, a number set to the right, and a remark. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => displayWidth(row[column] ?? '')));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([label = '', value = '', remark = '']) => `${padEnd(label, first)}  ${padStart(value, second)}  ${remark}`.trimEnd())
    .join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
