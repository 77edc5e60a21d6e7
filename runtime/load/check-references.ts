// Every index in a plan points into its table.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import { catalog } from '../errors/catalog/catalog.js';
import { at, isRecord } from '../errors/json-path.js';
import { refuse } from './policy-load-error.js';

/** Refuses a plan with an index beyond its table. */
export function checkReferences(plan: PolicyIr): void {
  const { bounds: _, ...indexed } = plan;
  visit(indexed, '$', tablesOf(plan));
}

type Tables = Readonly<Record<string, number>>;

/** Field of a plan that holds an index, or a list of them → size of the table it points into. */
function tablesOf(plan: PolicyIr): Tables {
  return {
    by: plan.inputs.length,
    since: plan.inputs.length,
    input: plan.inputs.length,
    hole: plan.holes.length,
    note: plan.notes.length,
    base: plan.bases.length,
    tier: plan.tiers.length,
    payer: plan.payers.length,
    counter: plan.counters.length,
    yearly: plan.counters.length,
    times: plan.counters.length,
    accumulator: plan.accumulators.length,
    document: plan.documents.length,
    groups: plan.groups.length,
    better: plan.groups.length,
    worse: plan.groups.length,
    certifiers: plan.departments.length,
    citations: plan.citations.length,
  };
}

function visit(value: unknown, path: string, tables: Tables, size?: number): void {
  if (typeof value === 'number') {
    if (size !== undefined && value >= size) refuse(catalog.load.planReference, { where: path, index: value, size });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, at(path, index), tables, size);
  } else if (isRecord(value)) {
    const inCitations = path.endsWith('.citations');
    for (const [key, child] of Object.entries(value)) {
      visit(child, at(path, key), tables, inCitations ? size : tables[key]);
    }
  }
}
