// What a mistake in the writing brings about further on is no mistake of its own: one mistake, one finding.

import * as lexical from '../diagnostics/catalog/lexical.js';
import { lintDiagnostics as lints } from '../diagnostics/catalog/lints.js';
import * as syntax from '../diagnostics/catalog/syntax.js';
import { typeDiagnostics as types } from '../diagnostics/catalog/types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { contains, type Span } from '../source/span.js';
import { walkAst } from '../syntax/ast-walk.js';
import type { ParsedFile } from './parsed-file.js';

/** After these the line still means what it says, but for the very words in question. */
const clearlyMeant: ReadonlySet<string> = new Set(
  [...Object.values(lexical), syntax.missingBrace, syntax.strayBrace, syntax.gluedWords].map(({ code }) => code),
);

/** Said of a table as a whole, which a row that could not be read leaves incomplete. */
const aboutTables: ReadonlySet<string> = new Set(
  [types.bandGap, types.bandOverlap, types.bandAfterOpen, types.bandWithoutFrom, types.tableGap, types.tableOverlap, lints.shadowedRow].map(
    ({ code }) => code,
  ),
);

/** Said of the groups and visits that a list admits, which may have been read in part. */
const aboutLists: ReadonlySet<string> = new Set([types.groupNotAdmitted, types.visitNotAdmitted].map(({ code }) => code));

/** Said of the characters themselves, whatever they mean. */
const aboutCharacters: ReadonlySet<string> = new Set([lints.directionControl.code, lints.invisibleCharacter.code]);

/** `found` without what is said of lines, tables and lists that were not read as they are written. */
export function withoutConsequences(found: readonly Diagnostic[], { ast, source, syntaxDiagnostics }: ParsedFile): readonly Diagnostic[] {
  if (syntaxDiagnostics.length === 0) return found;
  const unread = syntaxDiagnostics.map(({ code, span }) => (clearlyMeant.has(code) ? span : linesOf(span)));
  const tables: Span[] = [];
  const tiers: Span[] = [];
  walkAst(ast, (node) => {
    if (node.kind !== 'Table' && node.kind !== 'Tier') return;
    const broken = syntaxDiagnostics.some((told) => contains(node.span, told.span.start));
    if (broken) (node.kind === 'Table' ? tables : tiers).push(node.span);
  });
  return found.filter(({ code, span }) => {
    if (aboutCharacters.has(code)) return true;
    if (unread.some((each) => touch(each, span))) return false;
    if (aboutLists.has(code)) return !tiers.some((tier) => touch(tier, span));
    return !(aboutTables.has(code) && tables.some((table) => touch(table, span)));
  });

  function linesOf({ start, end }: Span): Span {
    const next = source.lines.starts[positionAt(source.lines, end).line + 1] ?? source.text.length + 1;
    return { start: source.lines.starts[positionAt(source.lines, start).line] ?? 0, end: next - 1 };
  }
}

/** Empty ranges touch what they stand beside. */
function touch(one: Span, other: Span): boolean {
  return one.start === one.end || other.start === other.end
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;
}
