// A field the shape does not have: a slip, or a thing in the wrong place.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { InputError } from '../claim.js';
import type { Mark } from '../schema/marks.js';
import { catalog } from './catalog/catalog.js';
import { faultAt } from './define-fault.js';
import { at } from './json-path.js';
import { suggestion } from './nearest-name.js';
import { clipped } from './shown.js';

export function unknownField(field: string, parent: string, mark: Mark, plan: PolicyIr): InputError {
  const path = at(parent, clipped(field));
  if (mark.kind !== 'object') return plainUnknown(field, path, []);
  switch (mark.of) {
    case 'record':
      return plainUnknown(field, path, mark.fields);
    case 'paid':
      return unknownPayer(field, path, mark.fields, plan);
    case 'personFacts':
    case 'claimFacts':
      return unknownFact(field, path, mark, plan);
    case 'counters':
      return faultAt(catalog.state.foreignCounter, path, { counter: clipped(field), ...suggestion(field, mark.fields) });
  }
}

function plainUnknown(field: string, path: string, fields: readonly string[]): InputError {
  return faultAt(catalog.shape.unknownField, path, { field: clipped(field), ...suggestion(field, fields) });
}

function unknownPayer(tier: string, path: string, fields: readonly string[], plan: PolicyIr): InputError {
  if (plan.tiers.some((candidate) => candidate.name === tier)) return faultAt(catalog.paid.computedTier, path, { tier });
  return faultAt(catalog.paid.unknownTier, path, { tier: clipped(tier), ...suggestion(tier, fields) });
}

function unknownFact(fact: string, path: string, mark: Extract<Mark, { kind: 'object' }>, plan: PolicyIr): InputError {
  const elsewhere = plan.inputs.find((input) => !input.builtin && input.id === fact);
  if (elsewhere?.scope === 'year') return faultAt(catalog.fact.counted, path, { fact });
  if (elsewhere !== undefined) {
    const inPerson = elsewhere.scope === 'person';
    const place = inPerson ? { placeZh: '人员', placeEn: 'person' } : { placeZh: '费用单', placeEn: 'claim' };
    return faultAt(catalog.fact.misplaced, path, { fact, ...place });
  }
  return faultAt(catalog.fact.unknown, path, { fact: clipped(fact), ...suggestion(fact, mark.fields) });
}
