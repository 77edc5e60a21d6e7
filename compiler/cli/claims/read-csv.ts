// Claims from a CSV table with a heading row.

import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ClaimInput, PersonInput } from '../../../runtime/index.js';
import type { PolicyIr } from '../../index.js';
import { misuse } from '../misuse.js';
import { type ClaimEntry, unreadable } from './claim-entry.js';
import { type Column, columnFor, fixedColumns, type IdentityPart, type Row, requiredColumns } from './csv-columns.js';
import { fileCatalog, fileError } from './file-catalog.js';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export async function* readCsv(pieces: AsyncIterable<string>, plan: PolicyIr): AsyncGenerator<ClaimEntry> {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
  const parser = Readable.from(pieces, { objectMode: true }).pipe(parse(options));
  let columns: readonly Column[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (columns === null) columns = readHeadings(record, plan);
      else yield entryOfRecord(record, columns, info.lines);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw misuse(`CSV 读不下去：${error.message}`, `the CSV cannot be read on: ${error.message}`);
  }
}

function readHeadings(headings: readonly string[], plan: PolicyIr): readonly Column[] {
  const found = headings.map((heading) => columnFor(heading, plan));
  const unknown = headings.filter((_, at) => found[at] === null);
  if (unknown.length > 0) {
    const paths = fixedColumns.map((column) => column.zh).join('、');
    throw misuse(
      `CSV 的表头有看不懂的列：${unknown.join('、')}。可用的列：${paths}、内置事实的名称（如 政策范围内费用）、已付.待遇名、政策声明的输入`,
      `the CSV has unknown columns: ${unknown.join(', ')}. Known are JSON paths such as person.id and claim.cost.inPolicy, claim.paid.<tier>, and the policy's inputs`,
    );
  }
  const paths = found.map((column) => column?.path);
  const missing = requiredColumns.filter((path) => !paths.includes(path));
  if (missing.length > 0) throw misuse(`CSV 缺少列：${missing.join('、')}`, `the CSV lacks columns: ${missing.join(', ')}`);
  const twice = paths.filter((path, at) => paths.indexOf(path) !== at);
  if (twice.length > 0) throw misuse(`CSV 的列重复：${twice.join('、')}`, `the CSV has a column twice: ${twice.join(', ')}`);
  return found.flatMap((column) => (column === null ? [] : [column.column]));
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
  const person = { ...row.person, identities: identitiesOf(row.identity), ...orNothing('facts', row.personFacts) };
  const claim = { ...row.claim, cost: row.cost, ...orNothing('paid', row.paid), ...orNothing('facts', row.claimFacts) };
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
  const parts = (text: string) => text.split(/[;；]/).map((part) => part.trim());
  const [certifiers, starts, ends] = [parts(identity.certifiedBy), parts(identity.from), parts(identity.to)];
  return parts(identity.group).map((group, at) => {
    const departments = (certifiers[at] ?? '').split(/[、,，]/).map((name) => name.trim());
    return {
      group,
      certifiedBy: departments.length === 1 ? departments[0] : departments,
      ...(starts[at] ? { from: starts[at] } : {}),
      ...(ends[at] ? { to: ends[at] } : {}),
    };
  });
}
