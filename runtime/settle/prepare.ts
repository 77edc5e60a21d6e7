// What settling needs to know of a plan, worked out once for all claims.

import type { Manifest } from '../../compiler/ir/artifact.js';
import type { Input, PolicyIr } from '../../compiler/ir/ir.js';
import type { Kernel } from '../../compiler/ir/kernel.js';
import { at } from '../errors/json-path.js';
import { type PlanTexts, planTexts } from '../receipt/plan-texts.js';
import { isCostInput } from '../schema/claim-schema.js';
import { type MarkedSchemas, markedSchemas } from '../schema/input-schemas.js';

/** Where an input stands in the JSON handed in, and how its value becomes the kernel's number. */
export interface InputField {
  readonly input: Input;
  readonly index: number;
  readonly place: 'cost' | 'claim' | 'claimFacts' | 'personFacts';
  /** Where errors point. */
  readonly path: string;
  /** Written value → kernel value, of an enumeration. */
  readonly codes: ReadonlyMap<string, number> | null;
}

export interface Prepared {
  readonly plan: PolicyIr;
  readonly manifest: Manifest;
  readonly kernel: Kernel;
  readonly schemas: MarkedSchemas;
  readonly personFields: readonly InputField[];
  readonly claimFields: readonly InputField[];
  readonly yearField: InputField;
  readonly settlementField: InputField | null;
  /** Identity → group index. */
  readonly groupOf: ReadonlyMap<string, number>;
  /** The group of people without another identity, or -1. */
  readonly everyoneElse: number;
  /** Whether declared facts decide who belongs to some group. */
  readonly asksFacts: boolean;
  /** Per tier: where its payment stands in a claim; null for a computed one. */
  readonly paidFields: readonly ({ readonly name: string; readonly path: string } | null)[];
  readonly counterKeys: readonly string[];
  readonly holeIndex: ReadonlyMap<string, number>;
  readonly texts: PlanTexts;
}

export function prepare(plan: PolicyIr, kernel: Kernel, manifest: Manifest): Prepared {
  const fields = plan.inputs.map((input, index) => fieldOf(input, index));
  const yearField = fields[plan.year.by];
  if (yearField === undefined) throw new RangeError(`plan.year.by is ${plan.year.by}, of ${fields.length} inputs`);
  return {
    plan,
    manifest,
    kernel,
    schemas: markedSchemas(plan),
    personFields: fields.filter((field) => field.place === 'personFacts'),
    claimFields: fields.filter((field) => field.place !== 'personFacts' && field.input.scope !== 'year'),
    yearField,
    settlementField: fields.find((field) => field.input.builtin && field.input.id === 'settlement') ?? null,
    groupOf: identities(plan),
    everyoneElse: plan.groups.findIndex((group) => group.everyoneElse),
    asksFacts: plan.groups.some(({ condition, derived }) => condition !== null || derived !== null),
    paidFields: plan.tiers.map(({ name, payment }) => (payment === 'computed' ? null : { name, path: at('$.claim.paid', name) })),
    counterKeys: plan.counters.map((counter) => counter.key),
    holeIndex: new Map(plan.holes.map((hole, index) => [hole.id, index])),
    texts: planTexts(plan),
  };
}

function fieldOf(input: Input, index: number): InputField {
  const place = placeOf(input);
  return { input, index, place, path: at(roots[place], input.id), codes: codesOf(input) };
}

const roots: Readonly<Record<InputField['place'], string>> = {
  cost: '$.claim.cost',
  claim: '$.claim',
  claimFacts: '$.claim.facts',
  personFacts: '$.person.facts',
};

function placeOf(input: Input): InputField['place'] {
  if (isCostInput(input)) return 'cost';
  if (input.builtin) return 'claim';
  return input.scope === 'person' ? 'personFacts' : 'claimFacts';
}

function codesOf(input: Input): ReadonlyMap<string, number> | null {
  if (input.type.kind !== 'enumeration') return null;
  const codes = new Map<string, number>();
  for (const [index, value] of input.type.values.entries()) {
    for (const name of [value.zh, value.en, value.id]) if (!codes.has(name)) codes.set(name, index + 1);
  }
  return codes;
}

/** A group's own name goes before an identity of that name in another group. */
function identities(plan: PolicyIr): ReadonlyMap<string, number> {
  const groups = new Map(plan.groups.map((group, index) => [group.name, index]));
  for (const [index, group] of plan.groups.entries()) {
    for (const name of group.includes) if (!groups.has(name)) groups.set(name, index);
  }
  return groups;
}
