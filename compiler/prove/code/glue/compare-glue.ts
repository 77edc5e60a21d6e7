// What puts the tiers together, in both settlements of the program: each tier is handed what the plan hands it, and what it leaves is
// kept, added up and answered. The tiers themselves stand for whatever they may answer.

import type { PolicyIr } from '../../../ir/ir.js';
import { partsRead } from '../../../targets/shared/parts-read.js';
import { type Amount, amountsIn } from '../../encode/amount.js';
import { moveYearFacts, withCounts } from '../../encode/encode-settlement.js';
import type { Words } from '../../property-result.js';
import type { Condition, Integer, Terms } from '../../terms/term.js';
import type { Compared } from '../comparison.js';
import { contentOf, itemsOf, placed } from '../execute/content-of.js';
import { createMachine, finite, type Machine, type Stand } from '../execute/machine.js';
import { reasonsWrong } from '../execute/reasons.js';
import { loadOnTerms } from '../execute/run.js';
import { missing, type State, type Value } from '../execute/value.js';
import { type Findings, findingsOf } from '../findings.js';
import type { ModuleText } from '../read-module.js';
import { either, numberFor } from '../tiers/any-amount.js';
import { isExactly } from '../tiers/compare-amount.js';
import { refusalOf } from '../tiers/settle-chain.js';
import { type Before, keptParts, placeOf } from '../tiers/settle-tier.js';

export interface GlueQuestion {
  readonly plan: PolicyIr;
  readonly module: ModuleText;
  readonly group: number;
  readonly traced: boolean;
  /** What each tier finds, and what the last one leaves. */
  readonly befores: readonly Before[];
}

/** What the settlement is to come to. */
interface Expected {
  readonly inputs: readonly Integer[];
  /** By tier: it refuses the claim; false of one that cannot. */
  readonly refuses: readonly Condition[];
  readonly refused: Condition;
  readonly total: Amount;
  readonly counters: readonly Amount[];
}

interface Glue extends Findings {
  readonly question: GlueQuestion;
  readonly expected: Expected;
  readonly machine: Machine;
}

export function compareGlue(question: GlueQuestion, terms: Terms): Compared {
  const { module, group, traced } = question;
  const place = traced ? 'settle' : 'pay';
  const stands = new Map<string, Stand>();
  const machine = createMachine(terms, module.source, { stands, reasons: traced });
  const glue: Glue = { ...findingsOf({ place, group, tier: null }), question, expected: expectedOf(question, terms), machine };
  for (const tier of question.plan.tiers.keys()) stands.set(`${traced ? 'settle' : 'pay'}Tier${tier + 1}`, tierStand(glue, tier));
  if (traced) compareSettle(glue, stands);
  else comparePay(glue);
  for (const what of machine.refusals) glue.refuse(what);
  glue.demandExactness(machine);
  return glue.found();
}

function expectedOf({ plan, group, befores }: GlueQuestion, terms: Terms): Expected {
  const amounts = amountsIn(terms);
  const [start, end] = [befores[0] as Before, befores.at(-1) as Before];
  const { inputs } = withCounts(placeOf(plan, group, start, terms));
  const last = placeOf(plan, group, { ...end, inputs }, terms);
  moveYearFacts(last);
  const refuses = plan.tiers.map(({ payment }, tier) => (payment === 'computed' ? terms.truth(false) : refusalOf(tier, terms)));
  return {
    inputs,
    refuses,
    refused: terms.or(...refuses),
    total: end.settled.reduce<Amount>((sum, { payment }) => amounts.plus(sum, payment), amounts.nothing),
    counters: last.counters,
  };
}

/** In place of a tier: it has to find what is expected, and leaves whatever a tier may leave. */
function tierStand(glue: Glue, tier: number): Stand {
  const { question, expected, machine } = glue;
  const { plan, traced, befores, group } = question;
  const { terms } = machine;
  const [before, after] = [befores[tier] as Before, befores[tier + 1] as Before];
  const number = (amount: Amount) => numberFor(machine, amount, traced);
  return (args, state) => {
    const [own, values, billed, counters, payments, parts] = traced ? args.slice(1) : args;
    const known = (value: Integer): Amount => ({ known: terms.truth(true), value });
    const handed = (what: Words, list: Value | undefined, amounts: readonly Amount[]) => isList(glue, what, list, amounts, tier, state);
    const facts = (what: Words, list: Value | undefined, terms: readonly Integer[]) => isListOf(glue, what, list, terms, state);
    glue.demand(words.group, terms.implies(state.path, isExactly(machine, own ?? missing, terms.constant(group))));
    facts(words.values, values, expected.inputs);
    facts(words.billed, billed, before.billed);
    handed(words.counters, counters, before.counters);
    handed(
      words.payments,
      payments,
      before.settled.map(({ payment }) => payment),
    );
    const refuses = expected.refuses[tier] ?? terms.truth(false);
    put(
      counters,
      after.counters.map((counter, at) => number(either(refuses, before.counters[at] ?? counter, counter, terms))),
      state,
    );
    if (partsRead(plan).length > 0) {
      handed(words.parts, parts, keptParts(plan, before, terms));
      const kept = keptParts(plan, after, terms);
      const old = keptParts(plan, before, terms);
      // What was paid in the year is kept by what puts the tiers together.
      put(
        parts,
        partsRead(plan).map((read, at) => number((read.tier === tier && read.part === 'year' ? old[at] : kept[at]) as Amount)),
        state,
      );
    }
    const payment = number(after.settled[tier]?.payment ?? known(terms.constant(0)));
    const stays = terms.not(refuses);
    return {
      ...payment,
      refused: refuses,
      minusOne: terms.and(stays, payment.minusOne),
      negative: terms.and(stays, payment.negative),
    };
  };
}

/** Of a list with at least as many items: the payments of later tiers are not there yet. */
function isList(glue: Glue, what: Words, list: Value | undefined, amounts: readonly Amount[], tier: number, state: State): void {
  const content = contentOf(state, list);
  if (content?.kind !== 'array') glue.refuse(`${what.en} of tier ${tier + 1} are no list`);
  else for (const [at, amount] of amounts.entries()) compare(glue, what, content.items[at], amount, state.path);
}

function compare(glue: Glue, what: Words, value: Value | undefined, amount: Amount, here: Condition): void {
  glue.compare(glue.machine, what, value, amount, glue.question.traced ? 'reason' : 'minus_one', here);
}

/** Numbers of the claim, in which −1 is a number. */
function isListOf(glue: Glue, what: Words, list: Value | undefined, numbers: readonly Integer[], state: State): void {
  const items = itemsOf(state, list);
  const { terms } = glue.machine;
  for (const [at, number] of numbers.entries())
    glue.demand(what, terms.implies(state.path, isExactly(glue.machine, items[at] ?? missing, number)));
}

function put(list: Value | undefined, items: readonly Value[], { heap }: State): void {
  if (list?.kind === 'reference') heap.set(list.address, { kind: 'array', items });
}

// ── the two settlements ─────────────────────────────────────────────────────────────────────────────────────────

function claimOn({ question, machine }: Glue, state: State): Value {
  const { terms } = machine;
  const [start] = question.befores as readonly [Before];
  const list = (items: readonly Integer[]) =>
    listOn(
      machine,
      state,
      items.map((item) => finite(machine, item)),
    );
  return objectOn(machine, state, {
    group: finite(machine, terms.constant(question.group)),
    values: list(start.inputs),
    billed: list(start.billed),
  });
}

function listOn(machine: Machine, state: State, items: readonly Value[]): Value {
  return placed(machine, state, { kind: 'array', items });
}

function objectOn(machine: Machine, state: State, fields: Readonly<Record<string, Value>>): Value {
  return placed(machine, state, { kind: 'object', fields: new Map(Object.entries(fields)) });
}

function collectionOn(machine: Machine, state: State): Value {
  return placed(machine, state, { kind: 'collection' });
}

/** The year as the claim finds it. */
function countersOn({ question, machine }: Glue, state: State): Value {
  const [start] = question.befores as readonly [Before];
  return listOn(
    machine,
    state,
    start.counters.map((counter) => numberFor(machine, counter, false)),
  );
}

/** −2 − k when the k-th tier refuses the claim, with the counters as they were. */
function comparePay(glue: Glue): void {
  const { question, expected, machine, demand } = glue;
  const { terms } = machine;
  const { state, call } = loadOnTerms(question.module, machine);
  const counters = countersOn(glue, state);
  // Whatever the caller has in it.
  const payments = listOn(
    machine,
    state,
    question.plan.tiers.map((_, tier) => finite(machine, terms.variable(`before_payment${tier}`, null, null))),
  );
  const answer = call('pay', [claimOn(glue, state), counters, payments], state);
  const { total, refuses } = expected;
  const told = refuses.reduceRight<Integer>(
    (otherwise, refused, tier) => terms.choose(refused, terms.constant(-2 - tier), otherwise),
    terms.choose(total.known, total.value, terms.constant(-1)),
  );
  demand(words.total, isExactly(machine, answer, told));
  countersAfter(glue, counters, state);
  const settled = question.befores.at(-1)?.settled ?? [];
  const stays = terms.not(expected.refused);
  const kept = itemsOf(state, payments);
  for (const [at, { payment }] of settled.entries()) {
    compare(glue, words.payments, kept[at], payment, stays);
  }
}

function countersAfter(glue: Glue, list: Value | undefined, state: State): void {
  const { question, expected, machine } = glue;
  const { terms } = machine;
  const { refused } = expected;
  const [start] = question.befores as readonly [Before];
  const items = itemsOf(state, list);
  for (const [at, counter] of expected.counters.entries()) {
    const old = start.counters[at] ?? counter;
    const after = either(refused, old, counter, terms);
    glue.compare(machine, words.counters, items[at], after, 'minus_one', terms.truth(true));
  }
}

/** The working and the year after it; the entries of tiers are theirs alone. */
function compareSettle(glue: Glue, stands: Map<string, Stand>): void {
  const { question, expected, machine, demand, refuse } = glue;
  const { terms } = machine;
  let tiers: Value = missing;
  stands.set('workingOf', (_, state, call) => {
    const fields = fieldsOf(call(), state);
    tiers = fields?.get('tiers') ?? missing;
    const reasons = contentOf(state, fields?.get('reasons')) ?? { kind: 'collection' };
    for (const what of reasonsWrong(machine, reasons, question.plan.holes.length)) refuse(what);
    const collections = { notes: collectionOn(machine, state), holes: collectionOn(machine, state), reasons: collectionOn(machine, state) };
    return objectOn(machine, state, { tiers, ...collections });
  });
  const { state, call } = loadOnTerms(question.module, machine);
  const year = objectOn(machine, state, { counters: countersOn(glue, state), holes: collectionOn(machine, state) });
  const answer = fieldsOf(call('settle', [claimOn(glue, state), year], state), state);
  const { refused, refuses, total } = expected;
  const none = terms.constant(-1);
  const fault = refuses.reduceRight<Integer>((otherwise, one, tier) => terms.choose(one, terms.constant(tier), otherwise), none);
  const told = terms.choose(terms.and(terms.not(refused), total.known), total.value, none);
  demand(words.total, isExactly(machine, answer?.get('total') ?? missing, told));
  demand(words.fault, isExactly(machine, answer?.get('fault') ?? missing, fault));
  countersAfter(glue, fieldsOf(answer?.get('state'), state)?.get('counters'), state);
  const shown = answer?.get('tiers');
  const entries = contentOf(state, tiers);
  const untouched = entries?.kind === 'array' && entries.items.length === 0;
  if (shown?.kind !== 'reference' || tiers.kind !== 'reference' || shown.address !== tiers.address || !untouched) {
    refuse('the working is not what the tiers have written');
  }
}

function fieldsOf(value: Value | undefined, state: State): ReadonlyMap<string, Value> | null {
  const content = contentOf(state, value);
  return content?.kind === 'object' ? content.fields : null;
}

const words = {
  group: { zh: '对象', en: 'group' },
  values: { zh: '费用单各项', en: 'values' },
  billed: { zh: '结算单支付额', en: 'billed payments' },
  counters: { zh: '年度累计', en: 'counters' },
  payments: { zh: '各项支付额', en: 'payments' },
  parts: { zh: '留给后面待遇的数', en: 'parts kept for later tiers' },
  total: { zh: '支付合计', en: 'total' },
  fault: { zh: '拒付的待遇', en: 'refusing tier' },
} as const satisfies Record<string, Words>;
