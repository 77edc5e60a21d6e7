// What is due in what is counted, summed or limited over the claims of a year.

import type { LexedToken } from '../../../syntax/lexer.js';
import { awaitsMore } from '../place-at.js';
import { keywordsOffer, type Offer } from './offer.js';
import { amountOffers, conditionOffers } from './offers-in-expression.js';

export const offersInYearFacts = { Count: countOffers, Accumulator: accumulatorOffers, TimesPaid: timesOffers } as const;

function countOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length < 2) return periodAfterName(since);
  return since.length === 2 ? [keywordsOffer('When')] : [...conditionOffers(since.slice(3)), ...citesBehind(since, 3)];
}

function accumulatorOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length < 2) return periodAfterName(since);
  return since.length > 2 ? [...amountOffers(since.slice(3)), ...citesBehind(since, 3)] : [];
}

/** Where what is counted or summed, which begins after so many tokens, may end. */
function citesBehind(since: readonly LexedToken[], begins: number): readonly Offer[] {
  const last = since.at(-1);
  return since.length > begins && last !== undefined && !awaitsMore(last) ? [keywordsOffer('Cites')] : [];
}

function periodAfterName(since: readonly LexedToken[]): readonly Offer[] {
  return since.length === 1 ? [keywordsOffer('PerYear')] : [];
}

function timesOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length === 0) return [keywordsOffer('PerYear')];
  return since.length === 2 ? [keywordsOffer('Cites')] : [];
}
