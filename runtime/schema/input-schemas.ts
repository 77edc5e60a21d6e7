// All shapes of one policy's inputs, made once and used for every claim.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import { claimSchema } from './claim-schema.js';
import { createMarks, type Marks } from './marks.js';
import { personSchema } from './person-schema.js';
import { stateSchema } from './state-schema.js';

/** Strict zod schemas; what they accept may still be refused for what it says. */
export function inputSchemas(plan: PolicyIr) {
  const { marks: _, ...schemas } = markedSchemas(plan);
  return schemas;
}

/** The schemas with the marks that explain their failures. */
export function markedSchemas(plan: PolicyIr) {
  const marks: Marks = createMarks();
  return { person: personSchema(plan, marks), claim: claimSchema(plan, marks), state: stateSchema(plan, marks), marks };
}

export type MarkedSchemas = ReturnType<typeof markedSchemas>;
