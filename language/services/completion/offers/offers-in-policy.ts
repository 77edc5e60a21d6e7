// What is due inside a clause of the policy itself.

import type { KeywordName } from '../../../syntax/keywords.js';
import type { LexedToken } from '../../../syntax/lexer.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';

export function offersInPolicy(clause: KeywordName, since: readonly LexedToken[]): readonly Offer[] {
  switch (clause) {
    case 'Extends':
      return since.length === 0 ? [symbolsOffer('policy')] : [];
    case 'Document':
      return since.at(-1)?.keyword === 'Grade' ? [{ kind: 'grades' }] : since.length >= 3 ? [keywordsOffer('Grade', 'Link')] : [];
    case 'Effective':
      return since.length === 0 ? [keywordsOffer('Hole')] : since.length === 1 ? [keywordsOffer('From', 'To')] : [];
    case 'Series':
      return since.length === 0 ? [{ kind: 'series' }] : [];
    case 'Year':
      return yearOffers(since);
    case 'Currency':
      return since.length === 0 ? [{ kind: 'currencies' }] : [];
    case 'Rounding':
      return since.length === 0 ? [keywordsOffer('HalfUp', 'Truncate')] : since.length === 1 ? [keywordsOffer('To')] : [];
    default:
      return [];
  }
}

function yearOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length === 0) return [keywordsOffer('CalendarYear', 'InsuranceYear')];
  if (since.length === 1) return [keywordsOffer('By')];
  return since.at(-1)?.keyword === 'By' ? [{ kind: 'inputs', types: ['date'] }] : [];
}
