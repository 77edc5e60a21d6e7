// What a list of names selects: groups, or values of one enumeration.

import type { Name } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { any } from '../../ir/conditions.js';
import type { Condition } from '../../ir/ir.js';
import { complain, type Lowering, type Place } from '../lowering.js';
import { holeOf } from './constant.js';
import { builtinIndex } from './input-of.js';

/** True for the groups that are named. */
export function oneOfGroups(lowering: Lowering, names: readonly Name[]): Condition {
  const groups = new Set(names.flatMap((name) => groupNamed(lowering, name) ?? []));
  return { op: 'group', groups: [...groups].sort((a, b) => a - b) };
}

/** The group a name stands for; an included identity is reported, since only the whole group can be told apart. */
function groupNamed(lowering: Lowering, name: Name): number | null {
  const symbol = lowering.policy.symbols.get(name);
  if (symbol?.kind === 'identity') {
    const group = symbol.declaration.name.text;
    complain(lowering, compileDiagnostics.identityAlone, name, { name: name.text, group });
  }
  return lowering.groupIndex.get(name.text) ?? null;
}

/** The input a value name belongs to. */
export function inputOfValue(lowering: Lowering, name: Name): number | null {
  const symbol = lowering.policy.symbols.get(name);
  switch (symbol?.kind) {
    case 'builtinValue':
      return builtinIndex(lowering, symbol.builtin.id);
    case 'value':
      return lowering.inputIndex.get(symbol.declaration.name.text) ?? null;
    case 'diseaseList':
    case 'diseaseName':
      return builtinIndex(lowering, 'disease');
    default:
      return null;
  }
}

/** True when the input has one of the named values; a disease list stands for its members. */
export function oneOfNamed(lowering: Lowering, place: Place, input: number, names: readonly Name[]): Condition {
  const values: number[] = [];
  const holes: Condition[] = [];
  for (const name of names) {
    const symbol = lowering.policy.symbols.get(name);
    const list = symbol?.kind === 'diseaseList' ? lowering.diseaseLists.get(symbol.declaration.name.text) : undefined;
    if (list?.hole) holes.push({ op: 'hole', hole: holeOf(lowering, place, list.hole, `${name.text}.members`) });
    values.push(...(list ? list.values : valueNamed(lowering, input, name)));
  }
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const listed: Condition[] = distinct.length > 0 ? [{ op: 'oneOf', input, values: distinct }] : [];
  return any([...listed, ...holes]);
}

function valueNamed(lowering: Lowering, input: number, name: Name): number[] {
  const type = lowering.inputs[input]?.type;
  if (type?.kind !== 'enumeration') return [];
  const symbol = lowering.policy.symbols.get(name);
  const id = symbol?.kind === 'builtinValue' ? symbol.value.id : name.text;
  const index = type.values.findIndex((value) => value.id === id);
  return index < 0 ? [] : [index + 1];
}
