// The properties that are asked of every policy, each with the keyword by which `保证` names it.

import type { KeywordName } from './keywords.js';

export const guaranteedProperties = [
  { property: 'within_base', keyword: 'WithinBase' },
  { property: 'within_cost', keyword: 'WithinCost' },
  { property: 'never_falls', keyword: 'NeverFallsWithCost' },
  { property: 'caps_kept', keyword: 'CapsKept' },
  { property: 'ranks_kept', keyword: 'RanksKept' },
  { property: 'no_cliff', keyword: 'NoCliff' },
  { property: 'split', keyword: 'SplitAlike' },
  { property: 'exact', keyword: 'ComputedExactly' },
  { property: 'tables', keyword: 'TablesComplete' },
] as const satisfies readonly { readonly property: string; readonly keyword: KeywordName }[];

export type GuaranteedPropertyName = (typeof guaranteedProperties)[number]['property'];
