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
    case 'CarryOver':
      return since.length === 0 ? [keywordsOffer('Keep', 'Rebase', 'Restart')] : [];
    case 'StatusChange':
      return since.length === 0 ? [keywordsOffer('Keep', 'Rebase')] : [];
    case 'Year':
      return yearOffers(since);
    case 'Currency':
      return since.length === 0 ? [{ kind: 'currencies' }] : [];
    case 'Rounding':
      return roundingOffers(since);
    default:
      return [];
  }
}

function roundingOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length === 0) return [keywordsOffer('HalfUp', 'Truncate')];
  if (since.length === 1) return [keywordsOffer('To', 'Cumulative')];
  return since.length === 3 ? [keywordsOffer('Cumulative')] : [];
}

function yearOffers(since: readonly LexedToken[]): readonly Offer[] {
  const [calendar] = since;
  const last = since.at(-1);
  if (calendar === undefined) return [keywordsOffer('CalendarYear', 'InsuranceYear', 'RollingYear', 'CalendarMonth')];
  if (last?.keyword === 'By' || (last?.keyword === 'Starting' && calendar.keyword === 'RollingYear')) {
    return [{ kind: 'inputs', types: ['date'] }];
  }
  if (since.length > 1) return since.some(({ keyword }) => keyword === 'By') || last?.keyword === 'Starting' ? [] : [keywordsOffer('By')];
  if (calendar.keyword === 'RollingYear') return [keywordsOffer('Starting')];
  return calendar.keyword === 'InsuranceYear' ? [keywordsOffer('By', 'Starting')] : [keywordsOffer('By')];
}
