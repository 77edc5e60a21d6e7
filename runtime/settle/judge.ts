// Under which group a claim is settled, and the kernel's answer.

import type { Trace, YearState } from '../../compiler/ir/kernel.js';
import type { InputError, Result } from '../claim.js';
import { knownOrNull } from '../values/kernel-constants.js';
import type { Attempt } from './bounds/payment-bounds.js';
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
  /** The settlements of which one counts. */
  readonly attempts: readonly Attempt[];
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
  const attempts = new Map<Trace, Attempt>();
  const outcomes = outcomesOf(plan, candidates, (standing) => {
    const opened = opening(standing);
    if (!opened.ok) errors.push(...opened.errors);
    const before = opened.ok ? opened.value : kernel.initialState();
    const trace = kernel.settle({ group: standing.group, values, billed: claim.billed }, before);
    attempts.set(trace, { group: standing.group, trace, before });
    return { standing, benefit: knownOrNull(trace.total), result: trace };
  });
  if (errors.length > 0) return { ok: false, errors };
  const choice = choose(outcomes);
  const traces = [...outcomes.sure, ...outcomes.doubtful].map((outcome) => outcome.result);
  const open = (choice.kind === 'chosen' ? [choice.outcome] : choice.outcomes).map((outcome) => outcome.result);
  const chosen = choice.kind === 'chosen' ? choice.outcome.standing : null;
  const trace = choice.kind === 'chosen' ? choice.outcome.result : mergeTraces(open, candidates.holes);
  return { ok: true, value: { choice, chosen, trace, attempts: open.flatMap((each) => attempts.get(each) ?? []), traces } };
}
