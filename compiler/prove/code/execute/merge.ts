// Two ways through the program as one: every value that differs becomes a choice by the condition that parted them.

import type { Condition, Terms } from '../../terms/term.js';
import { placed } from './content-of.js';
import { finite, isFalse, isPlain, isTrue, type Machine, marked } from './machine.js';
import { type Content, type Mark, marks, type NumberValue, type State, type Value } from './value.js';

interface Merging {
  readonly machine: Machine;
  readonly when: Condition;
  readonly then: State;
  readonly otherwise: State;
  readonly heap: Map<number, Content>;
}

/** The state after whichever of the two was taken, and values of the two as one. */
export function mergeStates(
  machine: Machine,
  when: Condition,
  then: State,
  otherwise: State,
  path: Condition,
): { readonly state: State; value(then: Value, otherwise: Value): Value } {
  const merging: Merging = { machine, when, then, otherwise, heap: new Map() };
  for (const [address, content] of then.heap) {
    const other = otherwise.heap.get(address);
    merging.heap.set(address, other === undefined || other === content ? content : mergeContents(merging, content, other));
  }
  for (const [address, content] of otherwise.heap) if (!then.heap.has(address)) merging.heap.set(address, content);
  const variables = new Map<number, Value>();
  for (const [name, value] of then.variables) {
    const other = otherwise.variables.get(name);
    if (other !== undefined) variables.set(name, other === value ? value : mergeValues(merging, value, other));
  }
  return { state: { variables, heap: merging.heap, path }, value: (left, right) => mergeValues(merging, left, right) };
}

function mergeValues(merging: Merging, then: Value, otherwise: Value): Value {
  const { machine, when } = merging;
  const { terms } = machine;
  if (then === otherwise) return then;
  if (then.kind === 'number' && otherwise.kind === 'number') return mergeNumbers(machine, when, then, otherwise);
  if (then.kind === 'wide' && otherwise.kind === 'wide') return { kind: 'wide', term: terms.choose(when, then.term, otherwise.term) };
  if (then.kind === 'text' && otherwise.kind === 'text') return { kind: 'text', term: terms.choose(when, then.term, otherwise.term) };
  if (then.kind === 'truth' && otherwise.kind === 'truth') {
    return { kind: 'truth', when: terms.chooseCondition(when, then.when, otherwise.when) };
  }
  if (then.kind === 'reference' && otherwise.kind === 'reference') return mergeReferences(merging, then.address, otherwise.address);
  if (then.kind === otherwise.kind && (then.kind === 'missing' || then.kind === 'null')) return then;
  return { kind: 'opaque' };
}

function mergeNumbers(machine: Machine, when: Condition, then: NumberValue, otherwise: NumberValue): NumberValue {
  const { terms } = machine;
  const opposite = terms.not(when);
  const [one, two] = [knowing(machine, when, reasoned(machine, then)), knowing(machine, opposite, reasoned(machine, otherwise))];
  if (isPlain(one) && isPlain(two)) return finite(machine, terms.choose(when, one.term, two.term));
  const chosen = (mark: Mark) => terms.chooseCondition(when, one[mark], two[mark]);
  const is = (value: NumberValue) => marks.some((mark) => isTrue(value[mark]));
  const term = is(one) ? two.term : is(two) ? one.term : terms.choose(when, one.term, two.term);
  const [endless, refused] = [chosen('endless'), chosen('refused')];
  return {
    kind: 'number',
    term,
    endless,
    refused,
    minusOne: chosen('minusOne'),
    minusTwo: chosen('minusTwo'),
    negative: chosen('negative'),
  };
}

/** A constant below −2 is the reason of an unknown amount. */
export function reasoned(machine: Machine, value: NumberValue): NumberValue {
  return machine.reasons && value.term.kind === 'constant' && value.term.value < 0n && isPlain(value) ? marked(machine, 'negative') : value;
}

/** The marks where a condition holds. */
export function knowing({ terms }: Machine, holds: Condition, value: NumberValue): NumberValue {
  if (isPlain(value)) return value;
  const known = new Map<Mark, Condition>(marks.map((mark) => [mark, whereHolds(terms, holds, value[mark])]));
  return { ...value, ...Object.fromEntries(known) };
}

/** A condition that is to be asked only where another holds. */
function whereHolds(terms: Terms, holds: Condition, condition: Condition): Condition {
  if (condition.kind === 'truth') return condition;
  const both = terms.and(holds, condition);
  if (isFalse(both)) return both;
  return isFalse(terms.and(holds, terms.not(condition))) ? terms.truth(true) : condition;
}

/** Two things made in either way become a third, which only later readers can change. */
function mergeReferences(merging: Merging, then: number, otherwise: number): Value {
  if (then === otherwise) return { kind: 'reference', address: then };
  const [left, right] = [merging.then.heap.get(then), merging.otherwise.heap.get(otherwise)];
  if (left === undefined || right === undefined) return { kind: 'opaque' };
  return placed(merging.machine, merging, mergeContents(merging, left, right));
}

function mergeContents(merging: Merging, then: Content, otherwise: Content): Content {
  if (then.kind === 'collection' && otherwise.kind === 'collection') return then;
  if (then.kind === 'array' && otherwise.kind === 'array' && then.items.length === otherwise.items.length) {
    const items = then.items.map((item, index) => mergeValues(merging, item, otherwise.items[index] ?? { kind: 'opaque' }));
    return { kind: 'array', items };
  }
  if (then.kind === 'object' && otherwise.kind === 'object') {
    const names = [...new Set([...then.fields.keys(), ...otherwise.fields.keys()])];
    const absent: Value = { kind: 'missing' };
    const fields = names.map((name): [string, Value] => [
      name,
      mergeValues(merging, then.fields.get(name) ?? absent, otherwise.fields.get(name) ?? absent),
    ]);
    return { kind: 'object', fields: new Map(fields) };
  }
  return { kind: 'either', when: merging.when, then, otherwise };
}
