// The year before its first claim: every counter of the plan at 0, and nothing missing.

import type { PolicyIr } from '../../../ir/ir.js';
import type { Terms } from '../../terms/term.js';
import type { Compared } from '../comparison.js';
import { contentOf, itemsOf } from '../execute/content-of.js';
import { createMachine } from '../execute/machine.js';
import { loadOnTerms } from '../execute/run.js';
import type { ModuleText } from '../read-module.js';
import { isExactly } from '../tiers/compare-amount.js';

export function compareInitialState({ counters }: PolicyIr, module: ModuleText, terms: Terms): Compared {
  const place = 'initialState';
  const machine = createMachine(terms, module.source);
  const { state, call } = loadOnTerms(module, machine);
  const year = contentOf(state, call(place, [], state));
  if (year?.kind !== 'object') return { comparisons: [], refusals: [{ place, what: 'no state' }] };
  const told = itemsOf(state, year.fields.get('counters'));
  const holes = contentOf(state, year.fields.get('holes'));
  const what = { zh: '年初的累计', en: 'counters' };
  const isEmpty = holes?.kind === 'array' && holes.items.length === 0;
  const lists = [told.length === counters.length ? [] : ['another number of counters'], isEmpty ? [] : ['holes before any claim']].flat();
  return {
    comparisons: told.map((counter) => ({ place, what, group: null, tier: null, holds: isExactly(machine, counter, terms.constant(0)) })),
    refusals: [...lists, ...machine.refusals].map((one) => ({ place, what: one })),
  };
}
