// One tier function of the program beside the tier of the plan: every amount it answers, keeps and shows.

import type { PolicyIr, Tier } from '../../../ir/ir.js';
import { partsRead } from '../../../targets/shared/parts-read.js';
import type { Amount } from '../../encode/amount.js';
import type { EncodedTier } from '../../encode/encode-tier.js';
import type { Words } from '../../property-result.js';
import type { Condition, Terms } from '../../terms/term.js';
import type { Compared, Comparison, Refusal } from '../comparison.js';
import { contentOf } from '../execute/content-of.js';
import { createMachine, finite, type Machine, textValue } from '../execute/machine.js';
import { reasonsWrong } from '../execute/reasons.js';
import type { Value } from '../execute/value.js';
import { waysOf } from '../execute/ways-of.js';
import type { ModuleText } from '../read-module.js';
import { either, numberFor } from './any-amount.js';
import { isAmount, isExactly, type UnknownAs } from './compare-amount.js';
import { type Assuming, cutPoints } from './cut-points.js';
import { runTier, type TierRun } from './run-tier.js';
import { type Before, keptParts, type TierAfter } from './settle-tier.js';
import { type ToldOfTier, toldOfTier } from './told-of-tier.js';

export interface TierQuestion {
  readonly plan: PolicyIr;
  readonly module: ModuleText;
  readonly tier: number;
  readonly group: number;
  /** The settlement with its working; else the payments alone. */
  readonly traced: boolean;
  readonly before: Before;
  readonly after: TierAfter;
  /** Null: amounts on the way are not compared. */
  readonly under: Assuming | null;
}

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
    compareWorking(comparing, question, toldOfTier(question.plan, question.plan.tiers[tier] as Tier, question.group, before, after, terms));
  for (const { path, claim, about } of run.obligations) {
    demand({ zh: `“${about}”须精确`, en: `exactness of “${about}”` }, terms.implies(path, claim));
  }
  return comparing.found();
}

interface Comparing {
  readonly run: TierRun;
  readonly machine: Machine;
  /** Of amounts that are not shown. */
  readonly unknown: UnknownAs;
  compare(what: Words, value: Value | undefined, amount: Amount, unknown: UnknownAs, here: Condition): void;
  demand(what: Words, holds: Condition): void;
  refuse(what: string): void;
  found(): Compared;
}

function comparingOf(question: TierQuestion, terms: Terms): Comparing {
  const { module, tier, group, traced } = question;
  const place = `${traced ? 'settle' : 'pay'}Tier${tier + 1}`;
  const unknown: UnknownAs = traced ? 'reason' : 'minus_one';
  const comparisons: Comparison[] = [];
  const refusals: Refusal[] = [];
  const refuse = (what: string) => refusals.push({ place, what });
  const demand = (what: Words, holds: Condition) => comparisons.push({ place, what, group, tier, holds });
  const kept =
    question.under === null
      ? undefined
      : cutPoints(
          question.after.encoded,
          traced,
          question.under,
          module.functions.get(place) ?? nowhere,
          (at, name, value, amount, here) => {
            const holds = isAmount(at, value, amount, unknown, here);
            if (holds !== null) demand({ zh: ` ${name}`, en: name }, holds);
          },
        );
  const machine = createMachine(terms, module.source, kept === undefined ? {} : { kept });
  const run = runTier(module, place, traced, handedOf(question, machine), machine);
  for (const what of run.refusals) refuse(what);
  for (const what of traced ? reasonsWrong(machine, null, question.plan.holes.length) : []) refuse(what);
  return {
    run,
    machine,
    unknown,
    demand,
    refuse,
    compare(what, value, amount, how, here) {
      const holds = value === undefined ? null : isAmount(machine, value, amount, how, here);
      if (holds === null) refuse(`${what.en} is no number`);
      else demand(what, holds);
    },
    found: () => ({ comparisons, refusals }),
  };
}

const nowhere = { start: -1, end: -1 };

function handedOf({ plan, group, traced, before }: TierQuestion, machine: Machine): Parameters<typeof runTier>[3] {
  const { terms } = machine;
  const number = (amount: Amount) => numberFor(machine, amount, traced);
  const kept = keptParts(plan, before, terms).map(number);
  return {
    group: terms.constant(group),
    values: before.inputs,
    billed: before.billed.map((billed) => finite(machine, billed)),
    counters: before.counters.map(number),
    payments: before.settled.map(({ payment }) => number(payment)),
    parts: kept.length === 0 ? null : kept,
  };
}

/** A billed payment above the base is answered by −∞, and nothing else is. */
function refusesWhere({ terms }: Machine, payment: Value, fault: Condition): Condition {
  if (payment.kind !== 'number') return terms.truth(false);
  const { endless, refused } = payment;
  return terms.and(terms.not(endless), terms.implies(fault, refused), terms.implies(refused, fault));
}

// ── the working ─────────────────────────────────────────────────────────────────────────────────────────────────

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
function compareWorking(comparing: Comparing, { after: { encoded } }: TierQuestion, told: ToldOfTier): void {
  const { run, machine, compare, demand, refuse } = comparing;
  const { terms } = machine;
  for (const { content, when } of waysOf(run.tiers, terms.truth(true), terms)) {
    const [entry, second] = content.kind === 'array' ? content.items : [];
    if (entry === undefined) {
      demand(words.entry, terms.implies(when, encoded.fault));
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
    demand(words.status, terms.implies(terms.and(here, when), holds));
  }
}

const words = {
  status: { zh: '所示状态', en: 'shown status' },
  payment: { zh: '支付额', en: 'payment' },
  refusal: { zh: '拒付', en: 'refusal' },
  entry: { zh: '计算过程', en: 'working' },
} as const satisfies Record<string, Words>;
