// The premium subsidy in JavaScript: one function per table, and the one that picks the table.

import { unreachable } from '../../ir/invariant.js';
import type { FigureGrant, Grant, Subsidy, SubsidyRow } from '../../ir/ir.js';
import { unknownAmount } from '../../ir/kernel.js';
import { commonScale, numeratorOver, wholeFenDown } from '../../ir/ranges/product.js';
import { figuresOf } from '../../ir/traverse/figures-of.js';
import { emitCondition, emitTruth } from './emit-expression.js';
import { emitProduct } from './emit-product.js';
import { call, functionScope, holeCode, indent, type ModuleScope, type Scope, temporary, wrapFunction } from './scope.js';

export function emitSubsidy(module: ModuleScope): string {
  const { subsidies } = module.plan;
  const scope = functionScope(module, true);
  const picks = subsidies.map((table, index) => {
    const test = yearTest(table);
    const settled = `return subsidyTable${index + 1}(working, group, values, given);`;
    return test === null ? settled : `if (${test}) ${settled}`;
  });
  const open = subsidies.some((table) => yearTest(table) === null);
  const lines = [
    `const working = ${call(scope, 'workingOf')};`,
    `const given = premium === ${unknownAmount} ? notGiven : premium;`,
    ...picks,
    ...(open ? [] : [`return ${call(scope, 'subsidised', 'working', '-1', '-1', 'given', '0', '[]')};`]),
  ];
  const doc = '/** The premium subsidy of one person in one coverage year; premium in fen, or -1 when the caller gives none. */';
  const main = `${doc}\n${wrapFunction('export function subsidy(group, values, coverageYear, premium)', lines, scope)}`;
  return [...subsidies.map((table, index) => emitTable(table, index, module)), main].join('\n\n');
}

function yearTest({ from, to }: Subsidy): string | null {
  const tests = [...(from === null ? [] : [`coverageYear >= ${from}`]), ...(to === null ? [] : [`coverageYear <= ${to}`])];
  return tests.length === 0 ? null : tests.join(' && ');
}

function emitTable(table: Subsidy, index: number, module: ModuleScope): string {
  const scope = functionScope(module, true);
  const result = (row: string, granted: string, shares: string) =>
    `return ${call(scope, 'subsidised', 'working', String(index), row, 'premium', granted, shares)};`;
  const rows = table.rows.flatMap((row, position) => {
    const body = emitRow(row, position, premiumHigh(table, module), result, scope);
    if (row.when.op === 'always') return ['{', ...indent(body), '}'];
    if (!scope.unknowns.condition(row.when)) return [`if (${emitCondition(row.when, scope)}) {`, ...indent(body), '}'];
    const held = temporary(scope);
    return [
      `${held} = ${emitTruth(row.when, scope)};`,
      `if (${held} < 0) ${result('-1', held, '[]')}`,
      `if (${held}) {`,
      ...indent(body),
      '}',
    ];
  });
  const open = table.rows.some((row) => row.when.op === 'always');
  const lines = [`const premium = ${premiumCode(table, scope)};`, ...rows, ...(open ? [] : [result('-1', '0', '[]')])];
  const years = `${table.from ?? '…'}–${table.to ?? '…'}`;
  return `// Coverage years ${years}.\n${wrapFunction(`function subsidyTable${index + 1}(working, group, values, given)`, lines, scope)}`;
}

function premiumCode({ premium }: Subsidy, scope: Scope): string {
  switch (premium.kind) {
    case 'fixed':
      return String(premium.fen);
    case 'billed':
      return 'given';
    case 'hole':
      return `given < 0 ? ${holeCode(premium.hole, scope)} : given`;
    default:
      return unreachable(premium);
  }
}

function premiumHigh({ premium }: Subsidy, { plan }: ModuleScope): bigint {
  return BigInt(premium.kind === 'fixed' ? premium.fen : plan.bounds.claimMoney);
}

type Result = (row: string, granted: string, shares: string) => string;

function emitRow(row: SubsidyRow, position: number, premium: bigint, result: Result, scope: Scope): string[] {
  const high = row.grant.kind === 'fixed' && BigInt(row.grant.fen) > premium ? BigInt(row.grant.fen) : premium;
  const noted = figuresOf(row.grant).flatMap(({ note }) => note ?? []);
  const note = noted.length > 0 ? [`working.notes.push(${noted.join(', ')});`] : [];
  const others = row.payers.slice(1).map(({ share }, index) => {
    const scale = commonScale([share]);
    const term = { amount: 'granted', numerator: String(numeratorOver(share, scale.denominator)) };
    const part = emitProduct([term], high, scale, wholeFenDown, scope);
    return `const share${index + 2} = granted < 0 ? -1 : ${part};`;
  });
  const names = row.payers.slice(1).map((_, index) => `share${index + 2}`);
  const first = names.length === 0 ? call(scope, 'shown', 'granted') : `granted < 0 ? -1 : granted - ${names.join(' - ')}`;
  const shares = row.payers.length === 0 ? '[]' : `[${[first, ...names].join(', ')}]`;
  return [...note, `const granted = ${grantCode(row.grant, premium, scope)};`, ...others, result(String(position), 'granted', shares)];
}

function grantCode(grant: Grant, high: bigint, scope: Scope): string {
  switch (grant.kind) {
    case 'full':
      return 'premium';
    case 'fixed':
      return `premium < 0 ? ${grant.fen} : ${grantedCode(grant, high, scope)}`;
    case 'percentage':
      return `premium < 0 ? premium : ${grantedCode(grant, high, scope)}`;
    case 'larger':
    case 'smaller': {
      const amounts = grant.operands.map((one) => grantedCode(one, high, scope));
      return `premium < 0 ? premium : ${grant.kind === 'larger' ? 'Math.max' : 'Math.min'}(${amounts.join(', ')})`;
    }
    case 'none':
      return '0';
    case 'hole':
      return holeCode(grant.hole, scope);
    default:
      return unreachable(grant);
  }
}

/** What a figure grants of a known premium. */
function grantedCode(grant: FigureGrant, high: bigint, scope: Scope): string {
  if (grant.kind === 'fixed') return `Math.min(${grant.fen}, premium)`;
  const scale = commonScale([grant.ratio]);
  const term = { amount: 'premium', numerator: String(numeratorOver(grant.ratio, scale.denominator)) };
  return `Math.min(premium, ${emitProduct([term], high, scale, scope.plan.rounding, scope)})`;
}
