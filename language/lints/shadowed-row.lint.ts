// Rows of tables that no case reaches.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Lint } from './lint.js';

export const shadowedRow: Lint = {
  name: 'shadowed-row',
  needs: 'meaning',
  check({ scope, shadowedRows }) {
    return shadowedRows.map((row) => report(lintDiagnostics.shadowedRow, scope.uri, row.span, {}));
  },
};
