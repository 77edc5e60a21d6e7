// One claim of one person: choose the identity, run the kernel, check what it says, write the receipt.

import type { Trace, YearState } from '../../compiler/ir/kernel.js';
import type { InputError, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { at } from '../errors/json-path.js';
import { buildReceipt } from '../receipt/build-receipt.js';
import type { Receipt } from '../receipt/receipt.js';
import { retroactiveNote } from '../receipt/retroactive-note.js';
import { knownOrNull, none } from '../values/kernel-constants.js';
import { moneyWithUnit } from '../values/money.js';
import { candidatesOn } from './identity/candidates.js';
import { choose, openChoiceNote, outcomesOf } from './identity/choose-group.js';
import { mergeTraces } from './identity/merge-traces.js';
import type { Prepared } from './prepare.js';
import { type ReadClaim, withPerson } from './read-claim.js';
import type { ReadPerson, Standing } from './read-person.js';

export interface Settled {
  readonly receipt: Receipt;
  /** The counters of the claim's accounting year after it. */
  readonly after: YearState;
}

/** `before` and `after` are counters of the claim's accounting year; a claim with an error moves none. */
export function settleClaim(prepared: Prepared, person: ReadPerson, claim: ReadClaim, year: string, before: YearState): Result<Settled> {
  const { plan, kernel, manifest, texts } = prepared;
  const values = withPerson(claim, person.values, prepared);
  const candidates = candidatesOn(claim.day, person, prepared, values);
  const outcomes = outcomesOf(plan, candidates, (standing) => {
    const trace = kernel.settle({ group: standing.group, values, billed: claim.billed }, before);
    return { standing, benefit: knownOrNull(trace.total), result: trace };
  });
  const choice = choose(outcomes);
  const chosen: Standing | null = choice.kind === 'chosen' ? choice.outcome.standing : null;
  const traces = [...outcomes.sure, ...outcomes.doubtful].map((outcome) => outcome.result);
  const trace =
    choice.kind === 'chosen'
      ? choice.outcome.result
      : mergeTraces(
          choice.outcomes.map((outcome) => outcome.result),
          candidates.holes,
        );
  const errors = [...faultsOf(traces, claim, prepared), ...paidErrors(trace, claim, prepared), ...overflows(trace, prepared)];
  if (errors.length > 0) return { ok: false, errors };
  const others = [...candidates.standings, ...candidates.doubtful]
    .filter((standing) => standing !== chosen && standing.group !== none)
    .map((standing) => standing.identity);
  const openNotes = choice.kind === 'open' ? [openChoiceNote(choice.outcomes, candidates)] : [];
  const receipt = buildReceipt({
    plan,
    policy: { id: manifest.policy.id, title: manifest.policy.title, draft: manifest.draft },
    texts,
    person: person.id,
    claim: claim.id,
    day: claim.day,
    year,
    cost: claim.cost,
    standing: chosen,
    otherGroups: others,
    trace,
    notes: [...claim.notes, ...person.notes, ...candidates.notes, ...openNotes, ...retroactiveNote(claim.day, plan)],
  });
  return { ok: true, value: { receipt, after: trace.state } };
}

/** A billed payment above its base, under any identity that was tried: the claim contradicts itself. */
function faultsOf(traces: readonly Trace[], claim: ReadClaim, { plan }: Prepared): readonly InputError[] {
  const tiers = new Set(traces.filter((trace) => trace.fault !== none).map((trace) => trace.fault));
  return [...tiers].map((index) => {
    const tier = plan.tiers[index]?.name ?? '';
    return faultAt(catalog.paid.aboveBase, at('$.claim.paid', tier), {
      tier,
      paid: moneyWithUnit(claim.billed[index] ?? 0, plan.currency),
    });
  });
}

/** Amounts the claim owes us, and amounts of tiers that do not apply. */
function paidErrors(trace: Trace, claim: ReadClaim, { plan, texts, paidFields }: Prepared): readonly InputError[] {
  if (trace.fault !== none) return [];
  const errors: InputError[] = [];
  for (const [index, field] of paidFields.entries()) {
    if (field === null) continue;
    const { name: tier, path } = field;
    const working = trace.tiers[index];
    const paid = claim.billed[index] ?? none;
    if (working?.status !== 'not_applicable') {
      if (plan.tiers[index]?.payment === 'billed' && paid === none) errors.push(faultAt(catalog.paid.missing, path, { tier }));
    } else if (paid > 0) {
      const reason = texts.tiers[index]?.reasons[working.gate];
      const reasons = { reasonZh: reason?.zh ?? '', reasonEn: reason?.en ?? '' };
      errors.push(faultAt(catalog.paid.notApplicable, path, { tier, paid: moneyWithUnit(paid, plan.currency), ...reasons }));
    }
  }
  return errors;
}

/** Within a counter's bound every later settlement stays exact. */
function overflows(trace: Trace, { plan }: Prepared): readonly InputError[] {
  const limit = plan.bounds.counter;
  if (trace.fault !== none || trace.state.counters.every((counter) => counter <= limit)) return [];
  return plan.counters
    .filter((_, index) => (trace.state.counters[index] ?? 0) > limit)
    .map(({ key }) => faultAt(catalog.state.wouldOverflow, '$.claim.cost', { counter: key, limit: moneyWithUnit(limit, plan.currency) }));
}
