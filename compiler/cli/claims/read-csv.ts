// Claims from a CSV table with a heading row.

import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Bilingual } from '../../../language/index.js';
import type { ClaimInput, PersonInput } from '../../../runtime/index.js';
import { misuse } from '../misuse.js';
import type { ClaimColumns } from '../policies/rule.js';
import { type ClaimEntry, unreadable } from './claim-entry.js';
import { type Column, chineseHeading, columnFor, fixedColumns, type IdentityPart, type Row, requiredColumns } from './csv-columns.js';
import { fileCatalog, fileError } from './file-catalog.js';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export async function* readCsv(pieces: AsyncIterable<string>, plan: ClaimColumns): AsyncGenerator<ClaimEntry> {
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Spreadsheet programs write rows of nothing but commas below a table.
    skip_records_with_empty_values: true,
    trim: true,
  } as const;
  const parser = parse(options);
  // A failure of the file reaches the loop below as the parser's own.
  pipeline(Readable.from(pieces, { objectMode: true }), parser, () => {});
  let columns: readonly Column[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (columns === null) columns = readHeadings(record, plan);
      else yield entryOfRecord(record, columns, info.lines);
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenTable(error) : error;
  }
  if (columns === null) throw misuse('CSV 是空的：第一行应是表头', 'the CSV is empty: its first row must be the headings');
}

function brokenTable(error: CsvError): Error {
  const line = typeof error.lines === 'number' ? error.lines : 0;
  return misuse(
    `CSV 第 ${line} 行起读不下去：引号没有成对，或引号外还有文字；含引号的内容须整格加引号，里面的引号写两次`,
    `the CSV cannot be read from line ${line} on: a quote is not closed, or text stands beside a quoted cell; quote the whole cell and write a quote inside it twice`,
  );
}

function readHeadings(headings: readonly string[], plan: ClaimColumns): readonly Column[] {
  const found = headings.map((heading) => columnFor(heading, plan));
  const unknown = headings.flatMap((heading, at) => (found[at] === null ? [named(heading, at)] : []));
  if (unknown.length > 0) throw unknownHeadings(unknown, headings);
  const paths = found.map((column) => column?.path);
  const missing = requiredColumns.filter((path) => !paths.includes(path));
  if (missing.length > 0) {
    const zh = missing.map((path) => `${chineseHeading(path, plan)}（${path}）`).join('、');
    throw misuse(`CSV 缺少列：${zh}`, `the CSV lacks columns: ${missing.join(', ')}`);
  }
  const twice = paths.filter((path, at) => paths.indexOf(path) !== at);
  if (twice.length > 0) throw misuse(`CSV 的列重复：${twice.join('、')}`, `the CSV has a column twice: ${twice.join(', ')}`);
  return found.flatMap((column) => (column === null ? [] : [column.column]));
}

/** A heading without text is told by its place. */
function named(heading: string, at: number): Bilingual {
  const short = heading.slice(0, 40);
  return heading === '' ? { zh: `第 ${at + 1} 列（空白）`, en: `column ${at + 1} (blank)` } : { zh: short, en: short };
}

function unknownHeadings(unknown: readonly Bilingual[], headings: readonly string[]): Error {
  if (headings.length === 1 && /[;\t|，；]/.test(headings[0] ?? '')) {
    return misuse('CSV 的各列应以逗号（,）隔开；请另存为逗号分隔的文件', 'the columns of a CSV are separated by commas (,); save it so');
  }
  const shown = unknown.slice(0, 12);
  const paths = fixedColumns.map((column) => column.zh).join('、');
  return misuse(
    `CSV 的表头有看不懂的列：${shown.map(({ zh }) => zh).join('、')}。可用的列：${paths}、内置事实的名称（如 政策范围内费用）、已付.待遇名、政策声明的输入`,
    `the CSV has unknown columns: ${shown.map(({ en }) => en).join(', ')}. Known are JSON paths such as person.id and claim.cost.inPolicy, claim.paid.<tier>, and the policy's inputs`,
  );
}

function entryOfRecord(record: readonly string[], columns: readonly Column[], line: number): ClaimEntry {
  if (record.length !== columns.length) {
    const counts = { found: String(record.length), expected: String(columns.length) };
    return unreadable(line, record.join(','), fileError(fileCatalog.wrongColumns, counts));
  }
  const row = emptyRow();
  record.forEach((text, at) => {
    if (text !== '') columns[at]?.(row, text);
  });
  const uneven = unevenIdentities(row.identity);
  if (uneven !== null) return unreadable(line, record.join(','), fileError(fileCatalog.identityColumns, uneven));
  const person = { ...row.person, identities: identitiesOf(row.identity), ...orNothing('facts', row.personFacts) };
  // A row that takes a claim back has no costs of its own.
  const cost = 'reverses' in row.claim ? orNothing('cost', row.cost) : { cost: row.cost };
  const claim = { ...row.claim, ...cost, ...orNothing('paid', row.paid), ...orNothing('facts', row.claimFacts) };
  return { kind: 'claim', line, person: person as unknown as PersonInput, claim: claim as unknown as ClaimInput };
}

function emptyRow(): Row {
  const identity: Record<IdentityPart, string> = { group: '', certifiedBy: '', from: '', to: '' };
  return { person: {}, identity, claim: {}, cost: {}, paid: {}, personFacts: {}, claimFacts: {} };
}

function orNothing(key: string, record: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(record).length === 0 ? {} : { [key]: record };
}

/** Several identities are separated by `;` in each of the four columns; departments that certify together by `、`. */
function identitiesOf(identity: Readonly<Record<IdentityPart, string>>): readonly unknown[] {
  if (identity.group === '') return [];
  const [certifiers, starts, ends] = [partsOf(identity.certifiedBy), partsOf(identity.from), partsOf(identity.to)];
  return partsOf(identity.group).map((group, at) => {
    const departments = (certifiers[at] ?? '').split(/[、,，]/).map((name) => name.trim());
    return {
      group,
      certifiedBy: departments.length === 1 ? departments[0] : departments,
      ...(starts[at] ? { from: starts[at] } : {}),
      ...(ends[at] ? { to: ends[at] } : {}),
    };
  });
}

/** The first column beside the groups whose entries are not one for each group; a column left blank says nothing of any. */
function unevenIdentities(identity: Readonly<Record<IdentityPart, string>>) {
  const groups = identity.group === '' ? 0 : partsOf(identity.group).length;
  for (const { zh, part } of besideGroups) {
    const found = identity[part] === '' ? 0 : partsOf(identity[part]).length;
    if (found > 0 && found !== groups) return { column: zh, found: String(found), groups: String(groups) };
  }
  return null;
}

const besideGroups = [
  { zh: '认定部门', part: 'certifiedBy' },
  { zh: '认定起始', part: 'from' },
  { zh: '认定终止', part: 'to' },
] as const;

function partsOf(text: string): readonly string[] {
  return text.split(/[;；]/).map((part) => part.trim());
}
