// What is due in a guarantee: what is promised, and what is acknowledged.

import { guaranteedProperties } from '../../../syntax/guaranteed-properties.js';
import type { LexedToken } from '../../../syntax/lexer.js';
import { awaitsMore, isSeparator } from '../place-at.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';
import { amountOffers, conditionOffers } from './offers-in-expression.js';

export const offersInGuarantee = { Guarantee: guaranteeOffers } as const;

/** What is written of the part of a guarantee in which the cursor stands. */
export function sinceAcknowledged(since: readonly LexedToken[]): readonly LexedToken[] {
  return since.slice(since.findLastIndex(({ keyword }) => keyword === 'Acknowledged') + 1);
}

function guaranteeOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.some(({ keyword }) => keyword === 'Acknowledged')) return acknowledgementOffers(sinceAcknowledged(since));
  const last = since.at(-1);
  if (last === undefined) return beginnings();
  const behind: readonly Offer[] = awaitsMore(last) ? [] : [keywordsOffer('Cites', 'Acknowledged')];
  return [...promiseOffers(since, last), ...behind];
}

function beginnings(): readonly Offer[] {
  const properties = guaranteedProperties.map(({ keyword }) => keyword);
  return [symbolsOffer('group'), ...outcomes(), keywordsOffer('When', ...properties, 'NoWorse'), ...conditionOffers([])];
}

function outcomes(): readonly Offer[] {
  return [keywordsOffer('OwnPayment', 'Total'), ...amountOffers([])];
}

function promiseOffers(since: readonly LexedToken[], last: LexedToken): readonly Offer[] {
  const [first] = since;
  if (first?.keyword === 'SplitAlike') return differenceOffers(since);
  if (guaranteedProperties.some(({ keyword }) => keyword === first?.keyword)) return [];
  if (first?.keyword === 'NoWorse') return [[keywordsOffer('Policy')], [symbolsOffer('policy')]][since.length - 1] ?? [];
  if (since.some(({ keyword }) => keyword === 'NoWorse')) return last.kind === 'name' ? [] : [listedGroups(since)];
  const along = since.findIndex(({ keyword }) => keyword === 'Along');
  if (along >= 0) return trendOffers(since.slice(along + 1));
  if (isSeparator(last) && since.every((token) => token.kind === 'name' || isSeparator(token))) return [listedGroups(since)];
  return claimOffers(since, last);
}

function listedGroups(since: readonly LexedToken[]): Offer {
  return { kind: 'symbols', of: ['group'], listed: new Set(since.map(({ image }) => image)) };
}

function differenceOffers(since: readonly LexedToken[]): readonly Offer[] {
  return [[keywordsOffer('Differing')], [keywordsOffer('NoMoreThan')]][since.length - 1] ?? [];
}

function trendOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length === 0) return [{ kind: 'inputs', types: ['money'] }];
  return since.length === 1 ? [keywordsOffer('NeverFalls', 'NeverRises', 'RisesNoMore')] : [];
}

/** A comparison, or an amount that follows another; behind `当`, first of which claims. */
function claimOffers(since: readonly LexedToken[], last: LexedToken): readonly Offer[] {
  const colon = since.findIndex(({ image }) => image === ':');
  const isPremise = since[0]?.keyword === 'When' && colon < 0;
  const part = isPremise ? since.slice(1) : since.slice(colon + 1);
  const due = conditionOffers(part);
  if (part.length === 0 || awaitsMore(last)) return [...due, ...outcomes()];
  const of: readonly Offer[] = last.kind === 'name' ? [keywordsOffer('Of')] : [];
  return isPremise || colon >= 0 ? [...due, ...of] : [...due, ...of, keywordsOffer('Along', 'NoWorse')];
}

function acknowledgementOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1);
  if (last === undefined) return [keywordsOffer('Group', 'When')];
  if (last.kind === 'string') return [keywordsOffer('Cites', 'Acknowledged')];
  const when = since.findIndex(({ keyword }) => keyword === 'When');
  if (when >= 0) return conditionOffers(since.slice(when + 1));
  return last.keyword === 'Group' || isSeparator(last) ? [listedGroups(since)] : [keywordsOffer('When')];
}
