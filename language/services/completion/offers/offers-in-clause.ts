// What is due inside a clause or a declaration that is being written.

import type { KeywordName } from '../../../syntax/keywords.js';
import type { LexedToken } from '../../../syntax/lexer.js';
import { awaitsOperand, isSeparator, type Place } from '../place-at.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';
import { amountOffers, conditionOffers } from './offers-in-expression.js';
import { offersInPolicy } from './offers-in-policy.js';
import { offersInYearFacts } from './offers-in-year-facts.js';

export function offersInClause(place: Place): readonly Offer[] {
  const { frame } = place;
  const citing = frame.since.findLastIndex((token) => token.keyword === 'Cites');
  if (citing >= 0) return citationOffers(frame.since.slice(citing + 1));
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
};

/** What says something in a text, and cites it. */
const textual: ReadonlySet<KeywordName> = new Set(['Statistic', 'Target', 'Discretion', 'Quota', 'NotComputed', 'Conflict']);

function clauseOffers(clause: KeywordName, since: readonly LexedToken[], place: Place): readonly Offer[] {
  if (textual.has(clause)) return since.at(-1)?.kind === 'string' ? [keywordsOffer('Cites')] : [];
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
    case 'Tilt':
      return isOpenList(since) ? [listed(since, 'group')] : [];
    case 'Premium':
      return since.length === 0 ? [keywordsOffer('Billed', 'Hole')] : [];
    default:
      return valueOffers(clause, since, place);
  }
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
  if (colon >= 0) return valueOffers(place.frame.valued ?? 'Cap', since.slice(colon + 1), place, false);
  return since.length === 0 ? [keywordsOffer('When')] : conditionOffers(since.slice(1));
}

function bandsOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1)?.keyword;
  if (last === undefined) return [keywordsOffer('By')];
  if (last === 'By') return [keywordsOffer('Excess', 'Absolute')];
  if (last === 'Excess' || last === 'Absolute') return [keywordsOffer('Cumulative', 'PerVisit')];
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

/** What stands behind the amount of a threshold or a deductible. */
function boundOffers(clause: KeywordName): readonly Offer[] {
  if (clause === 'Deductible') return [keywordsOffer('Exclusive', 'Inclusive', 'PerYear', 'NoMoreThan')];
  return clause === 'Threshold' ? [keywordsOffer('Exclusive', 'Inclusive')] : [];
}

function periodOffers(clause: KeywordName): readonly Offer[] {
  if (clause === 'Cap') return [keywordsOffer('PerYear', 'PerVisit', 'PerDisease')];
  return ['Threshold', 'Deductible', 'Pool'].includes(clause) ? [keywordsOffer('PerYear', 'PerVisit')] : [];
}

const periods: ReadonlySet<KeywordName> = new Set(['PerVisit', 'PerYear', 'PerDisease', 'Inclusive', 'Exclusive']);

/** The value of 起付线, 比例, 封顶线, 费用 and 共用限额, and of an item of 倾斜. */
function valueOffers(clause: KeywordName, since: readonly LexedToken[], place: Place, whole = true): readonly Offer[] {
  const written = since.filter((token) => token.keyword === null || !periods.has(token.keyword));
  const settled = written.length < since.length;
  const last = written.at(-1);
  if (place.frame.block === 'tilt' && written.length === 0) return [keywordsOffer('Cancel', 'Hole')];
  if (last?.image === '}') return [keywordsOffer('Cites')];
  const start = written.length === 0;
  const period = start && !settled && whole ? periodOffers(clause) : [];
  const table: Offer[] = start && clause !== 'Cost' ? [{ kind: 'table', columns: ['Group', clause === 'Ratio' ? 'Ratio' : 'Value'] }] : [];
  const cites: Offer[] = start || last === undefined || awaitsOperand(last) || place.frame.block === 'file' ? [] : [keywordsOffer('Cites')];
  if (clause === 'Ratio') {
    return start ? [...table, keywordsOffer('Hole', 'Provisional')] : [keywordsOffer('OrMore', 'OrLess'), ...cites];
  }
  if (last?.keyword === 'Shared') return [symbolsOffer(clause === 'Cap' ? 'pool' : 'sharedDeductible')];
  if (clause === 'Cap' && start) return [...period, ...table, keywordsOffer('Shared', 'Unlimited'), ...amountOffers(written)];
  const shared: Offer[] = clause === 'Deductible' && start ? [keywordsOffer('Shared')] : [];
  const bounds = start ? [] : boundOffers(clause);
  const name = (clause === 'Cost' || clause === 'Pool') && place.frame.block === 'file';
  if (name && !since.some((token) => token.image === '=') && clause === 'Cost') return [];
  if (name && clause === 'Pool')
    return written.length <= 1 && !settled ? (start ? [] : [keywordsOffer('PerYear', 'PerVisit')]) : amountOffers(written.slice(1));
  // A cost base cannot be made of itself.
  const self = name ? new Set(since.slice(0, 1).map((token) => token.image)) : new Set<string>();
  const amounts = amountOffers(written).map((offer) => (offer.kind === 'symbols' ? { ...offer, listed: self } : offer));
  return [...period, ...table, ...shared, ...bounds, ...amounts, ...cites];
}
