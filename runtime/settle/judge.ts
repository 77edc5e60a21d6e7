// Under which group a claim is settled, and the kernel's answer.

import type { Trace, YearState } from '../../compiler/ir/kernel.js';
import type { InputError, Result } from '../claim.js';
import { knownOrNull } from '../values/kernel-constants.js';
import type { Candidates } from './identity/candidates.js';
import { type Choice, choose, outcomesOf } from './identity/choose-group.js';
import { mergeTraces } from './identity/merge-traces.js';
import type { Prepared } from './prepare.js';
import type { ReadClaim } from './read-claim.js';
import type { Standing } from './read-person.js';

/** The counters with which the claim begins, for each group that is tried. */
export type Opening = (standing: Standing) => Result<YearState>;

export interface Judgement {
  readonly choice: Choice<Trace>;
  /** Null when none could be chosen. */
  readonly chosen: Standing | null;
  readonly trace: Trace;
  /** Of every group that was tried. */
  readonly traces: readonly Trace[];
}

export function judge(
  { plan, kernel }: Prepared,
  claim: ReadClaim,
  candidates: Candidates,
  values: readonly number[],
  opening: Opening,
): Result<Judgement> {
  const errors: InputError[] = [];
  const outcomes = outcomesOf(plan, candidates, (standing) => {
    const before = opening(standing);
    if (!before.ok) errors.push(...before.errors);
    const trace = kernel.settle({ group: standing.group, values, billed: claim.billed }, before.ok ? before.value : kernel.initialState());
    return { standing, benefit: knownOrNull(trace.total), result: trace };
  });
  if (errors.length > 0) return { ok: false, errors };
  const choice = choose(outcomes);
  const traces = [...outcomes.sure, ...outcomes.doubtful].map((outcome) => outcome.result);
  if (choice.kind === 'chosen') {
    return { ok: true, value: { choice, chosen: choice.outcome.standing, trace: choice.outcome.result, traces } };
  }
  const open = choice.outcomes.map((outcome) => outcome.result);
  return { ok: true, value: { choice, chosen: null, trace: mergeTraces(open, candidates.holes), traces } };
}
