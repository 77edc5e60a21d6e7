// A verification as one page for an editor: the table, what its words mean, and each breach.

import type { PropertyResult } from '../../prove/property-result.js';
import type { Verification } from '../../prove/verify-plan.js';
import { breachPage, type PageOptions } from './breach-page.js';
import { plainInk } from './ink.js';
import { tableLegend, verdictTable } from './verdict-table.js';

/** Ends with a line break. `notice`: what stands above the table. */
export function verificationPage(verification: Verification, notice: string | null, options: PageOptions): string {
  const { plan, results } = verification;
  const { language } = options;
  const parts = [
    `${plan.policy.name}${notice === null ? '' : `\n${notice}`}`,
    verdictTable(verification, language, plainInk).join('\n'),
    ...results.flatMap((result: PropertyResult) => result.breaches.map((breach) => breachPage(plan, result, breach, options).join('\n'))),
    tableLegend[language],
  ];
  return `${parts.join('\n\n')}\n`;
}
