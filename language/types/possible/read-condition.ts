// A condition of the policy as a formula over facts; what cannot be told from facts is open.

import type { CompareExpression, Expression, MemberExpression, Name } from '../../syntax/ast.js';
import { builtinInputWithId } from '../../syntax/builtin-names.js';
import { builtinFact, groupFact, inputFact, openFact, visitFact } from './facts.js';
import type { Fact, Formula } from './formula.js';
import { readAmount } from './read-amount.js';
import type { World } from './world.js';

export function readCondition(world: World, condition: Expression): Formula {
  switch (condition.kind) {
    case 'Boolean':
      return { kind: 'fixed', holds: condition.value };
    case 'Not':
      return { kind: 'not', part: readCondition(world, condition.operand) };
    case 'Logical':
      return {
        kind: condition.operator === 'and' ? 'all' : 'any',
        parts: [readCondition(world, condition.left), readCondition(world, condition.right)],
      };
    case 'NameExpression':
      return flagHolds(world, condition);
    case 'Member':
      return memberHolds(world, condition);
    case 'Compare':
      return comparison(world, condition);
    default:
      return open(condition);
  }
}

function open(condition: Expression): Formula {
  return { kind: 'oneOf', fact: openFact(condition), values: new Set([1n]) };
}

function flagHolds(world: World, expression: Expression & { kind: 'NameExpression' }): Formula {
  const fact = expression.builtin === null ? factNamed(world, expression.name) : null;
  return fact?.kind === 'flag' ? { kind: 'oneOf', fact, values: new Set([1n]) } : open(expression);
}

function factNamed(world: World, name: Name): Fact | null {
  const symbol = world.symbols.get(name);
  if (symbol?.kind === 'builtinInput') return builtinFact(world, symbol.builtin);
  return symbol?.kind === 'input' ? inputFact(world, symbol.declaration) : null;
}

function memberHolds(world: World, member: MemberExpression): Formula {
  const { subject } = member;
  const fact = subject.kind !== 'NameExpression' ? null : subject.builtin === 'group' ? groupFact(world) : factNamed(world, subject.name);
  if (fact?.kind !== 'choice') return open(member);
  const values = new Set<bigint>();
  const parts: Formula[] = [];
  for (const name of member.members) {
    const symbol = world.symbols.get(name);
    const list = symbol?.kind === 'diseaseList' ? symbol.declaration.members : null;
    // Of a list that no document gives, nobody knows what is in it.
    if (list !== null && 'kind' in list) parts.push(open({ ...member, members: [name], negated: false, single: false }));
    else for (const text of list?.map((each) => each.text) ?? [name.text]) addChoice(values, fact, text);
  }
  if (values.size > 0 || parts.length === 0) parts.unshift({ kind: 'oneOf', fact, values });
  const listed: Formula = { kind: 'any', parts };
  return member.negated ? { kind: 'not', part: listed } : listed;
}

function addChoice(values: Set<bigint>, { choices }: Fact, text: string): void {
  const at = choices.findIndex(({ zh, en }) => zh === text || en === text);
  if (at >= 0) values.add(BigInt(at));
}

function comparison(world: World, compare: CompareExpression): Formula {
  const [left, right] = [readAmount(world, compare.left), readAmount(world, compare.right)];
  if (left === null || right === null) return open(compare);
  return { kind: 'compare', limit: false, left, operator: compare.operator, right };
}

/** Which groups and visits can come to the place. */
export function withinReach(world: World): readonly Formula[] {
  const [group, visit] = [groupFact(world), visitFact(world)];
  const ids = builtinInputWithId('visit').values.map((value) => value.id);
  const visits = ids.flatMap((id, at) => (world.visits.has(id) ? [BigInt(at)] : []));
  const groups = group.choices.flatMap(({ zh }, at) => (world.groups.has(zh) ? [BigInt(at)] : []));
  const reached: Formula[] = [{ kind: 'oneOf', fact: visit, values: new Set(visits) }];
  // Without groups nobody is told apart.
  return group.choices.length === 0 ? reached : [{ kind: 'oneOf', fact: group, values: new Set(groups) }, ...reached];
}
