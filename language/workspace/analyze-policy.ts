// One policy with its case files: names, then types, then lints.

import { checkArticles } from '../articles/check-articles.js';
import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { lintPolicy } from '../lints/lint-policy.js';
import { checkCaseFile, checkDeclarations } from '../names/check-clauses.js';
import { checkOrder } from '../names/check-order.js';
import { checkReads } from '../names/check-reads.js';
import { checkReferences } from '../names/check-references.js';
import { declare } from '../names/declare.js';
import { say } from '../names/name-context.js';
import type { PolicySymbol } from '../names/symbol.js';
import type { Expression, FileNode, Name, PolicyDeclaration, TableRow } from '../syntax/ast.js';
import { keywordNames, keywords } from '../syntax/keywords.js';
import { checkCases } from '../types/check/case.js';
import { checkDeclaration } from '../types/check/declaration.js';
import { checkExceptions } from '../types/check/exceptions.js';
import { checkSubsidyYears } from '../types/check/subsidy.js';
import type { CheckContext } from '../types/check-context.js';
import type { Type } from '../types/type.js';
import type { PolicyAnalysis } from './analysis.js';
import type { ParsedFile } from './parsed-file.js';
import { withoutConsequences } from './without-consequences.js';

export interface PolicyFindings {
  readonly policy: PolicyAnalysis;
  /** By file: the policy's own and its case files. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
}

export function analyzePolicy(file: ParsedFile, declaration: PolicyDeclaration, caseFiles: readonly ParsedFile[]): PolicyFindings {
  const symbols = new Map<Name, PolicySymbol>();
  const found: Diagnostic[] = [];
  const lines = [file, ...caseFiles].flatMap(brokenLines);
  const scope = declare({ uri: file.uri, diagnostics: found, symbols }, file.ast, declaration, lines);
  const types = new Map<Expression, Type>();
  const shadowedRows: TableRow[] = [];
  const contextOf = (parsed: ParsedFile, diagnostics: Diagnostic[]): CheckContext => ({
    uri: parsed.uri,
    text: parsed.source.text,
    surface: surfaceOf(parsed.ast, parsed.source.text),
    scope,
    complete: parsed.syntaxDiagnostics.length === 0,
    symbols,
    diagnostics,
    types,
    shadowedRows,
  });
  const context = contextOf(file, found);
  checkOwnFile(context, file.ast, declaration);
  const caseContexts = caseFiles.map((parsed) => contextOf(parsed, []));
  caseFiles.forEach((parsed, at) => {
    checkCaseFileOf(caseContexts[at] as CheckContext, parsed.ast);
  });
  const cases = [file, ...caseFiles].flatMap(({ uri, ast }) =>
    ast.declarations.flatMap((each) => (each.kind === 'Case' ? [{ uri, declaration: each }] : [])),
  );
  const valid = ![...file.syntaxDiagnostics, ...found].some((each) => each.severity === 'error');
  const policy: PolicyAnalysis = { uri: file.uri, ast: file.ast, declaration, scope: scope.names, symbols, types, cases, valid };
  const contexts = [context, ...caseContexts];
  const parsedFiles = [file, ...caseFiles] as const;
  for (const lint of lintPolicy({ scope, symbols, types, cases, shadowedRows, files: parsedFiles }, valid)) {
    contexts.find((each) => each.uri === lint.uri)?.diagnostics.push(lint);
  }
  return {
    policy,
    diagnostics: new Map(
      parsedFiles.map((parsed, at) => [
        parsed.uri,
        [...parsed.syntaxDiagnostics, ...withoutConsequences(contexts[at]?.diagnostics ?? [], parsed)],
      ]),
    ),
  };
}

function checkOwnFile(context: CheckContext, ast: FileNode, policy: PolicyDeclaration): void {
  for (const declaration of ast.declarations) {
    if (declaration.kind === 'Cases') say(context, nameDiagnostics.casesWithPolicy, declaration.span, {});
    if (declaration.kind === 'Policy' && declaration !== policy) {
      say(context, nameDiagnostics.secondPolicy, declaration.name.span, { name: declaration.name.text });
    }
  }
  checkReferences(context, ast);
  checkArticles(context, ast);
  checkDeclarations(context, ast);
  checkOrder(context);
  for (const declaration of ast.declarations) {
    if (declaration.kind !== 'Policy' || declaration === policy) checkDeclaration(context, declaration);
  }
  checkExceptions(context, ast);
  checkSubsidyYears(context);
  checkReads(context);
  checkCases(context, ast);
}

function checkCaseFileOf(context: CheckContext, ast: FileNode): void {
  checkCaseFile(context, ast.declarations);
  const cases = ast.declarations.find((each) => each.kind === 'Cases');
  const { uri, policy } = context.scope;
  if (cases !== undefined) context.symbols.set(cases.policy, { kind: 'policy', uri, name: policy.name, declaration: policy });
  checkReferences(context, { ...ast, declarations: ast.declarations.filter((each) => each.kind === 'Case') });
  checkCases(context, ast);
}

const declarationKeywords = keywordNames.map((name) => keywords[name]).filter((keyword) => keyword.role === 'declaration');

/** Of a file with syntax errors, the lines that begin a declaration: what they declare may not have been read. */
function brokenLines({ source, syntaxDiagnostics }: ParsedFile): readonly string[] {
  if (syntaxDiagnostics.length === 0) return [];
  return source.text.split(/\r\n?|\n/).filter((line) => {
    const start = line.trimStart();
    return declarationKeywords.some(({ zh, en }) => start.startsWith(zh) || start.startsWith(en));
  });
}

/** The surface of the first declaration. */
function surfaceOf(ast: FileNode, text: string): 'zh' | 'en' {
  const first = ast.declarations[0];
  return first !== undefined && /^[a-z]/.test(text.slice(first.span.start, first.span.start + 1)) ? 'en' : 'zh';
}
