// Between the protocol's lines and characters and our offsets, and our plain data as protocol data.

import {
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  type CompletionItem as LspCompletionItem,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol as LspDocumentSymbol,
  type Location as LspLocation,
  type TextEdit as LspTextEdit,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import {
  type Analysis,
  type Completion,
  type CompletionKind,
  type Diagnostic,
  type DocumentSymbol,
  type Language,
  type Location,
  offsetAt,
  positionAt,
  type Severity,
  type SourceFile,
  type Span,
  type TextEdit,
} from '../../language/index.js';

export function toOffset(source: SourceFile, position: Position): number {
  return Math.min(source.text.length, offsetAt(source.lines, { line: position.line, column: position.character }));
}

export function toSpan(source: SourceFile, range: Range): Span {
  return { start: toOffset(source, range.start), end: toOffset(source, range.end) };
}

export function toRange(source: SourceFile, span: Span): Range {
  return { start: toPosition(source, span.start), end: toPosition(source, span.end) };
}

function toPosition(source: SourceFile, offset: number): Position {
  const { line, column } = positionAt(source.lines, offset);
  return { line, character: column };
}

/** Null when the file has gone. */
export function toLspLocation(analysis: Analysis, location: Location): LspLocation | null {
  const file = analysis.files.get(location.uri);
  return file === undefined ? null : { uri: location.uri, range: toRange(file.source, location.span) };
}

export function toLspLocations(analysis: Analysis, locations: readonly Location[]): LspLocation[] {
  return locations.flatMap((location) => toLspLocation(analysis, location) ?? []);
}

export function toLspEdits(source: SourceFile, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map((edit) => ({ range: toRange(source, edit.span), newText: edit.newText }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  // Advice, not a fault: dots under the word and a sentence when it is pointed at, so that a clean policy looks clean.
  info: DiagnosticSeverity.Hint,
};

export function toLspDiagnostic(diagnostic: Diagnostic, analysis: Analysis, language: Language): LspDiagnostic {
  const file = analysis.files.get(diagnostic.uri);
  const range = file === undefined ? emptyRange : toRange(file.source, diagnostic.span);
  const related = diagnostic.related.flatMap((place) => {
    const location = toLspLocation(analysis, place);
    return location === null ? [] : [{ location, message: place.message[language] }];
  });
  return {
    range,
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: 'jiuzhu',
    message: diagnostic.message[language],
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

const emptyRange: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  group: CompletionItemKind.Class,
  tier: CompletionItemKind.Function,
  payer: CompletionItemKind.Struct,
  document: CompletionItemKind.Reference,
  article: CompletionItemKind.Text,
  input: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  amount: CompletionItemKind.Variable,
  disease: CompletionItemKind.Enum,
  policy: CompletionItemKind.Module,
  unit: CompletionItemKind.Unit,
};

export function toLspCompletion(source: SourceFile, item: Completion, order: number): LspCompletionItem {
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    detail: item.detail,
    // Shown in every row; the detail alone would show in the chosen one only.
    labelDetails: { description: item.detail },
    ...(item.documentation === null ? {} : { documentation: { kind: 'markdown', value: item.documentation } }),
    filterText: item.filter,
    sortText: String(order).padStart(4, '0'),
    insertTextFormat: item.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(source, item.replace), newText: item.insert },
  };
}

const symbolKinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  policy: SymbolKind.Module,
  document: SymbolKind.File,
  department: SymbolKind.Struct,
  fund: SymbolKind.Struct,
  party: SymbolKind.Struct,
  group: SymbolKind.Class,
  input: SymbolKind.Field,
  disease: SymbolKind.Enum,
  index: SymbolKind.Constant,
  cost: SymbolKind.Variable,
  parameter: SymbolKind.Constant,
  pool: SymbolKind.Variable,
  count: SymbolKind.Property,
  accumulator: SymbolKind.Variable,
  rule: SymbolKind.Property,
  tier: SymbolKind.Function,
  clause: SymbolKind.Property,
  subsidy: SymbolKind.Array,
  case: SymbolKind.Event,
};

export function toLspSymbol(source: SourceFile, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(source, symbol.span),
    selectionRange: toRange(source, symbol.selection),
    children: symbol.children.map((child) => toLspSymbol(source, child)),
  };
}
