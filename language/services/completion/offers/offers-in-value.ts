// What is due in a figure: of a clause of a tier, of a tilt, of a named amount.

import type { KeywordName } from '../../../syntax/keywords.js';
import type { LexedToken } from '../../../syntax/lexer.js';
import { awaitsOperand, type Place } from '../place-at.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';
import { amountOffers, ratioOffers } from './offers-in-expression.js';

const periods: ReadonlySet<KeywordName> = new Set(['PerVisit', 'PerYear', 'PerDisease', 'Inclusive', 'Exclusive']);
const clauses: ReadonlySet<KeywordName> = new Set([
  ...(['Cost', 'Threshold', 'Deductible', 'Ratio', 'PaymentOf', 'Cap'] as const),
  ...(['Parameter', 'Pool', 'SharedDeductible'] as const),
]);

/** What stands between the name that is declared and its figure. */
const heads: Partial<Record<KeywordName, readonly KeywordName[]>> = {
  Cost: [],
  Parameter: [],
  Pool: ['PerYear', 'PerVisit'],
  SharedDeductible: ['PerYear'],
};

export function declaredFigureOffers(clause: KeywordName, since: readonly LexedToken[], place: Place): readonly Offer[] {
  const head = heads[clause];
  if (head === undefined || since.length === 0) return [];
  if (since.length === 1) return since[0]?.image === '}' ? [keywordsOffer('Cites')] : [keywordsOffer(...head)];
  // What is named cannot be made of itself.
  const self = new Set(since.slice(0, 1).map((token) => token.image));
  const offers = figureOffers(clause, since.slice(2), place);
  return offers.map((offer) => (offer.kind === 'symbols' ? { ...offer, listed: self } : offer));
}

/** `whole` is false behind the colon of an exception, where the period stands already. */
export function figureOffers(clause: KeywordName, since: readonly LexedToken[], place: Place, whole = true): readonly Offer[] {
  if (!clauses.has(clause)) return [];
  const figure = since.filter((token) => token.keyword === null || !periods.has(token.keyword));
  const last = figure.at(-1);
  if (last === undefined) return place.frame.block === 'tilt' ? [keywordsOffer('Cancel', 'Hole')] : beginning(clause, since, whole);
  if (last.image === '}') return [keywordsOffer('Cites')];
  if (last.keyword === 'Shared') return [symbolsOffer(clause === 'Cap' ? 'pool' : 'sharedDeductible')];
  const cites: Offer[] = awaitsOperand(last) ? [] : [keywordsOffer('Cites')];
  return [...boundOffers(clause), ...expressionOffers(clause, figure), ...cites];
}

function beginning(clause: KeywordName, since: readonly LexedToken[], whole: boolean): readonly Offer[] {
  const has = (...names: KeywordName[]): boolean => since.some(({ keyword }) => keyword !== null && names.includes(keyword));
  const period = whole && !has('PerVisit', 'PerYear', 'PerDisease') ? periodOffers(clause) : [];
  const bound = whole && !has('Inclusive', 'Exclusive') && isBounded(clause) ? [keywordsOffer('Exclusive', 'Inclusive')] : [];
  const table: Offer = { kind: 'table', columns: ['Group', clause === 'Ratio' ? 'Ratio' : 'Value'] };
  const shared = whole && (clause === 'Cap' || clause === 'Deductible') ? [keywordsOffer('Shared')] : [];
  const unlimited = clause === 'Cap' ? [keywordsOffer('Unlimited')] : [];
  return [...period, table, ...shared, ...bound, ...unlimited, ...expressionOffers(clause, [])];
}

function expressionOffers(clause: KeywordName, figure: readonly LexedToken[]): readonly Offer[] {
  if (clause === 'Ratio') return ratioOffers(figure);
  return clause === 'Parameter' ? [...amountOffers(figure), ...ratioOffers(figure)] : amountOffers(figure);
}

function isBounded(clause: KeywordName): boolean {
  return clause === 'Threshold' || clause === 'Deductible';
}

/** What stands behind the amount of a threshold or a deductible. */
function boundOffers(clause: KeywordName): readonly Offer[] {
  if (clause === 'Deductible') return [keywordsOffer('Exclusive', 'Inclusive', 'PerYear', 'NoMoreThan')];
  return clause === 'Threshold' ? [keywordsOffer('Exclusive', 'Inclusive')] : [];
}

function periodOffers(clause: KeywordName): readonly Offer[] {
  if (clause === 'Cap') return [keywordsOffer('PerYear', 'PerVisit', 'PerDisease')];
  return isBounded(clause) ? [keywordsOffer('PerYear', 'PerVisit')] : [];
}
