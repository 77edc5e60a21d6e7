// Random conditions on facts, groups and amounts, typed by construction.

import type { BuiltinInputId } from '../../../language/index.js';
import type { DeclaredFact, Draft, Place } from './draft.js';
import { randomAmount } from './random-amount.js';
import { plainFigure } from './random-figure.js';

const enumerations: readonly BuiltinInputId[] = ['visit', 'hospitalLevel', 'place'];
const flags: readonly BuiltinInputId[] = ['referred', 'emergency'];
const days: readonly BuiltinInputId[] = ['admission', 'discharge', 'settlement'];

/** Where groups are known unless `groups` is false. */
export function randomCondition(draft: Draft, place: Place, depth = 2, groups = true): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const inner = () => randomCondition(draft, place, depth - 1, groups);
  if (depth > 0 && random.chance(0.4)) {
    return random.pick([
      () => `${bracketed(inner())} ${word.And} ${bracketed(inner())}`,
      () => `${bracketed(inner())} ${word.Or} ${bracketed(inner())}`,
      () => `${word.Not} ${bracketed(inner())}`,
    ])();
  }
  const simple: (() => string)[] = [() => aboutFact(draft, place)];
  if (place.claim)
    simple.push(
      () => aboutClaim(draft),
      () => aboutClaim(draft),
      () => aboutAmount(draft, place),
    );
  if (place.claim && groups) simple.push(() => `${word.Group} ${oneOf(draft, draft.groups)}`);
  return random.pick(simple)();
}

function bracketed(condition: string): string {
  return /[ 　]/.test(condition) ? `(${condition})` : condition;
}

/** `is X` or `in X, Y`, or the opposite. */
function oneOf({ random, tongue }: Draft, values: readonly string[]): string {
  const { word } = tongue;
  const some = random.some(values);
  if (some.length < 2) return `${random.pick([word.Is, word.IsNot])} ${some[0] ?? random.pick(values)}`;
  return `${random.pick([word.In, word.NotIn])} ${tongue.list(some)}`;
}

function aboutClaim(draft: Draft): string {
  const { random, tongue, diseases, counts } = draft;
  const { word } = tongue;
  const forms: (() => string)[] = [
    () => {
      const id = random.pick(enumerations);
      return `${tongue.fact(id)} ${oneOf(draft, tongue.values(id))}`;
    },
    () => tongue.fact(random.pick(flags)),
    () => `${tongue.fact(random.pick(days))} ${compared(draft)} ${randomDay(draft)}`,
  ];
  if (diseases.length > 0) {
    forms.push(
      () =>
        `${word.Disease} ${random.pick([word.In, word.NotIn])} ${random.pick(diseases.flatMap(({ name, members }) => [name, ...members]))}`,
    );
  }
  if (counts.length > 0) forms.push(() => `${random.pick(counts)} ${compared(draft)} ${random.integer(1, 4)}`);
  return random.pick(forms)();
}

function aboutFact(draft: Draft, place: Place): string {
  const { random, facts, tongue } = draft;
  const known = facts.filter(({ scope }) => place.claim || scope === 'person');
  if (known.length === 0) return tongue.fact('emergency');
  return onFact(draft, random.pick(known));
}

function onFact(draft: Draft, { name, kind, values }: DeclaredFact): string {
  const { random } = draft;
  switch (kind) {
    case 'boolean':
      return name;
    case 'list':
      return `${name} ${oneOf(draft, values)}`;
    case 'integer':
      return `${name} ${compared(draft)} ${random.integer(0, 6)}`;
    case 'date':
      return `${name} ${compared(draft)} ${randomDay(draft)}`;
    case 'ratio':
      return `${name} ${compared(draft)} ${random.pick(['20%', '50%', '80%'])}`;
    case 'money':
      return `${name} ${compared(draft)} ${plainFigure(draft, 'money', 1)}`;
  }
}

function aboutAmount(draft: Draft, place: Place): string {
  return `${randomAmount(draft, place, 0)} ${compared(draft)} ${plainFigure(draft, 'money', 1)}`;
}

function compared({ random, tongue }: Draft): string {
  const { word } = tongue;
  return random.pick([word.MoreThan, word.NoLessThan, word.LessThan, word.NoMoreThan, '=', '≠']);
}

export function randomDay({ random }: Draft): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${random.integer(2023, 2025)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
}
