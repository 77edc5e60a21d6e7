// Asks every lint about a policy: those about its meaning only when it has one.

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { allLints } from './all-lints.js';
import type { LintedPolicy } from './lint.js';

export function lintPolicy(policy: LintedPolicy, sound: boolean): readonly Diagnostic[] {
  return allLints.filter((lint) => sound || lint.needs === 'text').flatMap((lint) => lint.check(policy));
}
