// The facts that conditions ask about, by the names under which they are asked.

import type { Bilingual } from '../../diagnostics/diagnostic.js';
import { memberNames } from '../../names/resolve.js';
import type { CountDeclaration, Expression, InputDeclaration } from '../../syntax/ast.js';
import { nodesIn } from '../../syntax/ast-walk.js';
import { builtinInputWithId } from '../../syntax/builtin-names.js';
import type { BuiltinInput } from '../../syntax/builtins.js';
import { keywords } from '../../syntax/keywords.js';
import type { Fact } from './formula.js';
import type { World } from './world.js';

const noDisease: Bilingual = { zh: '名单外病种', en: 'a disease on no list' };

export function groupFact({ scope }: World): Fact {
  const choices = scope.groups.map(({ name }) => same(name.text));
  return { id: 'group', name: keywords.Group, kind: 'choice', choices, stated: true };
}

export function builtinFact(world: World, of: BuiltinInput): Fact {
  if (of.type === 'boolean') return flag(of.id, of);
  if (of.type !== 'enumeration') return { id: of.id, name: of, kind: of.type, choices: [], stated: true };
  const choices = of.id === 'disease' ? [noDisease, ...[...world.scope.diseases.keys()].map(same)] : of.values;
  return { id: of.id, name: of, kind: 'choice', choices, stated: true };
}

export function inputFact(world: World, input: InputDeclaration): Fact {
  const [id, name] = [`input ${input.name.text}`, same(input.name.text)];
  if (input.type.kind === 'EnumerationType') {
    return { id, name, kind: 'choice', choices: memberNames(world.scope, input).map(same), stated: true };
  }
  const { type } = input.type;
  if (type === 'boolean') return flag(id, name);
  return { id, name, kind: type, choices: [], stated: true };
}

/** How many claims of the year satisfy a condition: any whole number, as far as one claim tells. */
export function countFact({ name }: CountDeclaration): Fact {
  return { id: `count ${name.text}`, name: same(name.text), kind: 'integer', choices: [], stated: true };
}

export function visitFact(world: World): Fact {
  return builtinFact(world, builtinInputWithId('visit'));
}

/** Something of the order of money, numbers or dates that the claim does not state. */
export function unstatedFact(world: World, expression: Expression): Fact | null {
  const kind = world.types.get(expression)?.kind;
  const id = `unstated ${identityOf(expression)}`;
  return kind === 'money' || kind === 'integer' || kind === 'ratio' || kind === 'date'
    ? { id, name: same(id), kind, choices: [], stated: false }
    : null;
}

/** A condition of which nothing is known but that it holds or not. */
export function openFact(expression: Expression): Fact {
  const id = `open ${identityOf(expression)}`;
  return { ...flag(id, same(id)), stated: false };
}

/** The same for what is written the same; each unknown is one of its own. */
function identityOf(expression: Expression): string {
  const unknown = nodesIn(expression).some((node) => node.kind === 'Hole');
  return JSON.stringify(expression, (key, value: unknown) => (key === 'span' && !unknown ? undefined : value));
}

function flag(id: string, name: Bilingual): Fact {
  return { id, name: { zh: name.zh, en: name.en }, kind: 'flag', choices: [], stated: true };
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
