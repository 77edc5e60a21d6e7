// Folds claims in the order of the file, each person's state apart, and says for each what came of it.

import type { ClaimInput, InputError, LoadedPolicy, PersonInput, Receipt } from '../../../runtime/index.js';
import { type ClaimEntry, fileErrors } from '../claims/claim-entry.js';
import { claimsOf, type Ledger, pack, unpack } from './ledgers.js';

export type Outcome =
  | { readonly kind: 'settled'; readonly line: number; readonly receipt: Receipt }
  | {
      readonly kind: 'rejected';
      readonly line: number;
      readonly errors: readonly InputError[];
      /** What was handed in, to be mended and handed in again. */
      readonly input: { readonly person: PersonInput; readonly claim: ClaimInput } | string;
    };

export async function* settleEntries(
  policy: LoadedPolicy,
  entries: AsyncIterable<ClaimEntry>,
  ledgers: Map<string, Ledger>,
): AsyncGenerator<Outcome> {
  for await (const entry of entries) {
    if (entry.kind === 'unreadable') yield { kind: 'rejected', line: entry.line, errors: entry.errors, input: entry.text };
    else yield settleEntry(policy, entry, ledgers);
  }
}

function settleEntry(policy: LoadedPolicy, entry: ClaimEntry & { kind: 'claim' }, ledgers: Map<string, Ledger>): Outcome {
  const { line, person, claim } = entry;
  const before = ledgers.get(person.id);
  const state = before === undefined ? policy.initialState() : unpack(policy.plan, before);
  const settled = policy.settle(state, person, claim);
  const errors = settled.ok ? orderErrors(settled.value.receipt, before) : settled.errors;
  if (!settled.ok || errors.length > 0) return { kind: 'rejected', line, errors, input: { person, claim } };
  const { receipt } = settled.value;
  ledgers.set(person.id, pack(policy.plan, settled.value.state, receipt.date, receipt.claim, before));
  return { kind: 'settled', line, receipt };
}

/**
 * A yearly deductible or cap depends on the order, so a claim out of order is never silently put in its place. A
 * repeated claim bears the same date as the first, so it is either found among that day's claims or out of order.
 */
function orderErrors(receipt: Receipt, before: Ledger | undefined): readonly InputError[] {
  if (before === undefined) return [];
  if (receipt.date < before.lastDate) {
    return [
      {
        code: fileErrors.outOfOrder,
        path: '$.claim',
        message: {
          zh: `费用单日期 ${receipt.date} 早于此人已结算到的 ${before.lastDate}；请按日期先后排列后重新结算`,
          en: `the claim's date ${receipt.date} is before ${before.lastDate}, up to which this person is settled; sort the claims by date and settle again`,
        },
      },
    ];
  }
  if (receipt.date === before.lastDate && claimsOf(before).includes(receipt.claim)) {
    return [
      {
        code: fileErrors.duplicate,
        path: '$.claim.id',
        message: { zh: `费用单 ${receipt.claim} 已经结算过`, en: `claim ${receipt.claim} has been settled already` },
      },
    ];
  }
  return [];
}
