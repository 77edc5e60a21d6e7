// What the program says of a person: the groups that the declared facts make somebody a member of, and the premium subsidy.

import type { PolicyIr } from '../../../ir/ir.js';
import { type Amount, amountsIn, type Truth } from '../../encode/amount.js';
import { encodeCondition } from '../../encode/encode-expression.js';
import type { Place } from '../../encode/place.js';
import type { Words } from '../../property-result.js';
import type { Condition, Terms } from '../../terms/term.js';
import type { Compared } from '../comparison.js';
import { contentOf, itemsOf, placed } from '../execute/content-of.js';
import { createMachine, finite, type Machine, type Stand } from '../execute/machine.js';
import { reasonsWrong } from '../execute/reasons.js';
import { loadOnTerms, type Run } from '../execute/run.js';
import type { Content, State, Value } from '../execute/value.js';
import { waysOf } from '../execute/ways-of.js';
import { findingsOf } from '../findings.js';
import type { ModuleText } from '../read-module.js';
import { anyAmount, numberFor } from '../tiers/any-amount.js';
import { isExactly } from '../tiers/compare-amount.js';
import { type Before, placeOf } from '../tiers/settle-tier.js';
import { personVariables } from './person-variables.js';
import { type Outcome, subsidyOutcomes } from './subsidy-outcomes.js';

export interface PersonQuestion {
  readonly plan: PolicyIr;
  readonly module: ModuleText;
  /** Of the subsidy alone. */
  readonly group: number;
  readonly start: Before;
}

interface Asking {
  readonly run: Run;
  readonly machine: Machine;
  readonly values: Value;
  readonly place: Place;
  demand(what: Words, holds: Condition): void;
  refuse(what: string): void;
  compare(what: Words, value: Value | undefined, amount: Amount, here: Condition): void;
}

/** Of a person of no group: the declared facts decide. */
export function compareMembership(question: Omit<PersonQuestion, 'group'>, terms: Terms): Compared {
  return compared('membership', { ...question, group: -1 }, terms, ({ run, values, place, refuse, compare }) => {
    const members = itemsOf(run.state, run.call('membership', [values], run.state));
    if (members.length !== question.plan.groups.length) refuse('not one answer for each group');
    for (const [at, { condition, derived, name }] of question.plan.groups.entries()) {
      const answer = contentOf(run.state, members[at]);
      if (answer?.kind !== 'object') {
        refuse(`no answer for ${name}`);
        continue;
      }
      const of = (when: typeof condition, otherwise: boolean): Truth =>
        when === null ? place.amounts.truth(terms.truth(otherwise)) : encodeCondition(when.when, place);
      const [meets, facts] = [of(condition, true), of(derived, false)];
      const both: Truth = { yes: terms.and(meets.yes, facts.yes), no: terms.or(meets.no, facts.no) };
      compare({ zh: `“${name}”的条件`, en: `condition of ${name}` }, answer.fields.get('meets'), asAmount(meets, terms), terms.truth(true));
      compare(
        { zh: `“${name}”的直接认定`, en: `derivation of ${name}` },
        answer.fields.get('derived'),
        asAmount(both, terms),
        terms.truth(true),
      );
    }
  });
}

function asAmount({ yes, no }: Truth, terms: Terms): Amount {
  return { known: terms.or(yes, no), value: terms.choose(yes, terms.constant(1), terms.constant(0)) };
}

export function compareSubsidy(question: PersonQuestion, terms: Terms): Compared {
  return compared('subsidy', question, terms, (asking) => {
    const { run, machine, values, place, refuse } = asking;
    const year = terms.variable(personVariables.year, null, null);
    const given = anyAmount(terms, personVariables.premium, BigInt(question.plan.bounds.claimMoney), true);
    const args = [finite(machine, terms.constant(question.group)), values, finite(machine, year), numberFor(machine, given, false)];
    const answer = contentOf(run.state, run.call('subsidy', args, run.state));
    if (answer?.kind !== 'object') refuse('no answer');
    else for (const outcome of subsidyOutcomes(year, given, place)) compareOutcome(outcome, answer.fields, asking);
  });
}

function compareOutcome({ when, table, row, premium, granted, shares }: Outcome, fields: ReadonlyMap<string, Value>, asking: Asking): void {
  const { machine, demand, compare, place } = asking;
  const { terms } = machine;
  for (const [name, expected] of Object.entries({ table, row })) {
    const told = fields.get(name);
    demand(words[name as 'table' | 'row'], terms.implies(when, isExactly(machine, told ?? { kind: 'missing' }, terms.constant(expected))));
  }
  compare(words.premium, fields.get('premium'), premium, when);
  compare(words.granted, fields.get('granted'), granted, when);
  compare(words.own, fields.get('own'), place.amounts.minus(premium, granted), when);
  compareShares(fields.get('shares'), shares, when, asking);
}

function compareShares(
  told: Value | undefined,
  shares: readonly Amount[],
  when: Condition,
  { run, machine, demand, refuse, compare }: Asking,
): void {
  const { terms } = machine;
  const content = contentOf(run.state, told);
  if (content === null) refuse('shares are no list');
  for (const way of content === null ? [] : waysOf(content, when, terms)) {
    if (way.content.kind !== 'array') refuse('shares are no list');
    else if (way.content.items.length !== shares.length) demand(words.shares, terms.not(way.when));
    else for (const [at, share] of shares.entries()) compare(words.shares, way.content.items[at], share, way.when);
  }
}

function compared(place: string, { plan, module, group, start }: PersonQuestion, terms: Terms, ask: (asking: Asking) => void): Compared {
  const findings = findingsOf({ place, group, tier: null });
  const { demand, refuse } = findings;
  const stands = new Map<string, Stand>();
  const machine = createMachine(terms, module.source, { stands });
  const run = loadOnTerms(module, machine);
  stands.set(
    'workingOf',
    workingStand((reasons) => reasonsWrong(machine, reasons, plan.holes.length).forEach(refuse)),
  );
  const items = start.inputs.map((input) => finite(machine, input));
  const values = placed(machine, run.state, { kind: 'array', items });
  const compare: Asking['compare'] = (what, value, amount, here) => findings.compare(machine, what, value, amount, 'minus_one', here);
  ask({ run, machine, values, place: { ...placeOf(plan, group, start, terms), amounts: amountsIn(terms) }, demand, refuse, compare });
  if (itemsOf(run.state, values).some((item, at) => item !== items[at])) refuse('changes what it is handed');
  for (const what of [...machine.refusals, ...reasonsWrong(machine, null, plan.holes.length)]) refuse(what);
  findings.demandExactness(machine);
  return findings.found();
}

/** Lists of reasons and notes are not followed. */
function workingStand(look: (reasons: Content) => void): Stand {
  return (_, state: State, call) => {
    const working = call();
    const made = contentOf(state, working);
    look(contentOf(state, made?.kind === 'object' ? made.fields.get('reasons') : undefined) ?? { kind: 'collection' });
    for (const name of ['notes', 'holes', 'reasons']) {
      const list = made?.kind === 'object' ? made.fields.get(name) : undefined;
      if (list?.kind === 'reference') state.heap.set(list.address, { kind: 'collection' });
    }
    return working;
  };
}

const words = {
  table: { zh: '资助表', en: 'table' },
  row: { zh: '资助档次', en: 'row' },
  premium: { zh: '个人缴费标准', en: 'premium' },
  granted: { zh: '资助额', en: 'amount granted' },
  own: { zh: '个人缴费', en: 'own part' },
  shares: { zh: '各方分担', en: 'shares' },
} as const satisfies Record<string, Words>;
