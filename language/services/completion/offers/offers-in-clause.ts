// What is due inside a clause or a declaration that is being written.

import type { KeywordName } from '../../../syntax/keywords.js';
import type { LexedToken } from '../../../syntax/lexer.js';
import { isSeparator, type Place } from '../place-at.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';
import { amountOffers, conditionOffers } from './offers-in-expression.js';
import { offersInGuarantee, sinceAcknowledged } from './offers-in-guarantee.js';
import { offersInPolicy } from './offers-in-policy.js';
import { declaredFigureOffers, figureOffers } from './offers-in-value.js';
import { offersInYearFacts } from './offers-in-year-facts.js';

export function offersInClause(place: Place): readonly Offer[] {
  const { frame } = place;
  const part = sinceAcknowledged(frame.since);
  const citing = part.findLastIndex((token) => token.keyword === 'Cites');
  if (citing >= 0) return citationOffers(part.slice(citing + 1));
  if (frame.clause === null) return [];
  return clauseOffers(frame.clause, frame.since, place);
}

/** Clauses of several parts, each offered once the part before it stands. */
const bySteps: Partial<Record<KeywordName, (since: readonly LexedToken[]) => readonly Offer[]>> = {
  Cites: citationOffers,
  Input: inputOffers,
  Condition: conditionOffers,
  Derived: (since) => (since.length === 0 ? [keywordsOffer('When')] : conditionOffers(since.slice(1))),
  Advance: advanceOffers,
  TopUp: topUpOffers,
  Bands: bandsOffers,
  ...offersInYearFacts,
  ...offersInGuarantee,
};

/** What says something in a text, and cites it. */
const textual: ReadonlySet<KeywordName> = new Set(['Statistic', 'Target', 'Discretion', 'Quota', 'NotComputed', 'Conflict']);

function clauseOffers(clause: KeywordName, since: readonly LexedToken[], place: Place): readonly Offer[] {
  if (textual.has(clause)) return textualOffers(since);
  const { block } = place.frame;
  if (block === 'policy') return offersInPolicy(clause, since);
  const stepped = bySteps[clause];
  if (stepped !== undefined) return stepped(since);
  switch (clause) {
    case 'CertifiedBy':
      return isOpenList(since) || since.at(-1)?.keyword === 'Jointly' ? [listed(since, 'department')] : [keywordsOffer('Jointly')];
    case 'Route':
      return since.length === 0 ? [keywordsOffer('Direct', 'Application')] : [];
    case 'Identities':
      return [[keywordsOffer('Highest')], [keywordsOffer('By')], [keywordsOffer('ByClass', 'ByBenefit')]][since.length] ?? [];
    case 'Disease':
      return since.at(-1)?.image === '=' ? [keywordsOffer('Hole')] : [];
    case 'Order':
      return isOpenList(since) ? [listed(since, 'tier')] : [];
    case 'Articles':
      return since.length === 0 ? [symbolsOffer('document')] : [];
    case 'Cases':
      return since.length === 0 ? [symbolsOffer('policy')] : [];
    case 'Group':
      return block === 'tier' ? groupOffers(since) : [];
    case 'Visits':
      return isOpenList(since) ? [{ kind: 'values', subject: 'Visits', listed: images(since) }] : [];
    case 'Payer':
      return since.length === 0 ? [symbolsOffer('fund', 'department', 'party')] : [];
    case 'Payment':
      return since.length === 0 ? [keywordsOffer('Billed', 'BilledFirst')] : [];
    case 'Exception':
      return exceptionOffers(since, place);
    case 'Adjust':
      return since.length === 0 ? [keywordsOffer('When')] : since[0]?.keyword === 'When' ? conditionOffers(since.slice(1)) : [];
    case 'Subsidy':
      return since.length === 1 && since[0]?.kind === 'number' ? [keywordsOffer('To')] : [];
    case 'Tilt':
      return isOpenList(since) ? [listed(since, 'group')] : [];
    case 'Premium':
      return since.length === 0 ? [keywordsOffer('Billed', 'Hole')] : [];
    default:
      return block === 'file' ? declaredFigureOffers(clause, since, place) : figureOffers(clause, since, place);
  }
}

/** What is recorded may be a figure with a name; no settlement reads it. */
function textualOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1);
  if (last?.kind === 'string') return [keywordsOffer('Cites')];
  if (last?.image === '=') return [keywordsOffer('Hole')];
  return last?.kind === 'number' ? [keywordsOffer('OrMore', 'OrLess')] : [];
}

function images(since: readonly LexedToken[]): ReadonlySet<string> {
  return new Set(since.map((token) => token.image));
}

function listed(since: readonly LexedToken[], ...of: ('department' | 'tier' | 'group' | 'document')[]): Offer {
  return { kind: 'symbols', of, listed: images(since) };
}

function isOpenList(since: readonly LexedToken[]): boolean {
  return since.length === 0 || isSeparator(since.at(-1));
}

export function citationOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (isOpenList(since)) return [listed(since, 'document')];
  const last = since.at(-1);
  const before = since.at(-2);
  return last?.kind === 'name' && (before === undefined || isSeparator(before)) ? [{ kind: 'articles', document: last.image }] : [];
}

function inputOffers(since: readonly LexedToken[]): readonly Offer[] {
  if (since.length === 0) return [keywordsOffer('ForPerson', 'ForClaim')];
  const last = since.at(-1);
  if (last?.image === ':') return [keywordsOffer('MoneyType', 'Ratio', 'IntegerType', 'BooleanType', 'DateType')];
  if (last?.keyword === 'Defaults') return [keywordsOffer('Yes', 'No')];
  return since.some((token) => token.image === ':') ? [keywordsOffer('Defaults')] : [];
}

function groupOffers(since: readonly LexedToken[]): readonly Offer[] {
  const except = since[0]?.keyword === 'Except';
  if (since.length === 0) return [listed(since, 'group'), keywordsOffer('Except')];
  return (except && since.length === 1) || isSeparator(since.at(-1)) ? [listed(since, 'group')] : [];
}

function exceptionOffers(since: readonly LexedToken[], place: Place): readonly Offer[] {
  const colon = since.findIndex((token) => token.image === ':');
  if (colon >= 0) return figureOffers(place.frame.valued ?? 'Cap', since.slice(colon + 1), place, false);
  return since.length === 0 ? [keywordsOffer('When')] : conditionOffers(since.slice(1));
}

function bandsOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1)?.keyword;
  if (last === undefined) return [keywordsOffer('By')];
  if (last === 'By') return [keywordsOffer('Excess', 'Absolute')];
  if (last === 'Excess' || last === 'Absolute') return [keywordsOffer('Cumulative', 'PerVisit', 'PerYear')];
  return last === 'Cumulative' ? [keywordsOffer('PerYear')] : [];
}

function advanceOffers(since: readonly LexedToken[]): readonly Offer[] {
  const from = since.findIndex((token) => token.keyword === 'FromParty');
  if (from >= 0) return since.length === from + 1 ? [symbolsOffer('party')] : [keywordsOffer('Recover', 'Cites')];
  if (since.length === 0) return [keywordsOffer('When')];
  const condition = conditionOffers(since.slice(1));
  return since.length === 1 ? condition : [...condition, keywordsOffer('FromParty')];
}

function topUpOffers(since: readonly LexedToken[]): readonly Offer[] {
  const by = since.findIndex((token) => token.keyword === 'By');
  if (by >= 0) return since.length === by + 1 ? amountOffers([]) : [...amountOffers(since.slice(by + 1)), keywordsOffer('Cites')];
  return [[keywordsOffer('To')], [keywordsOffer('Hole')]][since.length] ?? [keywordsOffer('By')];
}
