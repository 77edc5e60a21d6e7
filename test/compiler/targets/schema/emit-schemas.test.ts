// The published JSON Schemas say what the runtime checks.

import { describe, expect, it } from 'vitest';
import { artifactFiles } from '../../../../compiler/ir/artifact.js';
import { emitSchemas } from '../../../../compiler/targets/schema/emit-schemas.js';
import { handWrittenPlan } from '../../../support/hand-written-plan.js';

const schemas = Object.fromEntries(Object.entries(emitSchemas(handWrittenPlan)).map(([file, text]) => [file, JSON.parse(text)]));
const claim = schemas['schema/claim.schema.json'];

describe('emitSchemas', () => {
  it('writes every schema of an artifact in draft 2020-12', () => {
    expect(Object.keys(schemas).sort()).toEqual([...artifactFiles.schemas].sort());
    for (const schema of Object.values(schemas)) expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('is the same text for the same plan', () => {
    expect(emitSchemas(handWrittenPlan)).toEqual(emitSchemas(handWrittenPlan));
  });

  it('publishes the policy’s own names', () => {
    expect(claim.properties.visit.enum).toEqual(expect.arrayContaining(['住院', 'inpatient']));
    expect(Object.keys(claim.properties.paid.properties)).toEqual(['基本医保']);
    expect(schemas['schema/person.schema.json'].properties.identities.items.properties.group.enum).toContain('孤儿');
    const { counters } = schemas['schema/state.schema.json'].properties.years.additionalProperties.properties;
    expect(counters.required).toEqual(handWrittenPlan.counters.map((counter) => counter.key));
  });

  it('demands what a settlement needs, allows nothing else, and takes money as text only', () => {
    expect(claim.required).toEqual(['id', 'visit', 'discharge', 'cost']);
    expect(claim.additionalProperties).toBe(false);
    const { inPolicy } = claim.properties.cost.properties;
    expect(inPolicy.type).toBe('string');
    expect([new RegExp(inPolicy.pattern).test('43600.00'), new RegExp(inPolicy.pattern).test('43,600')]).toEqual([true, false]);
  });
});
