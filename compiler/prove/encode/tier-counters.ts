// Which counters a tier moves, each once, and by which of its amounts.

import { invariant } from '../../ir/invariant.js';
import type { Counter, PolicyIr, Tier } from '../../ir/ir.js';

export interface TierCounter {
  readonly counter: number;
  readonly kind: Counter['kind'];
  /** The input that chooses the counter, and the value by which it does; null for a counter that always moves. */
  readonly chosen: { readonly input: number; readonly value: number } | null;
}

export function tierCounters(tier: Tier, plan: PolicyIr): readonly TierCounter[] {
  const always = new Set<number | null>([
    tier.threshold?.counter ?? null,
    tier.deductible?.counter ?? null,
    ...(tier.rates ?? []).map(({ value }) => (value.kind === 'bands' ? value.counter : null)),
    ...tier.caps.map(({ counter, by }) => (by === null ? counter : null)),
    tier.yearly,
    tier.times,
    tier.carry,
  ]);
  const runs = new Map(tier.caps.flatMap(({ counter, by }) => (by === null || counter === null ? [] : [[counter, by] as const])));
  const standing = [...always].flatMap((counter) => (counter === null ? [] : [{ counter, kind: kindOf(counter, plan), chosen: null }]));
  const chosen = [...runs].flatMap(([first, input]) =>
    chosenCounter(first, input, plan).map((counter, value) => ({ counter, kind: kindOf(counter, plan), chosen: { input, value } })),
  );
  return [...standing, ...chosen];
}

/** The run of counters of which the input chooses one: for none of its values, then for each. */
export function chosenCounter(first: number, input: number, plan: PolicyIr): readonly number[] {
  const type = plan.inputs[input]?.type;
  invariant(type?.kind === 'enumeration', `input ${input} chooses no counter`);
  return Array.from({ length: type.values.length + 1 }, (_, value) => first + value);
}

function kindOf(counter: number, { counters }: PolicyIr): Counter['kind'] {
  const found = counters[counter];
  invariant(found, `no counter ${counter}`);
  return found.kind;
}
