// What of one policy is what of another: groups by name, inputs by id, values of lists by id.

import type { Input, PolicyIr } from '../../ir/ir.js';
import { reachedFrom } from '../../ir/traverse/reached.js';
import type { FactRange } from '../domain/chain.js';
import type { Words } from '../property-result.js';

export interface Correspondence {
  /** Of the old policy and the new one. */
  readonly groups: readonly (readonly [number, number])[];
  /** By input of the old policy: that of the new one. */
  readonly inputs: ReadonlyMap<number, number>;
  /** What a value of an input of the old policy is in the new one; null where there is none. */
  readonly valueInNew: (input: number, value: number) => number | null;
  readonly unmatched: readonly Words[];
}

export function correspondence(old: PolicyIr, recent: PolicyIr): Correspondence {
  const inputs = new Map(
    old.inputs.flatMap(({ id, type }, input): (readonly [number, number])[] => {
      const other = recent.inputs.findIndex((one) => one.id === id && one.type.kind === type.kind);
      return other < 0 ? [] : [[input, other]];
    }),
  );
  const groups = old.groups.flatMap(({ name }, group): (readonly [number, number])[] => {
    const other = recent.groups.findIndex((one) => one.name === name);
    return other < 0 ? [] : [[group, other]];
  });
  const noGroups = old.groups.length === 0 && recent.groups.length === 0;
  const valueInNew = (input: number, value: number): number | null => {
    const [type, other] = [old.inputs[input]?.type, recent.inputs[inputs.get(input) ?? -1]?.type];
    if (type?.kind !== 'enumeration' || other?.kind !== 'enumeration') return value;
    if (value === 0) return other.open ? 0 : null;
    const at = other.values.findIndex(({ id }) => id === type.values[value - 1]?.id);
    return at < 0 ? null : at + 1;
  };
  return {
    groups: noGroups ? [[-1, -1]] : groups,
    inputs,
    valueInNew,
    unmatched: [...unmatchedIn(old, recent, false), ...unmatchedIn(recent, old, true)],
  };
}

function unmatchedIn(one: PolicyIr, other: PolicyIr, isNew: boolean): readonly Words[] {
  const only: Words = isNew ? { zh: '只有新政策有', en: 'only in the new policy' } : { zh: '只有旧政策有', en: 'only in the old policy' };
  const tell = (zh: string, en: string): Words => ({ zh: `${only.zh}：${zh}`, en: `${only.en}: ${en}` });
  const groups = one.groups.filter(({ name }) => !other.groups.some((each) => each.name === name));
  const read = reachedFrom(one).inputs;
  const inputs = one.inputs.filter((input, at) => read.has(at) && !other.inputs.some((each) => isSame(each, input)));
  const values = one.inputs.flatMap((input, at): Words[] => {
    const beside = other.inputs.find((each) => isSame(each, input));
    if (!read.has(at) || input.type.kind !== 'enumeration' || beside?.type.kind !== 'enumeration') return [];
    const known = beside.type.values.map(({ id }) => id);
    return input.type.values
      .filter(({ id }) => !known.includes(id))
      .map(({ zh, en }) => tell(`${input.label.zh} ${zh}`, `${input.label.en} ${en}`));
  });
  return [
    ...groups.map(({ name }) => tell(`对象 ${name}`, `group ${name}`)),
    ...inputs.map(({ label }) => tell(`输入 ${label.zh}`, `input ${label.en}`)),
    ...values,
  ];
}

function isSame(one: Input, other: Input): boolean {
  return one.id === other.id && one.type.kind === other.type.kind;
}

/** Null: no value is in both. */
export function commonRange(one: FactRange, other: FactRange): FactRange | null {
  if (one.kind === 'values') {
    const values = one.values.filter((value) => isIn(value, other));
    return values.length === 0 ? null : { kind: 'values', values };
  }
  if (other.kind === 'values') return commonRange(other, one);
  const low = one.low === null || (other.low !== null && other.low > one.low) ? other.low : one.low;
  const high = one.high === null || (other.high !== null && other.high < one.high) ? other.high : one.high;
  return low !== null && high !== null && low > high ? null : { kind: 'range', low, high };
}

function isIn(value: number, range: FactRange): boolean {
  if (range.kind === 'values') return range.values.includes(value);
  return (range.low === null || value >= range.low) && (range.high === null || value <= range.high);
}
