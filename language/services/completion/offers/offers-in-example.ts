// What is due inside the 已知, 应得 and 假设 of an example.

import type { LexedToken } from '../../../syntax/lexer.js';
import { isSeparator, type Place } from '../place-at.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';
import { tierPartsOffer } from './offers-in-expression.js';

export function offersInExample(place: Place): readonly Offer[] {
  const { block, clause, since } = place.frame;
  if (block === 'given') return givenOffers(place);
  if (block === 'assume') return assumeOffers(since);
  const last = since.at(-1);
  if (last?.keyword === 'Of') return [tierPartsOffer()];
  const awaits = last?.kind === 'name' || (last === undefined && clause !== null);
  return awaits ? [keywordsOffer('Hole', ...(last?.kind === 'name' ? (['NotApplicable', 'Of'] as const) : []))] : [];
}

function assumeOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1);
  if (last?.keyword === 'Of') return [keywordsOffer('Threshold', 'Deductible', 'Ratio', 'PaymentOf', 'Cap', 'Cost')];
  if (last?.image === '=') return [keywordsOffer('Unlimited')];
  return last?.kind === 'name' ? [keywordsOffer('Of')] : [];
}

function givenOffers(place: Place): readonly Offer[] {
  const { clause, since } = place.frame;
  const last = since.at(-1);
  // A fact by its name: what follows is its value.
  if (last?.kind === 'name' && isFact(clause, since)) return [{ kind: 'values', subject: last.image, listed: new Set() }];
  const open = last === undefined || isSeparator(last);
  const listed = new Set(since.map((token) => token.image));
  switch (clause) {
    case 'Group':
      return open ? [{ kind: 'symbols', of: ['group', 'identity'], listed }] : [];
    case 'CertifiedBy':
      return open ? [{ kind: 'symbols', of: ['department'], listed }] : [];
    case 'Visits':
    case 'Disease':
      return open ? [{ kind: 'values', subject: clause, listed }] : [];
    case 'Paid':
      return last === undefined || last.kind === 'number' ? [{ ...symbolsOffer('tier'), listed } as Offer] : [];
    default:
      return [];
  }
}

/** Whether the last name is that of a fact: neither an item of the list that the clause takes, nor the value of a fact. */
function isFact(clause: Place['frame']['clause'], since: readonly LexedToken[]): boolean {
  if (clause === 'Paid') return false;
  const lists = clause !== null && ['Group', 'CertifiedBy', 'Visits', 'Disease'].includes(clause);
  const listEnd = since.findIndex((token, at) => at > 0 && !isSeparator(token) && !isSeparator(since[at - 1]));
  const facts = lists ? (listEnd < 0 ? [] : since.slice(listEnd)) : since;
  // Names and values of facts take turns.
  return facts.length % 2 === 1;
}
