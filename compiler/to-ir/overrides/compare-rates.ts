// The rates of a tier against those above: a ratio counts as one band over everything, and bands are compared where they meet.

import type { Diagnostic } from '../../../language/index.js';
import type { Case, Rate } from '../../ir/ir.js';
import type { Lowering } from '../lowering.js';
import { type Choice, comparePairs, type Reach } from './compare-choices.js';

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly choice: Choice;
}

export function compareRates(
  lowering: Lowering,
  reach: Reach,
  above: readonly Case<Rate>[],
  own: readonly Case<Rate>[],
): readonly Diagnostic[] {
  const lower = own.flatMap(segmentsOf);
  const pairs = above
    .flatMap(segmentsOf)
    .flatMap((one) =>
      lower.flatMap((other): [Choice, Choice][] => (one.from < other.to && other.from < one.to ? [[one.choice, other.choice]] : [])),
    );
  return comparePairs(lowering, reach, pairs);
}

/** The condition of a rate becomes a case of its own, so that only rates of one case are compared. */
function segmentsOf({ when, value: rate, origin }: Case<Rate>): readonly Segment[] {
  const within = (choice: Choice): Choice => ({
    value: { op: 'choose', cases: [{ when, value: choice.value, origin: choice.origin }] },
    origin,
  });
  const everything = { from: 0, to: Number.POSITIVE_INFINITY };
  switch (rate.kind) {
    case 'flat':
      return [{ ...everything, choice: within({ value: rate.ratio, origin }) }];
    case 'amount':
      return [{ ...everything, choice: within({ value: rate.amount, origin }) }];
    case 'bands':
      return rate.bands.map(({ from, to, ratio, origin: place }) => ({
        from,
        to: to ?? Number.POSITIVE_INFINITY,
        choice: within({ value: ratio, origin: place }),
      }));
  }
}
