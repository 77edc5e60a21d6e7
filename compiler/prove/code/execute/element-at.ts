// Lists and objects of the program: read, written and lengthened, also where an index is not known.

import { isPlain, type Machine, numberOf, type Place, refuse } from './machine.js';
import { mergeStates } from './merge.js';
import type { Content, State, Value } from './value.js';

function contentAt({ heap }: State, address: number): Content | null {
  return heap.get(address) ?? null;
}

export function elementAt(machine: Machine, state: State, address: number, index: Value, at: Place): Value {
  const content = contentAt(state, address);
  if (content?.kind === 'collection') return { kind: 'opaque' };
  if (content?.kind !== 'array' || index.kind !== 'number' || !isPlain(index)) return refuse(machine, at, 'an element');
  if (index.term.kind === 'constant') return content.items[Number(index.term.value)] ?? refuse(machine, at, 'an element');
  return chosenElement(machine, state, content.items, index.term, at);
}

type Index = Extract<Value, { kind: 'number' }>['term'];

function chosenElement(machine: Machine, state: State, items: readonly Value[], index: Index, at: Place): Value {
  const { terms } = machine;
  const [low, high] = [index.low, index.high];
  if (low === null || high === null || low < 0n || high >= BigInt(items.length)) return refuse(machine, at, 'an element');
  const among = items.slice(Number(low), Number(high) + 1);
  return (
    among
      .map((item, offset) => ({ item, when: terms.equal(index, terms.constant(low + BigInt(offset))) }))
      .reduceRight<Value | null>((rest, { item, when }) => {
        return rest === null ? item : mergeStates(machine, when, state, state, state.path).value(item, rest);
      }, null) ?? refuse(machine, at, 'an element')
  );
}

export function fieldAt(machine: Machine, state: State, address: number, name: string, at: Place): Value {
  const content = contentAt(state, address);
  if (content?.kind === 'object') return content.fields.get(name) ?? refuse(machine, at, 'a member');
  if (name === 'length' && content?.kind === 'collection') return { kind: 'length' };
  if (name === 'length' && content?.kind === 'array') return numberOf(machine, content.items.length);
  return refuse(machine, at, 'a member');
}

/** Null when it is done. */
export function setElement(machine: Machine, state: State, address: number, index: Value, value: Value, at: Place): Value | null {
  const content = contentAt(state, address);
  if (content?.kind !== 'array' || index.kind !== 'number' || !isPlain(index)) return refuse(machine, at, 'an assignment');
  const { terms } = machine;
  const { term } = index;
  const [low, high] = [term.low, term.high];
  if (low === null || high === null || low < 0n || high > BigInt(content.items.length)) return refuse(machine, at, 'an assignment');
  const items = [...content.items];
  for (let place = Number(low); place <= Number(high); place++) {
    const before = items[place];
    if (before === undefined && low !== high) return refuse(machine, at, 'an assignment');
    const when = terms.equal(term, terms.constant(place));
    items[place] = before === undefined ? value : mergeStates(machine, when, state, state, state.path).value(value, before);
  }
  state.heap.set(address, { kind: 'array', items });
  return null;
}

/** Null when it is done. The length of what only collects may be set back. */
export function setField(machine: Machine, state: State, address: number, name: string, value: Value, at: Place): Value | null {
  const content = contentAt(state, address);
  const setBack = content?.kind === 'collection' && name === 'length' && value.kind === 'length';
  return setBack ? null : refuse(machine, at, 'an assignment');
}

/** Null when it is done. */
export function appended(machine: Machine, state: State, address: number, values: readonly Value[], at: Place): Value | null {
  const content = contentAt(state, address);
  const longer = content === null ? null : longerBy(content, values);
  if (longer === null) return refuse(machine, at, 'a list');
  state.heap.set(address, longer);
  return null;
}

function longerBy(content: Content, values: readonly Value[]): Content | null {
  if (content.kind === 'array') return { kind: 'array', items: [...content.items, ...values] };
  if (content.kind !== 'either') return content.kind === 'collection' ? content : null;
  const [then, otherwise] = [longerBy(content.then, values), longerBy(content.otherwise, values)];
  return then === null || otherwise === null ? null : { ...content, then, otherwise };
}
