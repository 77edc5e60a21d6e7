// The working that a tier function shows beside what the plan tells of the tier: amounts, status, gate and rate, bands and caps.

import type { EncodedTier } from '../../encode/encode-tier.js';
import type { Condition } from '../../terms/term.js';
import { contentOf } from '../execute/content-of.js';
import { textValue } from '../execute/machine.js';
import type { Content, Value } from '../execute/value.js';
import { waysOf } from '../execute/ways-of.js';
import { isExactly } from './compare-amount.js';
import type { Comparing } from './comparing.js';
import type { ListWay } from './lists-of-tier.js';
import type { ToldOfTier } from './told-of-tier.js';

const shown = {
  base: 'base',
  threshold: 'threshold',
  deductible: 'deductible',
  consumed: 'below',
  eligible: 'eligible',
  uncapped: 'uncapped',
  cut: 'cut',
  payment: 'payment',
  recoverable: 'recoverable',
} as const satisfies Readonly<Record<string, keyof EncodedTier>>;

/** One entry for the tier, unless it refuses the claim. */
export function compareWorking(comparing: Comparing, encoded: EncodedTier, told: ToldOfTier): void {
  const { run, machine, compare, demand, refuse } = comparing;
  const { terms } = machine;
  for (const { content, when } of waysOf(run.tiers, terms.truth(true), terms)) {
    const [entry, second] = content.kind === 'array' ? content.items : [];
    if (entry === undefined) {
      demand({ zh: '计算过程', en: 'working' }, terms.implies(when, encoded.fault));
      continue;
    }
    const object = contentOf(run.state, entry);
    if (object?.kind !== 'object' || second !== undefined) {
      refuse('a working that is not one object');
      continue;
    }
    const here = terms.and(when, terms.not(encoded.fault));
    for (const [field, amount] of Object.entries(shown)) {
      compare({ zh: `所示 ${field}`, en: `shown ${field}` }, object.fields.get(field), encoded[amount], 'minus_one', here);
    }
    compareTold(comparing, object.fields, told, here);
    compareLists(comparing, object.fields, told, here);
  }
}

function compareTold(
  { machine, compare, demand, refuse }: Comparing,
  fields: ReadonlyMap<string, Value>,
  told: ToldOfTier,
  here: Condition,
) {
  const { terms } = machine;
  for (const [field, amount] of Object.entries(told.amounts)) {
    compare({ zh: `所示 ${field}`, en: `shown ${field}` }, fields.get(field), amount, 'minus_one', here);
  }
  for (const [field, number] of Object.entries(told.numbers)) {
    const holds = isExactly(machine, fields.get(field) ?? { kind: 'missing' }, number);
    demand({ zh: `所示 ${field}`, en: `shown ${field}` }, terms.implies(here, holds));
  }
  const status = fields.get('status');
  if (status?.kind !== 'text') refuse('the status is no text');
  for (const [name, when] of status?.kind === 'text' ? told.status : []) {
    const named = textValue(machine, name);
    const holds = named.kind === 'text' ? terms.equal(status?.kind === 'text' ? status.term : named.term, named.term) : terms.truth(false);
    demand({ zh: '所示状态', en: 'shown status' }, terms.implies(terms.and(here, when), holds));
  }
}

/** Entry by entry, in whatever way the program and the plan come to the list. */
function compareLists(comparing: Comparing, fields: ReadonlyMap<string, Value>, { bands, caps }: ToldOfTier, here: Condition): void {
  const { compare, machine, demand } = comparing;
  compareList(comparing, 'bands', fields, bands, here, (entry, { amount, ratio }, when) => {
    compare({ zh: '所示各段的金额', en: 'shown amount of a band' }, entry.get('amount'), amount, 'minus_one', when);
    compare({ zh: '所示各段的比例', en: 'shown ratio of a band' }, entry.get('ratio'), ratio, 'minus_one', when);
  });
  compareList(comparing, 'caps', fields, caps, here, (entry, { limit, usedBefore }, when) => {
    const holds = isExactly(machine, entry.get('limit') ?? { kind: 'missing' }, limit);
    demand({ zh: '所示封顶线', en: 'shown limit of a cap' }, machine.terms.implies(when, holds));
    compare({ zh: '所示封顶线的已用额', en: 'shown use of a cap' }, entry.get('usedBefore'), usedBefore, 'minus_one', when);
  });
}

/** Each way in which the program comes to the list beside each way in which the plan does. */
function compareList<T>(
  { run, machine, demand, refuse }: Comparing,
  field: 'bands' | 'caps',
  fields: ReadonlyMap<string, Value>,
  expected: readonly ListWay<T>[],
  here: Condition,
  same: (entry: ReadonlyMap<string, Value>, expected: T, when: Condition) => void,
): void {
  const { terms } = machine;
  const ways = (value: Value | undefined, when: Condition) => {
    const content = contentOf(run.state, value);
    return content === null ? [{ content: null, when }] : waysOf(content, when, terms);
  };
  for (const list of ways(fields.get(field), here)) {
    const items = itemsIn(list.content);
    if (items === null) refuse(`${field} of a working that are no list`);
    for (const way of expected) {
      const both = terms.and(list.when, way.when);
      if (items?.length !== way.entries.length) {
        demand({ zh: `所示 ${field} 的项数`, en: `number of shown ${field}` }, terms.not(both));
        continue;
      }
      for (const [at, entry] of way.entries.entries()) {
        for (const { content, when } of ways(items[at], both)) {
          if (content?.kind === 'object') same(content.fields, entry, when);
          else refuse(`an entry of ${field} that is no object`);
        }
      }
    }
  }
}

function itemsIn(content: Content | null): readonly Value[] | null {
  return content?.kind === 'array' ? content.items : null;
}
