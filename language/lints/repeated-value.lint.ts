// Exceptions that change nothing, and tables whose rows all say the same.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { TableNode } from '../syntax/ast.js';
import { expressionId, valueId } from '../types/value-id.js';
import type { Lint, LintedFile } from './lint.js';

export const repeatedValue: Lint = {
  name: 'repeated-value',
  needs: 'meaning',
  check({ files: [own], partsOf }) {
    const values = own.ast.declarations.flatMap((declaration) =>
      partsOf(declaration).flatMap(({ nodes }) => nodes.filter((node) => node.kind === 'Value')),
    );
    return values.flatMap((node): Diagnostic[] => {
      const { main, exceptions } = node;
      if (main.kind === 'Table') return exceptions.length > 0 || !isUniform(own, main) ? [] : [reportTable(own, main)];
      return exceptions
        .filter((exception) => valueId(own.source.text, exception.value) === expressionId(own.source.text, main))
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
  return (
    values.length > 1 &&
    known.length === values.length &&
    new Set(known.map((value) => value && expressionId(own.source.text, value))).size === 1
  );
}

function textAt(own: LintedFile, place: Span): string {
  return own.source.text.slice(place.start, place.end);
}
