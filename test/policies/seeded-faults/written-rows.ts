// The rows of a table read from its text alone, without the checker: which of them speak of a case that a finding shows.

/** Cells of each row as written, the header left out; `named` says whether there is one. */
export function writtenRows(text: string, named: boolean): readonly (readonly string[])[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'));
  return (named ? lines.slice(1) : lines).map((line) => cellsIn(line));
}

function cellsIn(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line.slice(1)) {
    if (character === '"') quoted = !quoted;
    if (character === '|' && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return cells;
}

/** How many rows list every value of the case in their key cells, `其他` and empty cells not counted as listing. */
export function rowsListing(rows: readonly (readonly string[])[], shown: readonly string[]): number {
  return rows.filter((cells) => shown.every((value, at) => lists(cells[at] ?? '', value))).length;
}

/** The same, where `其他` and empty cells take everything that they could. */
export function rowsTaking(rows: readonly (readonly string[])[], shown: readonly string[]): number {
  return rows.filter((cells) => shown.every((value, at) => cells[at] === '' || cells[at] === '其他' || lists(cells[at] ?? '', value)))
    .length;
}

function lists(cell: string, value: string): boolean {
  return cell.split('、').some((item) => item === value || item === `「${value}」` || holdsIn(item, value));
}

/** Ranges of numbers, days and amounts. */
function holdsIn(range: string, value: string): boolean {
  const figure = figureOf(value);
  if (figure === null) return false;
  const bounds = [...range.matchAll(/(超过|不超过|不低于|低于) (\S+)/g)].map(
    ([, word = '', bound = '']) => [word, figureOf(bound)] as const,
  );
  if (bounds.length > 0) return bounds.every(([word, bound]) => bound !== null && keeps(word, figure, bound));
  const [, low = '', high = ''] = /^(\S+) 至 (\S+)$/.exec(range) ?? [];
  const [from, to] = [figureOf(low), figureOf(high)];
  if (from !== null && to !== null) return from <= figure && figure <= to;
  const [, only = '', word = ''] = /^(\S+) (以上|以下|起)$/.exec(range) ?? [];
  const bound = figureOf(only);
  if (bound !== null) return word === '以下' ? figure <= bound : figure >= bound;
  return figureOf(range) === figure;
}

function keeps(word: string, figure: number, bound: number): boolean {
  if (word === '超过') return figure > bound;
  if (word === '不超过') return figure <= bound;
  return word === '不低于' ? figure >= bound : figure < bound;
}

/** `1.5万元` and `15000.00元` are one amount; days count as numbers. null for a name. */
export function figureOf(text: string): number | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number(text.replaceAll('-', ''));
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*(亿|万)?\D{0,5}$/.exec(text) ?? [];
  if (digits === undefined) return null;
  return Math.round(Number(digits) * (unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1) * 100);
}
