// What is due inside an expression or a condition.

import type { LexedToken } from '../../../syntax/lexer.js';
import { tierParts } from '../../../syntax/tier-parts.js';
import { awaitsOperand, isSeparator } from '../place-at.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';

export function tierPartsOffer(): Offer {
  return keywordsOffer(...tierParts.map(({ keyword }) => keyword));
}

const members: ReadonlySet<string> = new Set(['In', 'NotIn', 'Is', 'IsNot']);

export function conditionOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1);
  const list = memberList(since);
  if (list !== null) return [{ kind: 'values', subject: list.subject, listed: list.listed }];
  if (last === undefined || awaitsOperand(last)) {
    return [
      { kind: 'inputs', types: null },
      keywordsOffer('Group', 'Visits', 'Disease', 'Not'),
      symbolsOffer('cost', 'parameter', 'index', 'count', 'accumulator', 'tier'),
    ];
  }
  if (last.keyword === 'Of') return [tierPartsOffer()];
  if (isCompared(since)) return [keywordsOffer('And', 'Or')];
  return [keywordsOffer('Is', 'IsNot', 'In', 'NotIn', 'MoreThan', 'NoLessThan', 'LessThan', 'NoMoreThan', 'And', 'Or', 'Of')];
}

const comparing: ReadonlySet<string> = new Set([...members, 'MoreThan', 'NoLessThan', 'LessThan', 'NoMoreThan']);

/** Whether the last condition has its comparison already. */
function isCompared(since: readonly LexedToken[]): boolean {
  const begins = since.findLastIndex(({ keyword }) => keyword === 'And' || keyword === 'Or');
  return since
    .slice(begins + 1)
    .some(({ keyword, image }) => (keyword !== null && comparing.has(keyword)) || /^(?:[<>]=?|[=≠])$/.test(image));
}

/** The subject of `subject 属于 a、b、` when the cursor stands in the list. */
function memberList(since: readonly LexedToken[]): { readonly subject: string; readonly listed: ReadonlySet<string> } | null {
  const at = since.findLastIndex((token) => token.keyword !== null && members.has(token.keyword));
  const subject = since[at - 1];
  if (subject === undefined) return null;
  const list = since.slice(at + 1).filter((token) => token.image !== '(');
  const last = list.at(-1);
  if (last !== undefined && !isSeparator(last)) return null;
  if (list.some((token) => token.keyword !== null && !isSeparator(token) && token.keyword !== 'Other')) return null;
  return { subject: subject.keyword ?? subject.image, listed: new Set(list.map((token) => token.image)) };
}

/** Of an amount of money. */
export function amountOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1);
  if (last === undefined || isOpen(last)) {
    return [
      symbolsOffer('cost', 'parameter', 'index', 'accumulator', 'tier'),
      { kind: 'inputs', types: isFactor(last) ? ['money', 'ratio', 'integer'] : ['money'] },
      keywordsOffer('Smaller', 'Larger', 'Hole', 'Provisional', 'Delegated'),
    ];
  }
  return continuation(since, last) ?? [keywordsOffer('Remaining', 'HalfUp', 'Truncate', 'Of')];
}

/** Of a ratio. */
export function ratioOffers(since: readonly LexedToken[]): readonly Offer[] {
  const last = since.at(-1);
  if (last === undefined || isOpen(last)) {
    return [
      keywordsOffer('Hole', 'Provisional', 'Delegated'),
      symbolsOffer('parameter', 'count'),
      { kind: 'inputs', types: ['ratio', 'integer'] },
      keywordsOffer('Smaller', 'Larger'),
    ];
  }
  return continuation(since, last) ?? [];
}

/** Behind an operand of either kind; null behind a name. */
function continuation(since: readonly LexedToken[], last: LexedToken): readonly Offer[] | null {
  const before = since.at(-2)?.keyword;
  if (last.keyword === 'Of') return [tierPartsOffer()];
  if (last.keyword === 'HalfUp' || last.keyword === 'Truncate') return [keywordsOffer('To')];
  if (last.keyword === 'Hole' || (last.kind === 'string' && before === 'Hole')) return [keywordsOffer('Between')];
  if (last.kind === 'number' && before === 'Delegated') return [keywordsOffer('Between')];
  return last.kind === 'number' ? [keywordsOffer('OrMore', 'OrLess', 'To', 'About', 'HalfUp', 'Truncate')] : null;
}

/** Whether an amount is multiplied or divided by what follows. */
function isFactor(token: LexedToken | undefined): boolean {
  return token !== undefined && /^[×*÷/]$/.test(token.image);
}

function isOpen(token: LexedToken): boolean {
  return (
    awaitsOperand(token) ||
    isSeparator(token) ||
    token.keyword === 'Provisional' ||
    token.keyword === 'Delegated' ||
    token.keyword === 'To' ||
    token.keyword === 'Between'
  );
}
