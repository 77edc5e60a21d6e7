// All amounts that receipts show, in the smallest unit of their currency: what a published figure must be among.

import type { Receipt, TierReceipt } from '../../runtime/index.js';

export function receiptAmounts(receipts: readonly Receipt[]): ReadonlySet<number> {
  return new Set(receipts.flatMap(amountsOf).filter((amount) => amount !== null));
}

function amountsOf({ cost, tiers, totals, yearFacts }: Receipt): (number | null)[] {
  const sums = yearFacts.flatMap(({ kind, value }) => (kind === 'sum' ? [value] : []));
  const { paid, patient, patientInPolicy, patientOutOfPolicy, byPayer } = totals;
  return [
    ...Object.values(cost),
    ...tiers.flatMap(workingOf),
    ...sums,
    paid,
    patient,
    patientInPolicy,
    patientOutOfPolicy,
    ...byPayer.map(({ amount }) => amount),
  ];
}

/** Each step of a tier, what is left of its deductible afterwards, and what each band paid. */
function workingOf({ base, deductible, eligible, bands, uncapped, cut, payment }: TierReceipt): (number | null)[] {
  const paidByBand = bands.map(({ amount, ratio }) => (amount === null || ratio === null ? null : Math.round(amount * Number(ratio))));
  return [base, ...deductibleOf(deductible), eligible, ...paidByBand, uncapped, cut, payment];
}

function deductibleOf(deductible: TierReceipt['deductible']): (number | null)[] {
  if (deductible === null) return [];
  const { amount, before, consumed } = deductible;
  return [amount, consumed, amount === null || consumed === null ? null : amount - (before ?? 0) - consumed];
}
