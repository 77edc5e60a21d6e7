// What is due at a place: the next clause, the next word of this one, a name, a value, a row.

import { positionAt } from '../../../source/line-index.js';
import type { SourceFile } from '../../../source/source-file.js';
import type { KeywordName } from '../../../syntax/keywords.js';
import { openersOf } from '../blocks.js';
import { awaitsMore, isSeparator, type Place } from '../place-at.js';
import { type Cell, cellAt, rowCitesAt } from '../table-cell.js';
import { keywordsOffer, type Offer, symbolsOffer } from './offer.js';
import { citationOffers, offersInClause } from './offers-in-clause.js';
import { offersInExample } from './offers-in-example.js';

export function offersAt(place: Place, source: SourceFile): readonly Offer[] {
  const { frame } = place;
  const cited = rowCitesAt(place, source);
  if (cited !== null) return citationOffers(cited);
  const cell = cellAt(place, source);
  if (cell !== null) return offersInCell(cell, place);
  if (isMarked(place, source)) return [keywordsOffer(...(place.frame.block === 'file' ? delegableDeclarations : delegableClauses))];
  const opens = openersHere(place);
  const continues = frame.since.length > 0 && continuesList(place);
  if (place.startsLine && !continues) return [...opens, ...rowOffers(place), ...namesThatOpen(place)];
  const inside = isExample(place) ? offersInExample(place) : offersInClause(place);
  // A tier or a fact that has been named is due its value first.
  if (isExample(place) && place.previous?.kind === 'name' && inside.length > 0) return inside;
  const complete = frame.clause === null || (frame.since.length > 0 && !continues);
  // A block on one line goes on with the next clause; a declaration begins on a line of its own.
  if (complete && frame.block === 'file') return [...inside, keywordsOffer(...continuations(place))];
  return complete ? [...inside, ...opens, ...namesThatOpen(place)] : inside;
}

const delegableDeclarations: readonly KeywordName[] = [
  ...(['Identities', 'Input', 'Disease', 'Index', 'Cost', 'Parameter'] as const),
  ...(['Pool', 'SharedDeductible', 'Count', 'Accumulator', 'Subsidy'] as const),
];
const delegableClauses: readonly KeywordName[] = [
  ...(['Visits', 'Group', 'Condition', 'Cost', 'Payer', 'Payment', 'Advance', 'Threshold', 'Deductible'] as const),
  ...(['Ratio', 'PaymentOf', 'TopUp', 'Bands', 'Cap', 'TimesPaid'] as const),
];

/** Behind a `授权` that begins a line of the file or of a tier: what it may stand before. */
function isMarked({ frame, previous, tokens }: Place, source: SourceFile): boolean {
  if (previous?.keyword !== 'Delegated' || (frame.block !== 'file' && frame.block !== 'tier')) return false;
  const before = tokens[tokens.indexOf(previous) - 1];
  const lineOf = (offset: number): number => positionAt(source.lines, offset).line;
  return before === undefined || before.image === '{' || lineOf(before.span.start) !== lineOf(previous.span.start);
}

function isExample(place: Place): boolean {
  return place.frame.block === 'given' || place.frame.block === 'expected' || place.frame.block === 'assume';
}

function continuesList(place: Place): boolean {
  const { previous } = place;
  return previous !== null && awaitsMore(previous);
}

/** In the order of the block, those that may stand only once and do left out. */
function openersHere(place: Place): Offer[] {
  const { block } = place.frame;
  const names = openersOf[block];
  if (names.length === 0) return [];
  const marks: KeywordName[] = block === 'file' || block === 'tier' ? ['Delegated'] : [];
  return [keywordsOffer(...names.filter((name) => name !== 'Exception'), ...continuations(place), ...marks)];
}

/** What goes on with the declaration or the clause that stands already, on its line or the next. */
function continuations({ frame }: Place): KeywordName[] {
  if (frame.valued !== null) return ['Exception'];
  return frame.clause === 'Guarantee' && frame.since.length > 0 ? ['Acknowledged'] : [];
}

/** The facts and tiers that begin an item of an example. */
function namesThatOpen(place: Place): Offer[] {
  if (place.frame.block === 'given') return [{ kind: 'inputs', types: null }];
  if (place.frame.block === 'expected') return [symbolsOffer('tier', 'cost', 'accumulator', 'parameter')];
  if (place.frame.block === 'assume') return [symbolsOffer('tier', 'pool', 'sharedDeductible')];
  return [];
}

function rowOffers(place: Place): Offer[] {
  const { block, owner, since } = place.frame;
  if (block === 'subsidy')
    return since.some((token) => token.kind === 'bar') ? [{ kind: 'rows', width: 3 }] : [table('Group', 'Grant', 'PaidBy')];
  if (block === 'index' || block === 'articles') return [];
  if (block === 'table' && owner !== 'Bands') return [{ kind: 'rows', width: 2 }];
  return [];
}

function table(...columns: KeywordName[]): Offer {
  return { kind: 'table', columns };
}

function offersInCell(cell: Cell, place: Place): readonly Offer[] {
  const last = cell.written.at(-1);
  const header: Offer[] = cell.first && cell.written.length === 0 ? headerOffers(place) : [];
  // Behind the last column a row may name its source.
  const cites: Offer[] = cell.column === null && !cell.first && place.frame.block !== 'articles' ? [keywordsOffer('Cites')] : [];
  const document = place.frame.opening[0]?.image ?? '';
  return [...offersInColumn(cell, last !== undefined && !isSeparator(last), document), ...header, ...cites];
}

function headerOffers(place: Place): Offer[] {
  const names: Partial<Record<KeywordName, readonly KeywordName[]>> = {
    Bands: ['MoreThan', 'To', 'Ratio'],
    Index: ['Value', 'InForce', 'Published'],
    Subsidy: ['Group', 'Grant', 'PaidBy', 'CoverageYear'],
    Articles: ['Article', 'Subject', 'Handling'],
  };
  const own = place.frame.owner === null ? undefined : names[place.frame.owner];
  if (own !== undefined) return [keywordsOffer(...own)];
  return [
    keywordsOffer('Group', 'Visits', 'Disease', ...figureColumns(place.frame.owner)),
    { kind: 'inputs', types: null },
    symbolsOffer('cost', 'parameter'),
  ];
}

/** A named figure may be an amount or a ratio. */
function figureColumns(owner: KeywordName | null): readonly KeywordName[] {
  if (owner === 'Parameter') return ['Value', 'Ratio'];
  return [owner === 'Ratio' ? 'Ratio' : 'Value'];
}

const limits: readonly KeywordName[] = ['MoreThan', 'NoLessThan', 'LessThan', 'NoMoreThan'];

/** What may follow the first figure of a range. */
function jointsBehind({ written }: Cell): readonly KeywordName[] {
  const first = written[0]?.keyword;
  return first === 'MoreThan' || first === 'NoLessThan' ? ['NoMoreThan', 'LessThan'] : ['To', 'From', 'OrMore', 'OrLess'];
}

/** The values of a fact, and how a range begins where it has none. */
function namedColumn(subject: string, listed: ReadonlySet<string>): readonly Offer[] {
  return [{ kind: 'values', subject, listed }, keywordsOffer('Other'), { kind: 'ranges', subject, names: limits }];
}

/** `document` is the one whose articles the table lists. */
function offersInColumn(cell: Cell, filled: boolean, document: string): readonly Offer[] {
  const { column, listed } = cell;
  if (column === null) return [];
  if (typeof column === 'object')
    return filled ? [{ kind: 'ranges', subject: column.name, names: jointsBehind(cell) }] : namedColumn(column.name, listed);
  switch (column) {
    case 'Group':
      return filled ? [] : [{ kind: 'tierGroups', listed }, keywordsOffer('Other')];
    case 'Visits':
    case 'Disease':
      return filled ? [] : [{ kind: 'values', subject: column, listed }, keywordsOffer('Other')];
    case 'CoverageYear':
      return filled ? [keywordsOffer('To')] : [];
    case 'Article':
      return filled ? [keywordsOffer('To')] : [{ kind: 'articles', document }];
    case 'Handling':
      return filled ? [] : [keywordsOffer('NotComputed', 'Delegated', 'Statistic', 'Target', 'Discretion', 'Quota')];
    case 'PaidBy':
      return filled ? [] : [symbolsOffer('fund', 'department', 'party')];
    case 'Grant':
      return filled ? [] : [keywordsOffer('FullGrant', 'NoGrant', 'Average', 'Hole', 'Smaller', 'Larger')];
    case 'Value':
    case 'Ratio':
      return filled ? [keywordsOffer('OrMore', 'OrLess')] : [keywordsOffer('Hole', 'Unlimited', 'Provisional'), symbolsOffer('index')];
    default:
      return [];
  }
}
