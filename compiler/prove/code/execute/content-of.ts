// Where lists and objects of the program are kept.

import type { Machine } from './machine.js';
import type { Content, State, Value } from './value.js';

/** What a reference leads to; null for anything else. */
export function contentOf({ heap }: State, value: Value | undefined): Content | null {
  return value?.kind === 'reference' ? (heap.get(value.address) ?? null) : null;
}

/** The items of a list; none of anything else. */
export function itemsOf(state: State, value: Value | undefined): readonly Value[] {
  const content = contentOf(state, value);
  return content?.kind === 'array' ? content.items : [];
}

/** A reference to something new. */
export function placed({ fresh }: Pick<Machine, 'fresh'>, { heap }: Pick<State, 'heap'>, content: Content): Value {
  const address = fresh();
  heap.set(address, content);
  return { kind: 'reference', address };
}
