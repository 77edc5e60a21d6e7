// One tier function of the program as it was run, and what is demanded of it.

import type { PolicyIr } from '../../../ir/ir.js';
import type { Amount } from '../../encode/amount.js';
import type { Words } from '../../property-result.js';
import type { Condition, Terms } from '../../terms/term.js';
import { createMachine, finite, type Machine } from '../execute/machine.js';
import { reasonsWrong } from '../execute/reasons.js';
import type { Value } from '../execute/value.js';
import { type Findings, findingsOf } from '../findings.js';
import type { ModuleText } from '../read-module.js';
import { numberFor } from './any-amount.js';
import { isAmount, type UnknownAs } from './compare-amount.js';
import { type Assuming, cutPoints } from './cut-points.js';
import { runTier, type TierRun } from './run-tier.js';
import { type Before, keptParts, type TierAfter } from './settle-tier.js';

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

export interface Comparing extends Pick<Findings, 'demand' | 'refuse' | 'demandExactness' | 'found'> {
  readonly run: TierRun;
  readonly machine: Machine;
  /** Of amounts that are not shown. */
  readonly unknown: UnknownAs;
  compare(what: Words, value: Value | undefined, amount: Amount, unknown: UnknownAs, here: Condition): void;
}

export function comparingOf(question: TierQuestion, terms: Terms): Comparing {
  const { module, tier, group, traced } = question;
  const place = `${traced ? 'settle' : 'pay'}Tier${tier + 1}`;
  const unknown: UnknownAs = traced ? 'reason' : 'minus_one';
  const findings = findingsOf({ place, group, tier });
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
            if (holds !== null) findings.demand({ zh: ` ${name}`, en: name }, holds);
          },
        );
  const machine = createMachine(terms, module.source, kept === undefined ? {} : { kept });
  const run = runTier(module, place, traced, handedOf(question, machine), machine);
  for (const what of run.refusals) findings.refuse(what);
  for (const what of traced ? reasonsWrong(machine, null, question.plan.holes.length) : []) findings.refuse(what);
  const compare: Comparing['compare'] = (what, value, amount, how, here) => findings.compare(machine, what, value, amount, how, here);
  return { ...findings, run, machine, unknown, compare };
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
