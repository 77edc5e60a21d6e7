// Exceptions that change nothing, and tables whose rows all say the same.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { Expression, TableNode } from '../syntax/ast.js';
import { nodesIn } from '../syntax/ast-walk.js';
import { unqualified, writtenFen } from '../types/constant.js';
import { decimalText } from '../types/exact-decimal.js';
import type { Lint, LintedFile } from './lint.js';

export const repeatedValue: Lint = {
  name: 'repeated-value',
  needs: 'meaning',
  check({ files: [own] }) {
    return nodesIn(own.ast).flatMap((node): Diagnostic[] => {
      if (node.kind !== 'Value') return [];
      const { main, exceptions } = node;
      if (main.kind === 'Table') return exceptions.length > 0 || !isUniform(own, main) ? [] : [reportTable(own, main)];
      return exceptions
        .filter((exception) => valueId(own, exception.value) === valueId(own, main))
        .map((exception) => {
          const value = textAt(own, exception.value.span);
          return report(lintDiagnostics.repeatedValue, own.uri, exception.value.span, { value });
        });
    });
  },
};

function reportTable(own: LintedFile, table: TableNode): Diagnostic {
  return report(lintDiagnostics.uniformTable, own.uri, table.header?.span ?? table.rows[0]?.span ?? table.span, {});
}

function isUniform(own: LintedFile, table: TableNode): boolean {
  const values = table.rows.map((row) => row.cells[row.cells.length - 1]?.items[0]);
  const known = values.filter((value) => value !== undefined && value.kind !== 'Hole');
  return values.length > 1 && known.length === values.length && new Set(known.map((value) => value && valueId(own, value))).size === 1;
}

/** Equal for equal values, however they are written: 5万元 and 50000元. */
function valueId(own: LintedFile, value: Expression): string {
  const fen = value.kind === 'Money' ? writtenFen(value) : null;
  if (fen !== null) return `money ${fen}`;
  const bare = unqualified(value);
  if (bare === value && bare.kind === 'RatioLiteral') return `ratio ${decimalText(bare.value)}`;
  return `text ${textAt(own, value.span)}`;
}

function textAt(own: LintedFile, place: Span): string {
  return own.source.text.slice(place.start, place.end);
}
