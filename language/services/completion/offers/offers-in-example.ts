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
  if (last?.kind === 'name' && !isItemOf(clause, since)) return [{ kind: 'values', subject: last.image, listed: new Set() }];
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

/** Whether the last name still belongs to the list the clause takes. */
function isItemOf(clause: Place['frame']['clause'], since: readonly LexedToken[]): boolean {
  if (clause === null) return false;
  if (clause === 'Paid') return true;
  const before = since.at(-2);
  return (before === undefined || isSeparator(before)) && ['Group', 'CertifiedBy', 'Visits', 'Disease'].includes(clause);
}
