// One tier function of the module, run on terms: what it answers and leaves behind for whatever it is handed.

import type { Integer } from '../../terms/term.js';
import { contentOf, itemsOf, placed } from '../execute/content-of.js';
import { finite, type Machine, type Obligation } from '../execute/machine.js';
import { loadOnTerms } from '../execute/run.js';
import type { Content, State, Value } from '../execute/value.js';
import type { ModuleText } from '../read-module.js';

/** What a tier function is handed; `parts` where the module keeps any. */
export interface Handed {
  readonly group: Integer;
  readonly values: readonly Integer[];
  readonly billed: readonly Value[];
  readonly counters: readonly Value[];
  readonly payments: readonly Value[];
  readonly parts: readonly Value[] | null;
}

export interface TierRun {
  readonly payment: Value;
  readonly counters: readonly Value[];
  readonly parts: readonly Value[];
  /** What it has added to the tiers of the working. */
  readonly tiers: Content;
  readonly state: State;
  readonly obligations: readonly Obligation[];
  readonly refusals: readonly string[];
  readonly texts: readonly string[];
}

export function runTier(module: ModuleText, name: string, traced: boolean, handed: Handed, machine: Machine): TierRun {
  const run = loadOnTerms(module, machine);
  const { state } = run;
  const working = traced ? workingOf(machine, state) : null;
  const values = handed.values.map((value) => finite(machine, value));
  const readOnly = [values, handed.billed, handed.payments].map((items) => ({ items, list: listOf(items, machine, state) }));
  const [claimed, billed, payments] = readOnly.map(({ list }) => list) as [Value, Value, Value];
  const counters = listOf(handed.counters, machine, state);
  const parts = handed.parts === null ? null : listOf(handed.parts, machine, state);
  const args = [
    ...(working === null ? [] : [working.value]),
    finite(machine, handed.group),
    claimed,
    billed,
    counters,
    payments,
    ...(parts === null ? [] : [parts]),
  ];
  const payment = run.call(name, args, state);
  const isKept = (list: Value, items: readonly Value[]) => {
    const left = contentOf(state, list);
    return left?.kind === 'array' && left.items.length === items.length && left.items.every((item, at) => item === items[at]);
  };
  if (!readOnly.every(({ list, items }) => isKept(list, items))) machine.refusals.push(`${name} changes what it is handed`);
  const { obligations, refusals, texts } = machine;
  const tiers: Content = contentOf(state, working?.tiers) ?? { kind: 'array', items: [] };
  return {
    payment,
    counters: itemsOf(state, counters),
    parts: parts === null ? [] : itemsOf(state, parts),
    tiers,
    state,
    obligations,
    refusals,
    texts,
  };
}

function workingOf(machine: Machine, state: State): { readonly value: Value; readonly tiers: Value } {
  const tiers = listOf([], machine, state);
  const collection = (): Value => placed(machine, state, { kind: 'collection' });
  const fields = new Map<string, Value>([
    ['tiers', tiers],
    ['notes', collection()],
    ['holes', collection()],
    ['reasons', collection()],
  ]);
  return { value: placed(machine, state, { kind: 'object', fields }), tiers };
}

function listOf(items: readonly Value[], machine: Machine, state: State): Value {
  return placed(machine, state, { kind: 'array', items });
}
