// Premium subsidies: years, premium, and the grant of each row.

import type { Expression, SubsidyDeclaration, TableCell } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import { add, compare, fromDecimal, fromExactRatio, one, toExactRatio, zero } from '../ir/exact-ratio.js';
import type { ExactRatio, Grant, Subsidy, SubsidyRow } from '../ir/ir.js';
import { figuresOf } from '../ir/traverse/figures-of.js';
import { cite, complain, complainQuoting, type Lowering, originOf, type Place, payerOf } from './lowering.js';
import { rowsInYears, type Years, yearPieces } from './subsidy-years.js';
import { constantOf, holeOf } from './values/constant.js';
import { singleValue } from './values/constant-case.js';
import { wholeFen } from './values/money.js';
import { exactRatio } from './values/ratio.js';
import { keyedRows } from './values/table.js';

/** One for each stretch of years that no row tells apart. */
export function lowerSubsidies(lowering: Lowering, declaration: SubsidyDeclaration): Subsidy[] {
  const from = declaration.from?.value.digits ?? null;
  const to = declaration.to?.value.digits ?? from;
  return yearPieces(declaration.table, from, to).map((years) => lowerSubsidy(lowering, declaration, years));
}

function lowerSubsidy(lowering: Lowering, declaration: SubsidyDeclaration, years: Years): Subsidy {
  const from = declaration.from?.value.digits ?? null;
  const stem = `subsidy.${from ?? 'all'}`;
  const place: Place = { owner: stem, clause: 'value', admitted: lowering.groups.map((_, at) => at), tier: null };
  return {
    ...years,
    premium: premiumOf(lowering, place, declaration),
    rows: rowsOf(lowering, place, declaration, years),
    citations: [...new Set(declaration.cites.flatMap((clause) => cite(lowering, clause.citations)))],
    origin: originOf(lowering, declaration),
  };
}

function premiumOf(lowering: Lowering, place: Place, declaration: SubsidyDeclaration): Subsidy['premium'] {
  const value = declaration.premium?.value ?? 'billed';
  if (value === 'billed') return { kind: 'billed' };
  if (value.kind === 'Hole') return { kind: 'hole', hole: holeOf(lowering, place, value, `${place.owner}.premium`) };
  const constant = singleValue(constantOf(lowering, place, value));
  if (constant?.kind === 'exact') return { kind: 'fixed', fen: wholeFen(lowering, value, constant.value) };
  if (constant?.kind === 'hole') return constant;
  complainQuoting(lowering, compileDiagnostics.notConstant, value);
  return { kind: 'billed' };
}

function rowsOf(lowering: Lowering, place: Place, { table }: SubsidyDeclaration, years: Years): SubsidyRow[] {
  if (!table) return [];
  const hasHeader = table.header !== null;
  const ofYears = { ...table, rows: rowsInYears(table, years) };
  return keyedRows(lowering, place, ofYears, ['grant', 'paid_by']).flatMap(({ when, row, cells }): SubsidyRow[] => {
    const at = table.rows.indexOf(row);
    const [grant] = cells[0]?.items ?? [];
    if (!grant) return [];
    const payers = hasHeader ? payersOf(lowering, cells[1]) : [];
    const citations = cite(lowering, row.cites);
    return [{ when, grant: grantOf(lowering, place, grant, at + 1), citations, payers, origin: originOf(lowering, row) }];
  });
}

function grantOf(lowering: Lowering, place: Place, expression: Expression, row: number): SubsidyRow['grant'] {
  if (expression.kind === 'Hole' || expression.kind === 'Range') {
    const figure = expression.kind === 'Range' && expression.low?.kind === 'RatioLiteral' ? { figure: 'ratio' as const } : {};
    return { kind: 'hole', hole: holeOf(lowering, { ...place, ...figure }, expression, `${place.owner}.${row}`) };
  }
  const operands = comparedOf(lowering, place, expression, row);
  if (operands !== null) return operands;
  const value = singleValue(constantOf(lowering, place, expression));
  switch (value?.kind) {
    case 'exact': {
      const { note } = value;
      const type = lowering.policy.types.get(expression)?.kind;
      if (type === 'ratio') return { kind: 'percentage', ratio: exactRatio(lowering, expression, value.value), note };
      return { kind: 'fixed', fen: wholeFen(lowering, expression, value.value), note };
    }
    case 'hole':
      return value;
    case 'keyword':
      if (value.literal === 'full') return { kind: 'full' };
      if (value.literal === 'no_grant') return { kind: 'none' };
      break;
    case undefined:
      break;
  }
  complainQuoting(lowering, compileDiagnostics.notConstant, expression);
  return { kind: 'none' };
}

/** `取大(80%、280元)`, which no constant is; null for every other grant. What it is of is unknown while one of them is. */
function comparedOf(lowering: Lowering, place: Place, expression: Expression, row: number): Grant | null {
  if (expression.kind !== 'Extreme' || lowering.policy.types.get(expression)?.kind !== 'grant') return null;
  const grants = expression.operands.map((operand) => grantOf(lowering, place, operand, row));
  const hole = grants.find(({ kind }) => kind === 'hole');
  if (hole) return hole;
  return { kind: expression.which === 'max' ? 'larger' : 'smaller', operands: grants.flatMap(figuresOf) };
}

/** A payer alone pays all; several state their shares. */
function payersOf(lowering: Lowering, cell: TableCell | undefined): SubsidyRow['payers'] {
  const all: ExactRatio = { numerator: 1, denominator: 1 };
  const items = cell?.items ?? [];
  const shares = items.flatMap((item) => {
    const name = item.kind === 'Share' ? item.payer : item.kind === 'NameExpression' ? item.name : null;
    const payer = name && payerOf(lowering, name);
    if (payer === null) return [];
    const share = item.kind === 'Share' ? toExactRatio(fromDecimal(item.share.value)) : all;
    return share ? [{ payer, share }] : [];
  });
  const sum = shares.reduce((total, { share }) => add(total, fromExactRatio(share)), zero);
  if (cell && shares.length > 0 && compare(sum, one) !== 0) complain(lowering, compileDiagnostics.unequalShares, cell, {});
  return shares;
}
