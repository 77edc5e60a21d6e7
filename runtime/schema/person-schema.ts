// The shape of a person under one policy.

import * as z from 'zod';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import { factsShape } from './facts-shape.js';
import { type Marks, marked } from './marks.js';
import { dateShape, textShape } from './shapes.js';

/** Every name a person's identity may have: the groups and the identities they include. */
function identityNames(plan: PolicyIr): readonly string[] {
  return [...new Set(plan.groups.flatMap((group) => [group.name, ...group.includes]))];
}

export function personSchema(plan: PolicyIr, marks: Marks) {
  const groups = identityNames(plan);
  const group = marks.add('choice:group', { kind: 'choice', of: 'group', names: groups });
  const department = marks.add('choice:department', { kind: 'choice', of: 'department', names: plan.departments });
  // A policy that names no departments leaves open who certifies.
  const departmentShape = plan.departments.length === 0 ? textShape : z.enum(plan.departments, { error: department });
  const identityFields = ['group', 'certifiedBy', 'from', 'to'];
  const identity = marks.add('object:identity', {
    kind: 'object',
    of: 'record',
    fields: identityFields,
    required: ['group', 'certifiedBy'],
  });
  const person = marks.add('object:person', {
    kind: 'object',
    of: 'record',
    fields: ['id', 'identities', 'facts'],
    required: ['id', 'identities'],
  });
  return z
    .strictObject(
      {
        id: textShape,
        identities: z.array(
          z.strictObject(
            {
              group: z.enum(groups, { error: group }),
              certifiedBy: z.union([departmentShape, z.array(departmentShape, { error: department }).min(1, { error: department })], {
                error: department,
              }),
              from: dateShape.optional(),
              to: dateShape.optional(),
            },
            { error: identity },
          ),
          marked('list'),
        ),
        facts: factsShape(plan, 'person', marks),
      },
      { error: person },
    )
    .meta({ title: '人员 · person', description: plan.policy.title });
}
