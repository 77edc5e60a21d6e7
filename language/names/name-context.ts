// What every check of a file shares: where it is, what is declared, and where findings and symbols are put.

import { type DiagnosticDefinition, type ReportOptions, report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { AstNode, Name, TableRow } from '../syntax/ast.js';
import type { PartNodes } from '../syntax/ast-walk.js';
import { type KeywordName, type Surface, spelling } from '../syntax/keywords.js';
import type { PolicyScope } from './policy-scope.js';
import type { PolicySymbol } from './symbol.js';

/** One file as the checks see it. */
export interface WrittenPart {
  readonly uri: string;
  /** The text of the file, for fixes that keep what the author wrote. */
  readonly text: string;
  /** In which a fix writes keywords. */
  readonly surface: Surface;
  /** False when the file has syntax errors: what is missing may only be unreadable, so absences are not reported. */
  readonly complete: boolean;
  readonly diagnostics: Diagnostic[];
  /** Rows of tables that no case ever reaches. */
  readonly shadowedRows: TableRow[];
}

export interface NameContext extends WrittenPart {
  readonly scope: PolicyScope;
  readonly symbols: Map<Name, PolicySymbol>;
  readonly partsOf: PartNodes;
  /** The files of declarations and clauses that are taken over from upper policies. */
  readonly inherited: ReadonlyMap<AstNode, WrittenPart>;
}

/** The context of a declaration or a clause: of the file that it stands in. */
export function within<C extends Pick<NameContext, 'uri' | 'inherited'>>(context: C, part: AstNode): C {
  const file = context.inherited.get(part);
  return file === undefined || file.uri === context.uri ? context : { ...context, ...file };
}

export function say<A extends Readonly<Record<string, string | number>>>(
  context: Pick<NameContext, 'uri' | 'diagnostics'>,
  definition: DiagnosticDefinition<A>,
  span: Span,
  args: A,
  options?: ReportOptions,
): void {
  context.diagnostics.push(report(definition, context.uri, span, args, options));
}

/** Points to where something was said before it was said again. */
export function firstWrittenAt(context: Pick<NameContext, 'uri'>, place: Span): ReportOptions {
  return { related: [{ uri: context.uri, span: place, message: { zh: '先写在这里', en: 'first written here' } }] };
}

export function textOf(context: Pick<NameContext, 'text'>, place: Span): string {
  return context.text.slice(place.start, place.end);
}

/** A keyword as a fix in this file writes it. */
export function word(context: Pick<NameContext, 'surface'>, keyword: KeywordName): string {
  return spelling(keyword, context.surface);
}
