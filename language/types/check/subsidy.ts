// Premium subsidies: years, premium, and what each row grants and who pays it.

import { tierDiagnostics } from '../../diagnostics/catalog/tiers.js';
import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { yearDiagnostics } from '../../diagnostics/catalog/years.js';
import { say, within } from '../../names/name-context.js';
import { resolve, wanted } from '../../names/resolve.js';
import type { Expression, SubsidyDeclaration, TableCell, TableNode } from '../../syntax/ast.js';
import { type CheckContext, error } from '../check-context.js';
import { addDecimals, compareDecimals, percentText } from '../exact-decimal.js';
import { expectConstantMoney, expectInteger, expectRatio } from '../expect.js';
import { reportIntegerForMoney } from '../judge.js';
import { typeName } from '../type-names.js';
import { typeOf } from '../type-of.js';
import type { Interval } from './interval.js';
import { checkCoverage, type Reach } from './table-coverage.js';
import { readTable, type TableShape, type TableSpec } from './table-shape.js';
import { expectFigure } from './value.js';

const columns: TableSpec = {
  fixed: ['grant', 'paid_by'],
  required: ['grant', 'paid_by'],
  header: true,
  example: '| 对象 | 资助 | 出资 |',
  keys: 'person',
};

export function checkSubsidy(context: CheckContext, subsidy: SubsidyDeclaration): void {
  checkYears(context, subsidy);
  const { premium, table } = subsidy;
  if (premium !== null && premium.value !== 'billed') expectConstantMoney(context, premium.value);
  if (table === null) {
    if (context.complete) say(context, typeDiagnostics.subsidyWithoutTable, subsidy.span, {});
    return;
  }
  const relative = checkRows(context, subsidy, table);
  if (premium === null && relative !== null && context.complete) say(context, typeDiagnostics.premiumMissing, relative.span, {});
}

function checkYears(context: CheckContext, { from, to }: SubsidyDeclaration): void {
  for (const year of [from, to]) if (year !== null) expectInteger(context, year);
  if (from === null || to === null || compareDecimals(from.value, to.value) <= 0) return;
  say(context, typeDiagnostics.yearsReversed, { start: from.span.start, end: to.span.end }, {});
}

/** The first grant that needs the premium, if any. */
function checkRows(context: CheckContext, subsidy: SubsidyDeclaration, table: TableNode): Expression | null {
  const years = declaredYears(subsidy);
  const yearColumn = table.header?.columns.find(({ column }) => column === 'coverage_year');
  if (yearColumn !== undefined && years === null) {
    say(context, tierDiagnostics.yearsUnstated, yearColumn.span, {});
    return null;
  }
  const shape = readTable(context, table, { ...columns, years });
  if (shape === null) return null;
  const grantAt = shape.columns.get('grant');
  const payersAt = shape.columns.get('paid_by');
  let relative: Expression | null = null;
  for (const { row } of shape.rows) {
    const grant = grantAt === undefined ? null : checkGrant(context, row.cells[grantAt]);
    const nothing = grant?.kind === 'KeywordLiteral' && grant.literal === 'no_grant';
    if (
      relative === null &&
      grant !== null &&
      (grant.kind === 'KeywordLiteral' || grant.kind === 'RatioLiteral' || context.types.get(grant)?.kind === 'grant') &&
      !nothing
    )
      relative = grant;
    if (payersAt !== undefined) checkPayers(context, row.cells[payersAt], nothing);
  }
  if (yearColumn === undefined || years === null) checkNamedGroups(context, table, shape);
  else checkYearRows(context, table, shape, years);
  return relative;
}

function declaredYears({ from, to }: SubsidyDeclaration): Interval | null {
  if (from === null) return null;
  return { low: from.value.digits, high: (to ?? from).value.digits };
}

/** In each of the years something is said for every group that the table knows, and be it that nothing is granted. */
function checkYearRows(context: CheckContext, table: TableNode, shape: TableShape, years: Interval): void {
  const at = table.header?.columns.findIndex(({ column }) => column === 'coverage_year') ?? -1;
  const wrong = shape.rows.filter(({ row }) => !listsYears(row.cells[at], years));
  for (const { row } of wrong)
    say(context, tierDiagnostics.yearCell, (row.cells[at] ?? row).span, { from: String(years.low), to: String(years.high) });
  if (wrong.length > 0) return;
  checkCoverage(context, table, shape, namedGroups(context, shape), { complete: true, bands: false });
}

/** A group that no row names is not subsidised; of one that is named, every case is to be said. */
function checkNamedGroups(context: CheckContext, table: TableNode, shape: TableShape): void {
  const reach = namedGroups(context, shape);
  checkCoverage(context, table, shape, reach, { complete: reach !== null, bands: false });
}

/** null for a table without groups. */
function namedGroups({ scope }: CheckContext, { keys, rows }: TableShape): Reach | null {
  const column = keys.findIndex(({ key }) => key.kind === 'group');
  if (column < 0) return null;
  const declared = scope.groups.map((group) => group.name.text);
  const groups = new Set(rows.flatMap((row) => [...(row.keys[column] ?? declared)]));
  return { tier: '', groups, visits: new Set(), known: true };
}

/** Years, and only those of the subsidy. */
function listsYears(cell: TableCell | undefined, { low, high }: Interval): boolean {
  const isIn = (item: Expression | null) =>
    item?.kind !== 'Integer' || (item.value.digits >= (low ?? 0) && item.value.digits <= (high ?? 0));
  const items = cell?.items ?? [];
  return (
    items.length > 0 &&
    items.every((item) => item.kind !== 'KeywordLiteral' && (item.kind === 'Range' ? isIn(item.low) && isIn(item.high) : isIn(item)))
  );
}

function checkGrant(context: CheckContext, cell: TableCell | undefined): Expression | null {
  const [grant, ...others] = cell?.items ?? [];
  if (cell === undefined) return null;
  if (grant === undefined || others.length > 0) {
    say(context, typeDiagnostics.valueCell, cell.span, { zh: '资助', en: 'grant' });
    return null;
  }
  if (grant.kind === 'Range') {
    expectFigure(context, grant, grant.low?.kind === 'Money' ? expectConstantMoney : expectRatio);
    return grant;
  }
  if (grant.kind === 'Extreme' && comparesGrants(context, grant)) return grant;
  const type = typeOf(context, grant);
  switch (type.kind) {
    case 'ratio':
      expectRatio(context, grant);
      break;
    case 'money':
      expectConstantMoney(context, grant);
      break;
    case 'hole':
    case 'error':
      break;
    case 'integer':
      if (grant.kind === 'Integer') reportIntegerForMoney(context, grant);
      break;
    default:
      if (grant.kind === 'KeywordLiteral' && (grant.literal === 'full' || grant.literal === 'no_grant')) break;
      say(context, typeDiagnostics.badGrant, grant.span, { isZh: typeName(type).zh, isEn: typeName(type).en });
  }
  return grant;
}

/** `取大(80%、280元)`: the percentage is of the premium, and only in a subsidy are the two comparable. */
function comparesGrants(context: CheckContext, grant: Expression & { kind: 'Extreme' }): boolean {
  const kinds = new Set(grant.operands.map(({ kind }) => kind));
  if (!kinds.has('RatioLiteral') || !kinds.has('Money')) return false;
  for (const operand of grant.operands) {
    if (operand.kind === 'RatioLiteral') expectRatio(context, operand);
    else expectConstantMoney(context, operand);
  }
  context.types.set(grant, { kind: 'grant' });
  return true;
}

function checkPayers(context: CheckContext, cell: TableCell | undefined, nothing: boolean): void {
  if (cell === undefined) return;
  if (cell.items.length === 0) {
    if (!nothing) say(context, typeDiagnostics.payerMissing, cell.span, {});
    return;
  }
  for (const item of cell.items) checkPayer(context, item);
  const shares = cell.items.flatMap((item) => (item.kind === 'Share' ? [item.share.value] : []));
  if (shares.length === 0 && cell.items.length === 1) return;
  if (shares.length < cell.items.length) {
    say(context, typeDiagnostics.sharesMissing, cell.span, {});
    return;
  }
  const sum = shares.reduce(addDecimals, { digits: 0, scale: 0 });
  if (compareDecimals(sum, { digits: 1, scale: 0 }) !== 0)
    say(context, typeDiagnostics.sharesNotWhole, cell.span, { sum: percentText(sum) });
}

function checkPayer(context: CheckContext, item: Expression): void {
  if (item.kind === 'NameExpression') {
    const symbol = resolve(context, item.name, wanted.payer);
    context.types.set(item, symbol === null ? error : { kind: 'payer' });
    return;
  }
  const type = typeOf(context, item);
  if (item.kind !== 'Share' && type.kind !== 'error') say(context, typeDiagnostics.payerMissing, item.span, {});
}

/** No coverage year may stand in two tables, and between two tables none may be left out. */
export function checkSubsidyYears(context: CheckContext): void {
  const { subsidies } = context.scope;
  const ranges = subsidies.map((subsidy) => ({ subsidy, ...rangeOf(subsidy) })).sort((a, b) => a.from - b.from);
  let last: (typeof ranges)[number] | undefined;
  for (const range of ranges) {
    if (last !== undefined) checkYearsOf(context, last, range);
    if (last === undefined || range.to > last.to) last = range;
  }
}

interface Years {
  readonly subsidy: SubsidyDeclaration;
  readonly from: number;
  readonly to: number;
}

function checkYearsOf(context: CheckContext, before: Years, { subsidy, from }: Years): void {
  const message = { zh: '另一张资助表在这里', en: 'the other table is here' };
  const place = subsidy.from?.span ?? subsidy.span;
  const related = [{ uri: within(context, before.subsidy).uri, span: before.subsidy.from?.span ?? before.subsidy.span, message }];
  const inside = within(context, subsidy);
  if (from <= before.to) {
    const year = Number.isFinite(from) ? String(from) : null;
    say(inside, typeDiagnostics.yearsOverlap, place, { zh: year ?? '每个', en: year ?? '(any)' }, { related });
  } else if (from > before.to + 1) {
    say(inside, yearDiagnostics.yearsLeftOut, place, { from: String(before.to + 1), to: String(from - 1) }, { related });
  }
}

function rangeOf({ from, to }: SubsidyDeclaration): { readonly from: number; readonly to: number } {
  if (from === null) return { from: Number.NEGATIVE_INFINITY, to: to?.value.digits ?? Number.POSITIVE_INFINITY };
  return { from: from.value.digits, to: to?.value.digits ?? from.value.digits };
}
