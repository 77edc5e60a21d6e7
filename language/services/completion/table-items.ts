// A whole table made of the declared groups, and the rows a table still lacks.

import { type KeywordName, spelling } from '../../syntax/keywords.js';
import type { Completion } from './completion.js';
import { groupsHere } from './groups-here.js';
import { type ItemContext, plainItem } from './item-context.js';
import { writtenName } from './written-name.js';

export function tableItem(columns: readonly KeywordName[], context: ItemContext): readonly Completion[] {
  const groups = groupsHere(context).map((group) => group.name.text);
  if (groups.length === 0) return [];
  const { surface, frame } = context.place;
  const heads = columns.map((column) => spelling(column, surface));
  const rows = [row(heads), ...groups.map((group, index) => row([writtenName(group), ...stops(columns.length - 1, index)]))];
  // A subsidy has its braces already; a clause's table brings them.
  const bare = frame.block === 'subsidy';
  const insert = bare ? rows.join('\n') : ['{', ...rows.map((line) => `\t${line}`), '}'].join('\n');
  const label = context.language === 'zh' ? '按对象列表' : 'table by group';
  return [snippet(context, bare ? label : `{ ${label} }`, `${label} table 表`, insert, groups)];
}

/** `width` is the number of cells of a row. */
export function rowsItem(width: number, context: ItemContext): readonly Completion[] {
  const listed = new Set(context.place.frame.since.map((token) => token.image.replace(/^「|」$/g, '')));
  const missing = groupsHere(context)
    .map((group) => group.name.text)
    .filter((group) => !listed.has(group));
  if (missing.length === 0) return [];
  const all = missing.map((group, index) => row([writtenName(group), ...stops(width - 1, index)])).join('\n');
  const label = context.language === 'zh' ? '补齐其余对象' : 'rows for the other groups';
  const singles = missing.map((group) =>
    snippet(context, `| ${group} |`, `| ${group}`, row([writtenName(group), ...stops(width - 1, 0)]), [group]),
  );
  return [snippet(context, label, label, all, missing), ...singles];
}

function snippet(context: ItemContext, label: string, filter: string, insert: string, groups: readonly string[]): Completion {
  const detail = groups.join('、');
  const documentation = `\`\`\`jiuzhu\n${insert.replaceAll(/\$\d+/g, '…').replaceAll('\t', '  ')}\n\`\`\``;
  return { ...plainItem(context, label, 'snippet', detail, documentation), filter, insert, isSnippet: true };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function stops(count: number, index: number): string[] {
  return Array.from({ length: count }, (_, column) => `$${index * count + column + 1}`);
}
