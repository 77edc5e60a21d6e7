// A policy that nobody has worked an example of.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Lint } from './lint.js';

export const noExample: Lint = {
  name: 'no-example',
  needs: 'meaning',
  check({ scope, cases, extended }) {
    const { name } = scope.policy;
    return cases.length > 0 || extended ? [] : [report(lintDiagnostics.noExample, scope.uri, name.span, { name: name.text })];
  },
};
