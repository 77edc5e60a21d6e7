// What a tier can be asked for after `的`, each with its keyword.

import type { KeywordName } from './keywords.js';

export const tierParts = [
  { part: 'payment', keyword: 'PaymentOf' },
  { part: 'base', keyword: 'BaseOf' },
  { part: 'deductible', keyword: 'Deductible' },
  { part: 'below', keyword: 'BelowDeductible' },
  { part: 'eligible', keyword: 'AboveDeductible' },
  { part: 'uncapped', keyword: 'UncappedPayment' },
  { part: 'cut', keyword: 'CutByCap' },
  { part: 'unpaid', keyword: 'LeftUnpaid' },
  { part: 'year', keyword: 'YearlyPayment' },
] as const satisfies readonly { readonly part: string; readonly keyword: KeywordName }[];

export type TierPart = (typeof tierParts)[number]['part'];
