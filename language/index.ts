// The door of the language: everything other folders may use of it.

export type { DiagnosticDefinition } from './diagnostics/define-diagnostics.js';
export { define, report } from './diagnostics/define-diagnostics.js';
export type { Bilingual, Checked, Diagnostic, Fix, Language, Location, Severity, TextEdit } from './diagnostics/diagnostic.js';
export type { RenderOptions } from './diagnostics/render-diagnostic.js';
export { renderDiagnostic } from './diagnostics/render-diagnostic.js';
export type { BuiltinInput, BuiltinInputId, BuiltinType, BuiltinValue } from './names/builtins.js';
export { builtinInputs } from './names/builtins.js';
export type { BuiltinSymbol, DeclaredSymbol, PolicySymbol, SymbolKind } from './names/symbol.js';
export { displayWidth } from './source/display-width.js';
export { InvariantError, invariant, unreachable } from './source/invariant.js';
export type { LineIndex, Position } from './source/line-index.js';
export { createLineIndex, offsetAt, positionAt } from './source/line-index.js';
export type { SourceFile } from './source/source-file.js';
export { createSourceFile } from './source/source-file.js';
export type { Span } from './source/span.js';
export { contains, covering, span } from './source/span.js';
export type * from './syntax/ast.js';
export { children, pathTo, walkAst } from './syntax/ast-walk.js';
export type { Keyword, KeywordName, KeywordRole, Surface } from './syntax/keywords.js';
export { keywordNames, keywords, spelling } from './syntax/keywords.js';
export type { LexedToken, TokenKind } from './syntax/lexer.js';
export { tokenize } from './syntax/lexer.js';
export { parse } from './syntax/parse.js';
export type { Type } from './types/type.js';
export type { Analysis, FileAnalysis, PolicyAnalysis } from './workspace/analysis.js';
export type { Workspace, WorkspaceFile } from './workspace/workspace.js';
export { createWorkspace, withFile, withoutFile } from './workspace/workspace.js';
