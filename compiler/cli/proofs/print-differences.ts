// Differences of two policies as a page: for the terminal, or in Markdown.

import { displayWidth } from '../../../language/source/display-width.js';
import {
  type AlongCost,
  amountWithUnit,
  type DifferencePlace,
  type DifferenceRow,
  type Differences,
  type Extreme,
  type Interval,
  type PolicyIr,
} from '../../index.js';
import type { Host } from '../host.js';
import { say, tell } from '../terminal/say.js';

type Form = 'text' | 'md';
type Currency = PolicyIr['currency'];

export function printDifferences(differences: Differences, currency: Currency, form: Form, host: Host): void {
  const heading = `${differences.old} → ${differences.new}`;
  const open = differences.rows.filter(saysNothing);
  const told = differences.rows.filter((row) => row.verdict !== 'equal_always' && !open.includes(row));
  const lines = [
    form === 'md' ? `# ${heading}` : heading,
    '',
    equalTold(differences, host),
    losesTold(differences, host),
    '',
    ...told.flatMap((row) => [...rowLines(row, currency, form, host), '']),
    ...listed(
      say(host, '没有判定，取决于文件没有给出的数值', 'not decided: a figure is missing in the documents'),
      open.flatMap(({ places }) => places.map((place) => placeTitle(place, host))),
    ),
    ...sameLines(differences, host),
    ...listed(
      say(host, '对不上的', 'without counterpart'),
      differences.unmatched.map((one) => tell(host, one)),
    ),
    ...listed(
      say(host, '比较了', 'compared'),
      differences.compared.map((one) => tell(host, one)),
    ),
    ...listed(
      say(host, '没有比较', 'not compared'),
      differences.notCompared.map((one) => tell(host, one)),
    ),
  ];
  host.print(lines.join('\n').trimEnd());
}

/** Nothing is known beyond the first yuan. */
function saysNothing({ verdict, along }: DifferenceRow): boolean {
  const known = along.some(({ intervals }) => intervals.some(({ change, to }) => change !== 'unknown' && to > 100));
  return verdict === 'not_decided' && !known;
}

function equalTold({ equal }: Differences, host: Host): string {
  switch (equal) {
    case 'always':
      return say(host, '✓ 处处相同，不论本年已经结算了什么', '✓ equal everywhere, whatever was settled before in the year');
    case 'first_claim':
      return say(host, '✓ 本年首次结算相同', '✓ equal at the first claim of the year');
    case 'no':
      return say(host, '✗ 不同，见下', '✗ different, see below');
    case 'not_decided':
      return say(host, '? 没有判定', '? not decided');
  }
}

function losesTold({ nobodyLoses }: Differences, host: Host): string {
  switch (nobodyLoses) {
    case 'proved':
      return say(host, '✓ 本年首次结算没有人受损', '✓ nobody loses at the first claim of the year');
    case 'proved_of_matched':
      return say(
        host,
        '? 是否有人受损没有判定：两边对得上的，本年首次结算没有人受损；对不上的没有比较，见下',
        '? whether somebody loses is not decided: nobody does at the first claim of the year of what both have; the rest was not compared, see below',
      );
    case 'refuted':
      return say(host, '✗ 有人受损', '✗ somebody loses');
    case 'not_decided':
      return say(host, '? 是否有人受损没有判定', '? whether somebody loses is not decided');
  }
}

function rowLines({ places, along, verdict }: DifferenceRow, currency: Currency, form: Form, host: Host): readonly string[] {
  const titles = places.map((place) => placeTitle(place, host));
  const heads = titles.map((title) => (form === 'md' ? `- ${title}` : `  ${title}`));
  const undecided =
    verdict === 'not_decided'
      ? [say(host, '  没有判定：取决于文件没有给出的数值', '  not decided: a figure is missing in the documents')]
      : [];
  const body = along.flatMap((one) => alongLines(one, currency, form, host));
  return [...heads, ...(form === 'md' ? [''] : []), ...undecided, ...body];
}

function placeTitle({ group, facts }: DifferencePlace, host: Host): string {
  const told = tell(host, facts);
  return told === '' ? tell(host, group) : `${tell(host, group)} / ${told}`;
}

function alongLines({ cost, tier, prior, intervals }: AlongCost, currency: Currency, form: Form, host: Host): readonly string[] {
  const paid = tier === null ? say(host, '支付合计', 'paid in all') : say(host, `“${tier}”支付`, `paid by “${tier}”`);
  const rows = intervals.map((interval) => intervalCells(interval, currency, host));
  const first =
    prior === null
      ? ''
      : say(
          host,
          `（第二次；第一次 ${money(prior, currency, host)}，两次合计）`,
          ` (of a second claim; the first ${money(prior, currency, host)}, both together)`,
        );
  const head = [tell(host, cost) + first, paid, say(host, '最多多付', 'most gained'), say(host, '最多少付', 'most lost')];
  if (form === 'md') return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow), ''];
  // On a terminal a gain and a loss stand behind one another: each tells by its sign which it is.
  const together = ([range = '', change = '', ...extremes]: readonly string[]) => [
    range,
    change,
    extremes.filter((one) => one !== '').join(say(host, '；', '; ')),
  ];
  const lines = [[...head.slice(0, 2), say(host, '相差最多', 'differs most')], ...rows.map(together)];
  const widths = [0, 1, 2].map((_, column) => Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ''))));
  const padded = (cells: readonly string[]) => cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - displayWidth(cell)));
  return lines.map((cells) => `    ${padded(cells).join('  ')}`.trimEnd());
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function intervalCells({ from, to, change, mostGained, mostLost }: Interval, currency: Currency, host: Host): readonly string[] {
  const words = {
    equal: ['相同', 'equal'],
    gain: ['多付', 'more'],
    loss: ['少付', 'less'],
    mixed: ['互有多少', 'now more, now less'],
    unknown: ['未知', 'unknown'],
  } as const;
  const [zh, en] = words[change];
  const range = `${money(from, currency, host)} ~ ${money(to, currency, host)}`;
  return [range, say(host, zh, en), extremeTold(mostGained, currency, host), extremeTold(mostLost, currency, host)];
}

/** `20000.00 元时 +1000.00 元（3000.00 元 → 4000.00 元）` */
function extremeTold(extreme: Extreme | null, currency: Currency, host: Host): string {
  if (extreme === null) return '';
  const { cost, was, is } = extreme;
  const change = `${is > was ? '+' : '-'}${money(Math.abs(is - was), currency, host)}`;
  const [at, before, after] = [cost, was, is].map((amount) => money(amount, currency, host));
  return say(host, `${at}时 ${change}（${before} → ${after}）`, `${change} at ${at} (${before} → ${after})`);
}

function money(amount: number, currency: Currency, host: Host): string {
  return tell(host, amountWithUnit(amount, currency));
}

function sameLines({ rows }: Differences, host: Host): readonly string[] {
  const same = rows.filter(({ verdict }) => verdict === 'equal_always').flatMap(({ places }) => places);
  if (same.length === 0) return [];
  return [say(host, `其余 ${same.length} 种组合处处相同`, `the other ${same.length} combinations are equal everywhere`), ''];
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `- ${item}`), ''];
}
