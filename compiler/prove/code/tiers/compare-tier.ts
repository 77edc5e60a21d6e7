// One tier function of the program beside the tier of the plan: every amount it answers, keeps and shows.

import type { Tier } from '../../../ir/ir.js';
import { partsRead } from '../../../targets/shared/parts-read.js';
import type { Words } from '../../property-result.js';
import type { Condition, Terms } from '../../terms/term.js';
import type { Compared } from '../comparison.js';
import type { Machine } from '../execute/machine.js';
import type { Value } from '../execute/value.js';
import { either } from './any-amount.js';
import { compareWorking } from './compare-working.js';
import { comparingOf, type TierQuestion } from './comparing.js';
import { toldOfTier } from './told-of-tier.js';

export function compareTier(question: TierQuestion, terms: Terms): Compared {
  const comparing = comparingOf(question, terms);
  const { run, machine, compare, demand } = comparing;
  const { before, after, tier } = question;
  const { encoded } = after;
  const here = terms.not(encoded.fault);
  demand(words.refusal, refusesWhere(machine, run.payment, encoded.fault));
  compare(words.payment, run.payment, encoded.payment, comparing.unknown, here);
  after.counters.forEach((counter, at) => {
    const expected = either(encoded.fault, before.counters[at] ?? counter, counter, terms);
    const what = { zh: `第 ${at + 1} 个年度累计`, en: `counter ${at + 1}` };
    compare(what, run.counters[at], expected, comparing.unknown, terms.truth(true));
  });
  partsRead(question.plan).forEach((kept, at) => {
    if (kept.tier !== tier || kept.part === 'year') return;
    compare(
      { zh: `留给后面待遇的 ${kept.part}`, en: `${kept.part} kept for later tiers` },
      run.parts[at],
      encoded[kept.part],
      comparing.unknown,
      here,
    );
  });
  if (question.traced)
    compareWorking(comparing, encoded, toldOfTier(question.plan, question.plan.tiers[tier] as Tier, question.group, before, after, terms));
  comparing.demandExactness(machine);
  return comparing.found();
}

/** A billed payment above the base is answered by −∞, and nothing else is. */
function refusesWhere({ terms }: Machine, payment: Value, fault: Condition): Condition {
  if (payment.kind !== 'number') return terms.truth(false);
  const { endless, refused } = payment;
  return terms.and(terms.not(endless), terms.implies(fault, refused), terms.implies(refused, fault));
}

const words = {
  payment: { zh: '支付额', en: 'payment' },
  refusal: { zh: '拒付', en: 'refusal' },
} as const satisfies Record<string, Words>;
