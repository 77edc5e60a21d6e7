// A combination of group and facts in words.

import type { Input, PolicyIr } from '../../ir/ir.js';
import { isoDate } from '../../ir/print/iso-date.js';
import type { FactRange } from '../domain/chain.js';
import type { Words } from '../property-result.js';
import type { Correspondence } from './correspondence.js';
import type { DifferencePlace } from './difference.js';
import type { JointCell } from './joint-cells.js';

export function placeTold(
  { old: oldCell, new: newCell }: JointCell,
  old: PolicyIr,
  recent: PolicyIr,
  { inputs }: Correspondence,
): DifferencePlace {
  const name = recent.groups[newCell.group]?.name;
  const onlyOld = [...oldCell.facts].filter(([input]) => !inputs.has(input));
  const facts = [
    ...[...newCell.facts].map(([input, range]) => factTold(recent.inputs[input], range)),
    ...onlyOld.map(([input, range]) => factTold(old.inputs[input], range)),
  ];
  const told = facts.filter((fact) => fact !== null);
  const everybody: Words = { zh: '所有人', en: 'everybody' };
  return {
    group: name === undefined ? everybody : { zh: name, en: name },
    facts: { zh: told.map(({ zh }) => zh).join('，'), en: told.map(({ en }) => en).join(', ') },
  };
}

/** Values of a fact that are named. */
const mostNames = 4;

/** Null for a fact that may be anything. */
export function factTold(input: Input | undefined, range: FactRange): Words | null {
  if (input === undefined) return null;
  const { label, type } = input;
  if (range.kind === 'range') return rangeTold(input, range);
  if (type.kind === 'boolean') {
    if (range.values.length > 1) return null;
    return range.values[0] === 1 ? label : { zh: `非${label.zh}`, en: `not ${label.en}` };
  }
  if (type.kind !== 'enumeration') return { zh: `${label.zh} ${range.values.join('、')}`, en: `${label.en} ${range.values.join(', ')}` };
  const names = range.values.map((value): Words => {
    const { zh, en } = type.values[value - 1] ?? { zh: '其他', en: 'other' };
    return { zh, en };
  });
  if (names.length === type.values.length + (type.open ? 1 : 0)) return null;
  const [first, more] = [names.slice(0, mostNames), names.length > mostNames];
  return {
    zh: `${label.zh} ${first.map(({ zh }) => zh).join('、')}${more ? ` 等 ${names.length} 种` : ''}`,
    en: `${label.en} ${first.map(({ en }) => en).join(' or ')}${more ? ` (${names.length} in all)` : ''}`,
  };
}

function rangeTold({ label, type }: Input, { low, high }: Extract<FactRange, { kind: 'range' }>): Words | null {
  const shown = (value: number) => (type.kind === 'date' ? isoDate(value) : String(value));
  if (low === null && high === null) return null;
  const text = low === null ? `≤ ${shown(high ?? 0)}` : high === null ? `≥ ${shown(low)}` : `${shown(low)}–${shown(high)}`;
  return { zh: `${label.zh} ${text}`, en: `${label.en} ${text}` };
}
