// The sums of a settlement run as a page for the terminal.

import { displayWidth } from '../../../language/index.js';
import { displayMoney } from '../../../runtime/index.js';
import type { Host } from '../host.js';
import { padEnd, padStart } from '../terminal/pad.js';
import { paint, say, tell } from '../terminal/say.js';
import type { Summary } from './summary.js';

export function renderSummary(summary: Summary, title: string, seconds: number, host: Host): string {
  const colors = paint(host);
  const sections = [colors.bold(title), overview(summary, seconds, host)];
  if (summary.byTier.size > 0) sections.push(tiers(summary, host));
  if (summary.byPayer.size > 0) sections.push(payers(summary, host));
  if (summary.holes.size > 0) sections.push(holes(summary, host));
  if (summary.refusals.size > 0) sections.push(refusals(summary, host));
  return sections.join('\n\n');
}

function overview(summary: Summary, seconds: number, host: Host): string {
  const perSecond = seconds > 0 ? Math.round(summary.claims / seconds) : summary.claims;
  const time = say(
    host,
    `用时 ${seconds.toFixed(2)} 秒，每秒 ${count(perSecond)} 张`,
    `${seconds.toFixed(2)} s, ${count(perSecond)} a second`,
  );
  return table([
    [say(host, '费用单', 'claims'), count(summary.claims), time],
    [say(host, '  已结算', '  settled'), count(summary.settled), ''],
    [say(host, '  待定', '  undetermined'), count(summary.undetermined), ''],
    [say(host, '  退回', '  rejected'), count(summary.rejected), ''],
    [say(host, '人员', 'people'), count(summary.people), ''],
    [
      say(host, '政策范围内费用', 'in-policy cost'),
      displayMoney(summary.inPolicy),
      say(host, '元（不含退回）', 'yuan (without rejected claims)'),
    ],
    [say(host, '支付合计', 'paid'), displayMoney(summary.paid), say(host, '元（已结算的费用单）', 'yuan (settled claims)')],
    [say(host, '个人负担', 'borne by patients'), displayMoney(summary.patient), say(host, '元（已结算的费用单）', 'yuan (settled claims)')],
  ]);
}

function tiers(summary: Summary, host: Host): string {
  const rows = [...summary.byTier].map(([name, sums]) => [
    `  ${name}`,
    displayMoney(sums.amount),
    say(host, `元，${count(sums.claims)} 张`, `yuan, ${count(sums.claims)} claims`) +
      (sums.undetermined > 0 ? say(host, `；另有 ${count(sums.undetermined)} 张待定`, `; ${count(sums.undetermined)} undetermined`) : ''),
  ]);
  return `${say(host, '按待遇', 'By tier')}\n${table(rows)}`;
}

function payers(summary: Summary, host: Host): string {
  const rows = [...summary.byPayer].map(([payer, amount]) => [`  ${payer}`, displayMoney(amount), say(host, '元', 'yuan')]);
  return `${say(host, '按支付方', 'By payer')}\n${table(rows)}`;
}

function holes(summary: Summary, host: Host): string {
  const rows = [...summary.holes].map(([id, claims]) => [`  ${id}`, count(claims), say(host, '张', 'claims')]);
  return `${say(host, '因下列数值文件没有给出而待定', 'Undetermined for want of')}\n${table(rows)}`;
}

function refusals(summary: Summary, host: Host): string {
  const rows = [...summary.refusals].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([code, { count: times, line, message }]) => {
    const where = say(host, `第 ${line} 行`, `line ${line}`);
    return `  ${code}  ${say(host, `${count(times)} 张，如${where}：`, `${count(times)}, such as ${where}: `)}${tell(host, message)}`;
  });
  return `${paint(host).red(say(host, '退回', 'Rejected'))}\n${lines.join('\n')}`;
}

/** A label, a number set to the right, and a remark. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => displayWidth(row[column] ?? '')));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([label = '', value = '', remark = '']) => `${padEnd(label, first)}  ${padStart(value, second)}  ${remark}`.trimEnd())
    .join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
