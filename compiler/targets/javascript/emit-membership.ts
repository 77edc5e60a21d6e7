// Which groups the declared facts of a person make them a member of, in JavaScript: one function per group that asks.

import type { Condition, Group } from '../../ir/ir.js';
import { emitTruth } from './emit-expression.js';
import { call, functionScope, indent, type ModuleScope, remark, type Scope, wrapFunction } from './scope.js';

export function emitMembership(module: ModuleScope): string {
  const groups = module.plan.groups;
  const rules = groups.flatMap((group, index) => (asks(group) ? [emitGroup(group, index, module)] : []));
  const answers = groups.map((group, index) => (asks(group) ? `${functionName(index)}(values),` : `${everybody},`));
  const doc = '/** For each group: whether its condition holds, and whether the person counts without a record of the identity. */';
  return [...rules, [doc, 'export function membership(values) {', ...indent(['return [', ...indent(answers), '];']), '}'].join('\n')].join(
    '\n\n',
  );
}

const everybody = '{ meets: 1, derived: 0, holes: [], notes: [] }';

function asks({ condition, derived }: Group): boolean {
  return condition !== null || derived !== null;
}

function functionName(index: number): string {
  return `membership${index + 1}`;
}

function emitGroup({ name, condition, derived }: Group, index: number, module: ModuleScope): string {
  const scope = functionScope(module, true);
  const lines = [
    `const working = ${call(scope, 'workingOf')};`,
    `const meets = ${truthOf(condition?.when ?? null, '1', scope)};`,
    `const facts = ${truthOf(derived?.when ?? null, '0', scope)};`,
    `return ${call(scope, 'memberOf', 'working', 'meets', 'facts')};`,
  ];
  return `// ${remark(name)}\n${wrapFunction(`function ${functionName(index)}(values)`, lines, scope)}`;
}

function truthOf(when: Condition | null, otherwise: string, scope: Scope): string {
  return when === null ? otherwise : emitTruth(when, scope);
}
