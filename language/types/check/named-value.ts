// Named amounts, ratios and numbers: every figure of one kind, every case that reaches them covered.

import type { CostDeclaration, Expression, ParameterDeclaration, TierDeclaration } from '../../syntax/ast.js';
import { nodesIn } from '../../syntax/ast-walk.js';
import type { CheckContext } from '../check-context.js';
import { expectInteger, expectMoney, expectPoints, expectRatio } from '../expect.js';
import { namedType } from '../kinds/named-type.js';
import { unitedReach } from './shared-reach.js';
import type { Reach } from './table-coverage.js';
import { amountColumns, checkValue, ratioColumns } from './value.js';

export function checkNamedValue(context: CheckContext, { kind, name, value }: CostDeclaration | ParameterDeclaration): void {
  const figures = kind === 'Cost' ? 'money' : namedType(context.scope, value).kind;
  const expected = figures === 'ratio' || figures === 'points' || figures === 'integer' ? figures : 'money';
  const expect = { money: expectMoney, ratio: anyRatio, points: expectPoints, integer: expectInteger }[expected];
  checkValue(context, value, expect, expected === 'ratio' ? ratioColumns : amountColumns, reachOfReaders(context, name.text));
}

function anyRatio(context: CheckContext, expression: Expression): void {
  expectRatio(context, expression, 'any');
}

/** A named value is for whom the tiers that read it are for; null when none does. */
function reachOfReaders(context: CheckContext, name: string): Reach | null {
  return unitedReach(context, name, readersOf(context, name));
}

/** The tiers that read a name, by themselves or through another named value or a pool. */
function readersOf({ scope }: CheckContext, name: string): readonly TierDeclaration[] {
  const names = new Set([name]);
  const pools = [...scope.names.values()].flatMap((symbol) => (symbol.kind === 'pool' ? [symbol.declaration] : []));
  for (let before = 0; before < names.size; ) {
    before = names.size;
    for (const each of [...scope.named, ...pools]) if (reads(each.value, names)) names.add(each.name.text);
  }
  return scope.tiers.filter((tier) => reads(tier, names));
}

function reads(root: Parameters<typeof nodesIn>[0], names: ReadonlySet<string>): boolean {
  return nodesIn(root).some((node) => node.kind === 'Name' && names.has(node.text));
}
