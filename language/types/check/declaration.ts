// Every declaration but tiers, subsidies and examples: periods, rounding, defaults, indices, cost bases, pools.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { yearDiagnostics } from '../../diagnostics/catalog/years.js';
import { fix } from '../../diagnostics/define-diagnostics.js';
import { say, within } from '../../names/name-context.js';
import { resolveMember } from '../../names/resolve.js';
import { unreachable } from '../../source/invariant.js';
import { isoDay } from '../../source/iso-day.js';
import type {
  CarryOverClause,
  Declaration,
  Expression,
  IndexDeclaration,
  InputDeclaration,
  IssuedClause,
  PolicyDeclaration,
  TableCell,
} from '../../syntax/ast.js';
import type { BuiltinInput } from '../../syntax/builtins.js';
import { type CheckContext, error } from '../check-context.js';
import { expectConstantMoney, expectInteger, expectKind, expectMoney, expectRatio } from '../expect.js';
import { mismatch, requireConstant } from '../judge.js';
import type { Type } from '../type.js';
import { checkHole, typeOf } from '../type-of.js';
import { checkGroup } from './group.js';
import { checkGuarantee } from './guarantee.js';
import { checkNamedValue } from './named-value.js';
import { sharedReach } from './shared-reach.js';
import { checkSubsidy } from './subsidy.js';
import { readTable, type TableSpec } from './table-shape.js';
import { checkTier } from './tier.js';
import { amountColumns, checkValue, checkValueCell } from './value.js';
import { checkCount } from './year-facts.js';

export function checkDeclaration(context: CheckContext, declaration: Declaration): void {
  switch (declaration.kind) {
    case 'Policy':
      checkPolicy(context, declaration);
      break;
    case 'Input':
      checkDefault(context, declaration);
      break;
    case 'Disease':
      if ('kind' in declaration.members) typeOf(context, declaration.members);
      break;
    case 'Index':
      checkIndex(context, declaration);
      break;
    case 'Cost':
    case 'Parameter':
      checkNamedValue(context, declaration);
      break;
    case 'Pool':
      checkValue(context, declaration.value, expectMoney, amountColumns, sharedReach(context, declaration));
      break;
    case 'SharedDeductible':
      checkValue(context, declaration.value, expectMoney, amountColumns, sharedReach(context, declaration));
      break;
    case 'Count':
      checkCount(context, declaration);
      break;
    case 'Accumulator':
      expectMoney(context, declaration.value);
      break;
    case 'Tier':
      checkTier(context, declaration);
      break;
    case 'Subsidy':
      checkSubsidy(context, declaration);
      break;
    case 'Statistic':
    case 'Target':
    case 'Discretion':
    case 'Quota':
    case 'NotComputed':
      checkRecorded(context, declaration.value);
      break;
    case 'Group':
      checkGroup(context, declaration);
      break;
    case 'Guarantee':
      checkGuarantee(context, declaration);
      break;
    case 'Articles':
    case 'Department':
    case 'Fund':
    case 'Party':
    case 'Identities':
    case 'Order':
    case 'Cases':
    case 'Case':
      break;
    default:
      unreachable(declaration);
  }
}

const recordable: ReadonlySet<Type['kind']> = new Set(['money', 'ratio', 'points', 'integer', 'date', 'hole', 'error']);

/** A recorded figure is a constant, of whatever unit. */
function checkRecorded(context: CheckContext, value: Expression | null): void {
  if (value === null) return;
  const type = typeOf(context, value);
  if (recordable.has(type.kind)) requireConstant(context, value);
  else mismatch(context, value, type, { zh: '只作记载的数', en: 'A recorded figure' });
}

function checkPolicy(whole: CheckContext, policy: PolicyDeclaration): void {
  for (const clause of policy.clauses) {
    const context = within(whole, clause);
    switch (clause.kind) {
      case 'Region':
        if (clause.code !== null && !/^[0-9]{6}$/.test(clause.code.text)) {
          say(context, typeDiagnostics.regionCode, clause.code.span, { text: clause.code.text });
        }
        break;
      case 'Effective':
        if (clause.period.kind === 'Hole') checkHole(context, clause.period);
        else checkPeriod(context, clause.period.from, clause.period.to);
        break;
      case 'Rounding':
        if (clause.unit !== null) typeOf(context, clause.unit);
        if (clause.unit?.fen === 0) say(context, typeDiagnostics.roundingUnit, clause.unit.span, {});
        break;
      case 'Issued':
        checkIssued(context, policy, clause);
        break;
      case 'CarryOver':
        checkCarryOver(context, policy, clause);
        break;
      case 'StatusChange':
      case 'Conflict':
      case 'Title':
      case 'Extends':
      case 'Document':
      case 'Series':
      case 'Year':
      case 'Currency':
        break;
      default:
        unreachable(clause);
    }
  }
}

function checkPeriod(context: CheckContext, from: Expression, to: Expression | null): void {
  if (from.kind !== 'Date' || to?.kind !== 'Date' || from.day === null || to.day === null || from.day <= to.day) return;
  say(context, typeDiagnostics.periodReversed, { start: from.span.start, end: to.span.end }, {});
}

/** In force before it was issued: settled visits of those days are settled again. */
function checkIssued(context: CheckContext, policy: PolicyDeclaration, { day }: IssuedClause): void {
  expectKind(context, day, 'date');
  const period = policy.clauses.find((clause) => clause.kind === 'Effective')?.period;
  if (period?.kind !== 'Period' || period.from.day === null || day.day === null || period.from.day >= day.day) return;
  const args = { from: isoDay(period.from.day), issued: isoDay(day.day), days: `${day.day - period.from.day}` };
  say(context, typeDiagnostics.retroactive, day.span, args);
}

/** Taking over means something among the versions of a series only. */
function checkCarryOver(context: CheckContext, policy: PolicyDeclaration, clause: CarryOverClause): void {
  if (policy.clauses.some(({ kind }) => kind === 'Series')) return;
  const fixes = [fix('删去这一句', 'Remove the clause', clause.span, '')];
  say(context, yearDiagnostics.carryOverAlone, clause.span, {}, { fixes });
}

function checkDefault(context: CheckContext, input: InputDeclaration): void {
  const { fallback, type } = input;
  if (fallback !== null) checkFact(context, fallback, type.kind === 'EnumerationType' ? input : type.type);
}

/** A value of a fact, as a default or in an example. */
export function checkFact(
  context: CheckContext,
  value: Expression,
  fact: InputDeclaration | BuiltinInput | 'money' | 'ratio' | 'integer' | 'boolean' | 'date',
): void {
  switch (fact) {
    case 'money':
      expectConstantMoney(context, value);
      return;
    case 'ratio':
      expectRatio(context, value, 'any');
      return;
    case 'integer':
      expectInteger(context, value);
      requireConstant(context, value);
      return;
    case 'boolean':
    case 'date':
      expectKind(context, value, fact);
      requireConstant(context, value);
      return;
    default:
      checkMember(context, value, fact);
  }
}

function checkMember(context: CheckContext, value: Expression, of: InputDeclaration | BuiltinInput): void {
  if (value.kind === 'NameExpression') {
    const symbol = resolveMember(context, value.name, of);
    context.types.set(value, symbol === null ? error : { kind: 'enumeration', of });
    return;
  }
  const type = typeOf(context, value);
  if (type.kind === 'error') return;
  const [zh, en] = 'kind' in of ? [of.name.text, of.name.text] : [of.zh, of.en];
  mismatch(context, value, type, { zh: `「${zh}」的取值`, en: `A value of “${en}”` });
}

const indexColumns: TableSpec = {
  fixed: ['value', 'in_force', 'published'],
  required: ['value', 'in_force'],
  header: true,
  example: '| 数值 | 起用 |',
  keys: 'none',
};

function checkIndex(context: CheckContext, index: IndexDeclaration): void {
  const shape = readTable(context, index.table, indexColumns);
  if (shape === null) return;
  const [valueAt, dateAt] = [shape.columns.get('value'), shape.columns.get('in_force')];
  const publishedAt = shape.columns.get('published');
  let last: number | null = null;
  for (const { row } of shape.rows) {
    if (valueAt !== undefined) checkValueCell(context, row.cells[valueAt], 'value', expectConstantMoney);
    if (publishedAt !== undefined) checkPublished(context, row.cells[publishedAt]);
    if (dateAt === undefined) continue;
    checkValueCell(context, row.cells[dateAt], 'in_force', (inside, each) => expectKind(inside, each, 'date'));
    const item = row.cells[dateAt]?.items[0];
    const day = item?.kind === 'Date' ? item.day : null;
    if (day === null) continue;
    if (last !== null && day <= last) say(context, typeDiagnostics.indexNotAscending, row.span, {});
    last = day;
  }
}

/** Empty where the day is not known. */
function checkPublished(context: CheckContext, cell: TableCell | undefined): void {
  if (cell !== undefined && cell.items.length > 0) {
    checkValueCell(context, cell, 'published', (inside, each) => expectKind(inside, each, 'date'));
  }
}
