// One claim of one person: choose the identity, run the kernel, check what it says, write the receipt.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { Result } from '../claim.js';
import { buildReceipt } from '../receipt/build-receipt.js';
import type { Receipt } from '../receipt/receipt.js';
import { retroactiveNote } from '../receipt/retroactive-note.js';
import { none, unknownAmount } from '../values/kernel-constants.js';
import { paymentBounds } from './bounds/payment-bounds.js';
import { claimFaults } from './claim-faults.js';
import { candidatesOn } from './identity/candidates.js';
import { openChoiceNote } from './identity/choose-group.js';
import { judge, type Opening } from './judge.js';
import type { Prepared } from './prepare.js';
import { type ReadClaim, withPerson } from './read-claim.js';
import type { ReadPerson } from './read-person.js';

export interface Settled {
  readonly receipt: Receipt;
  /** The counters of the claim's accounting year after it. */
  readonly after: YearState;
}

/** `opening` and `after` are counters of the claim's accounting year; a claim with an error moves none. */
export function settleClaim(prepared: Prepared, person: ReadPerson, claim: ReadClaim, year: string, opening: Opening): Result<Settled> {
  const { plan, manifest, texts } = prepared;
  const values = withPerson(claim, person.values, prepared);
  const candidates = candidatesOn(claim.day, person, prepared, values);
  const judged = judge(prepared, claim, candidates, values, opening);
  if (!judged.ok) return judged;
  const { choice, chosen, trace, attempts } = judged.value;
  const errors = claimFaults(judged.value, claim, prepared);
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
    bounds: trace.total === unknownAmount ? paymentBounds(plan, attempts, { values, billed: claim.billed }) : null,
    notes: [...claim.notes, ...person.notes, ...candidates.notes, ...openNotes, ...retroactiveNote(claim.day, plan)],
  });
  return { ok: true, value: { receipt, after: trace.state } };
}
