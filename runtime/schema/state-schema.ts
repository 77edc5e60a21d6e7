// The shape of a person's stored state under one policy.

import * as z from 'zod';
import type { Counter, PolicyIr } from '../../compiler/ir/ir.js';
import { ratioScale } from '../values/kernel-constants.js';
import { type Marks, marked } from './marks.js';
import { textShape } from './shapes.js';
import { yearKeyOf } from './year-key.js';

export function stateSchema(plan: PolicyIr, marks: Marks) {
  const keys = plan.counters.map((counter) => counter.key);
  const upTo = (most: number) => z.int(marked('counter')).min(0, marked('counter')).max(most, marked('counter'));
  // A count that is one short of the bound has room for the claim to come.
  const ofKind = (kind: Counter['kind']) => {
    if (kind === 'count') return upTo(plan.bounds.integer - 1);
    if (kind === 'carry') return upTo(plan.rounding.unit * ratioScale - 1).nullable();
    return (kind === 'times' ? upTo(plan.bounds.integer - 1) : upTo(plan.bounds.counter)).nullable();
  };
  const countersShape = z.strictObject(
    Object.fromEntries(plan.counters.map(({ key, kind, label }) => [key, ofKind(kind).meta({ title: `${label.zh} · ${label.en}` })])),
    { error: marks.add('object:counters', { kind: 'object', of: 'counters', fields: keys, required: keys }) },
  );
  const holeNames = plan.holes.map((hole) => hole.id);
  const hole = marks.add('choice:hole', { kind: 'choice', of: 'hole', names: holeNames });
  const again = plan.policy.statusChange === 'rebase' || plan.policy.carryOver === 'rebase';
  const yearFields = ['counters', 'holes', ...(again ? ['claims'] : [])];
  const year = z.strictObject(
    {
      counters: countersShape,
      holes: z.array(z.enum(holeNames, { error: hole }), marked('list')),
      ...(again ? { claims: z.array(pastClaimShape(marks), marked('list')) } : {}),
    },
    { error: marks.add('object:year', { kind: 'object', of: 'record', fields: yearFields, required: yearFields }) },
  );
  return z
    .strictObject(
      { years: z.record(z.string().regex(yearKeyOf(plan).pattern), year, marked('years')) },
      { error: marks.add('object:state', { kind: 'object', of: 'record', fields: ['years'], required: ['years'] }) },
    )
    .meta({
      title: '状态 · state',
      description:
        '年度累计量，金额以币种的最小单位（如分）计，次数为整数，累计舍入余数以最小单位的百万分之一计；null 为未知 · yearly counters, money in the smallest unit (fen of a yuan), counts whole numbers, what rounding carries on millionths of that unit; null is unknown',
    });
}

/** A claim of the year, kept to be counted again; it is read as a claim when it is. */
function pastClaimShape(marks: Marks) {
  const fields = ['claim', 'version', 'group', 'paid'];
  const object = { error: marks.add('object:past', { kind: 'object', of: 'record', fields, required: fields }) };
  const anObject = { error: marks.add('object:pastClaim', { kind: 'object', of: 'record', fields: [], required: [] }) };
  return z.strictObject(
    {
      claim: z.record(z.string(), z.unknown(), anObject),
      version: textShape,
      group: textShape.nullable(),
      paid: z.record(z.string(), z.int(marked('counter')).min(0, marked('counter')).nullable(), anObject),
    },
    object,
  );
}
