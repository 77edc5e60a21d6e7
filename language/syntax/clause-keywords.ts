// Which keyword opens each clause of a policy, a group and a tier.

import type { GroupClause, PolicyClause, TierClause } from './ast.js';
import type { KeywordName } from './keywords.js';

export const clauseKeywords = {
  Title: 'Title',
  Region: 'Region',
  Extends: 'Extends',
  Document: 'Document',
  Effective: 'Effective',
  Issued: 'Issued',
  Series: 'Series',
  Year: 'Year',
  Currency: 'Currency',
  Rounding: 'Rounding',
  CertifiedBy: 'CertifiedBy',
  Route: 'Route',
  Includes: 'Includes',
  EveryoneElse: 'Default',
  Derived: 'Derived',
  Conflict: 'Conflict',
  Cites: 'Cites',
  Visits: 'Visits',
  Groups: 'Group',
  Condition: 'Condition',
  Base: 'Cost',
  Payer: 'Payer',
  Payment: 'Payment',
  Advance: 'Advance',
  Deductible: 'Deductible',
  Ratio: 'Ratio',
  Amount: 'PaymentOf',
  TopUp: 'TopUp',
  Bands: 'Bands',
  Tilt: 'Tilt',
  Cap: 'Cap',
  Times: 'TimesPaid',
} as const satisfies Record<(PolicyClause | GroupClause | TierClause)['kind'], KeywordName>;
