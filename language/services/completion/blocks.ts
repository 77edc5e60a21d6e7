// The blocks of a file: which clauses open in each, and which block a brace opens.

import { type KeywordName, keywordNames, keywords } from '../../syntax/keywords.js';

export type Block =
  | 'file'
  | 'policy'
  | 'group'
  | 'tier'
  | 'tilt'
  | 'exceptions'
  | 'table'
  | 'index'
  | 'subsidy'
  | 'articles'
  | 'case'
  | 'given'
  | 'expected'
  | 'assume'
  | 'unknown';

/** What begins something new in a block, in the order in which it is offered. */
export const openersOf: Readonly<Record<Block, readonly KeywordName[]>> = {
  file: [...keywordNames.filter((name) => keywords[name].role === 'declaration'), 'Exception'],
  policy: [
    ...(['Title', 'Region', 'Extends', 'Document', 'Effective', 'Issued', 'Series', 'CarryOver', 'StatusChange'] as const),
    ...(['Year', 'Currency', 'Rounding', 'Conflict'] as const),
  ],
  group: ['CertifiedBy', 'Route', 'Includes', 'Default', 'Condition', 'Derived', 'Conflict', 'Cites'],
  tier: [
    ...([
      'Cites',
      'Visits',
      'Group',
      'Condition',
      'Cost',
      'Payer',
      'Payment',
      'Advance',
      'Threshold',
      'Deductible',
      'Ratio',
      'PaymentOf',
      'TopUp',
    ] as const),
    ...(['Bands', 'Tilt', 'Adjust', 'Cap', 'TimesPaid', 'Conflict', 'Exception'] as const),
  ],
  tilt: ['Deductible', 'Ratio', 'Cap'],
  exceptions: ['Exception'],
  table: [],
  index: ['Cites'],
  subsidy: ['Premium', 'Cites'],
  articles: [],
  case: ['Cites', 'Assume', 'Given', 'Expected'],
  given: ['Group', 'CertifiedBy', 'Visits', 'Disease', 'Paid', 'CoverageYear', 'Premium'],
  expected: ['Total', 'PatientPays', 'Subsidy'],
  assume: [],
  unknown: [],
};

const declared: Partial<Record<KeywordName, Block>> = {
  Policy: 'policy',
  Group: 'group',
  Index: 'index',
  Cost: 'table',
  Parameter: 'table',
  Pool: 'table',
  SharedDeductible: 'table',
  Tier: 'tier',
  Subsidy: 'subsidy',
  Articles: 'articles',
  Case: 'case',
};

const inTier: Partial<Record<KeywordName, Block>> = {
  Cost: 'table',
  Threshold: 'table',
  Deductible: 'table',
  Ratio: 'table',
  PaymentOf: 'table',
  Bands: 'table',
  Cap: 'table',
  Tilt: 'tilt',
  Adjust: 'tilt',
};
const inCase: Partial<Record<KeywordName, Block>> = { Given: 'given', Expected: 'expected', Assume: 'assume' };

/** The block that a brace opens after a clause. */
export function blockAfter(block: Block, clause: KeywordName | null): Block {
  if (clause === null) return 'unknown';
  const opened = block === 'file' ? declared : block === 'tier' ? inTier : block === 'case' ? inCase : {};
  return opened[clause] ?? 'unknown';
}
