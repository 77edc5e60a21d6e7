// The shape of the facts a policy declares about a person or a claim, and of one input's value.

import * as z from 'zod';
import type { Input, PolicyIr } from '../../compiler/ir/ir.js';
import type { Marks } from './marks.js';
import { booleanShape, dateShape, integerShape, moneyShape, ratioShape, textShape } from './shapes.js';

/** True when a claim or person that leaves the input out cannot be settled. */
export function isRequired(plan: PolicyIr, input: Input): boolean {
  return (input.used && input.fallback === null) || plan.inputs.indexOf(input) === plan.year.by;
}

/** The names by which a value of an enumeration may be written, in the order of the values. */
function choiceNames(input: Input): readonly string[] {
  if (input.type.kind !== 'enumeration') return [];
  return [...new Set(input.type.values.flatMap((value) => [value.zh, value.en, value.id]))];
}

/** What may be written for the input. */
export function inputShape(plan: PolicyIr, input: Input, marks: Marks): z.ZodType {
  const description = `${input.label.zh} · ${input.label.en}`;
  switch (input.type.kind) {
    case 'money': {
      const shape = moneyShape(plan.currency);
      return shape.meta({ ...shape.meta(), title: description });
    }
    case 'ratio':
      return ratioShape.meta({ ...ratioShape.meta(), title: description });
    case 'date':
      return dateShape.meta({ ...dateShape.meta(), title: description });
    case 'boolean':
      return booleanShape.meta({ title: description });
    case 'integer':
      return integerShape(plan.bounds.integer).meta({ title: description });
    case 'enumeration': {
      if (input.type.open) return textShape.nullable().meta({ title: description, examples: choiceNames(input).slice(0, 3) });
      const names = choiceNames(input);
      const message = marks.add(`choice:${input.scope}:${input.id}`, { kind: 'choice', of: 'value', names });
      return z.enum(names, { error: message }).meta({ title: description });
    }
  }
}

/** The `facts` of a person or a claim: every declared fact, none other. */
export function factsShape(plan: PolicyIr, scope: Input['scope'], marks: Marks): z.ZodType {
  const declared = plan.inputs.filter((input) => !input.builtin && input.scope === scope);
  const required = declared.filter((input) => isRequired(plan, input)).map((input) => input.id);
  const shape: Record<string, z.ZodType> = {};
  for (const input of declared) {
    const value = inputShape(plan, input, marks);
    shape[input.id] = required.includes(input.id) ? value : value.optional();
  }
  const of = scope === 'person' ? 'personFacts' : 'claimFacts';
  const message = marks.add(`object:${of}`, { kind: 'object', of, fields: declared.map((input) => input.id), required });
  const facts = z.strictObject(shape, { error: message });
  return required.length > 0 ? facts : facts.optional();
}
