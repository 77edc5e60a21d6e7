// What an example gives, step by step.

import type { Expression, GivenItem, Name } from '../../../language/index.js';
import type { Input, InputType } from '../../ir/ir.js';
import { kernelValue } from '../inputs.js';
import { type Lowering, nowhere } from '../lowering.js';
import { constantOf } from '../values/constant.js';
import { singleExact } from '../values/constant-case.js';
import { builtinIndex, inputNamed } from '../values/input-of.js';
import { oneOfNamed } from '../values/members.js';

/** Values are kernel numbers: fen, integers, days, 0 and 1, 1-based values of an enumeration. */
export interface Facts {
  readonly identities: readonly string[];
  /** null: the group's own departments. */
  readonly certifiedBy: readonly string[] | null;
  /** By index of the input. */
  readonly values: ReadonlyMap<number, number>;
  /** In fen, by tier name. */
  readonly paid: ReadonlyMap<string, number>;
  readonly coverageYear: number | null;
  readonly premium: number | null;
}

export const noFacts: Facts = {
  identities: [],
  certifiedBy: null,
  values: new Map(),
  paid: new Map(),
  coverageYear: null,
  premium: null,
};

/** The facts of a step: what it gives, and of the step before the person and the dates. */
export function withGiven(lowering: Lowering, before: Facts, given: readonly GivenItem[]): Facts {
  const kept = [...before.values].filter(([index]) => persists(lowering.inputs[index]));
  const start: Facts = { ...before, values: new Map(kept), paid: new Map(), coverageYear: null, premium: null };
  return given.reduce((facts, item) => withItem(lowering, facts, item), startAnew(start, given));
}

/** A step that names the groups again states the certification again. */
function startAnew(facts: Facts, given: readonly GivenItem[]): Facts {
  return given.some(({ what }) => what === 'group') ? { ...facts, identities: [], certifiedBy: null } : facts;
}

function persists(input: Input | undefined): boolean {
  return input?.scope === 'person' || input?.type.kind === 'date';
}

function withItem(lowering: Lowering, facts: Facts, item: GivenItem): Facts {
  const [first] = item.values;
  switch (item.what) {
    case 'group':
      return { ...facts, identities: [...facts.identities, ...namesIn(item.values)] };
    case 'certified_by':
      return { ...facts, certifiedBy: [...(facts.certifiedBy ?? []), ...namesIn(item.values)] };
    case 'visit':
    case 'disease':
      return withValue(lowering, facts, builtinIndex(lowering, item.what), first);
    case 'input':
      return withValue(lowering, facts, item.name && inputNamed(lowering, item.name), first);
    case 'paid': {
      const fen = numberOf(lowering, first);
      return item.name && fen !== null ? { ...facts, paid: new Map(facts.paid).set(item.name.text, fen) } : facts;
    }
    case 'coverage_year':
      return { ...facts, coverageYear: numberOf(lowering, first) };
    case 'premium':
      return { ...facts, premium: numberOf(lowering, first) };
  }
}

function withValue(lowering: Lowering, facts: Facts, index: number | null, expression: Expression | undefined): Facts {
  if (index === null) return facts;
  const type = lowering.inputs[index]?.type;
  const value = type?.kind === 'enumeration' ? namedValue(lowering, index, expression) : numberOf(lowering, expression, type);
  return value === null ? facts : { ...facts, values: new Map(facts.values).set(index, value) };
}

/** The value an example names. */
function namedValue(lowering: Lowering, input: number, expression: Expression | undefined): number | null {
  const names: Name[] = expression?.kind === 'NameExpression' ? [expression.name] : [];
  const selected = oneOfNamed(lowering, nowhere, input, names);
  return selected.op === 'oneOf' ? (selected.values[0] ?? null) : null;
}

function numberOf(lowering: Lowering, expression: Expression | undefined, type?: InputType): number | null {
  const exact = expression ? singleExact(constantOf(lowering, nowhere, expression)) : null;
  return exact && kernelValue(exact, type);
}

function namesIn(expressions: readonly Expression[]): string[] {
  return expressions.flatMap((expression) => (expression.kind === 'NameExpression' ? [expression.name.text] : []));
}
