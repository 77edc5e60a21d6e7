// One policy with its case files and all it takes over: names, then types, then lints.

import { checkArticles } from '../articles/check-articles.js';
import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { lintPolicy } from '../lints/lint-policy.js';
import { checkCaseFile, checkDeclarations } from '../names/check-clauses.js';
import { checkOrder } from '../names/check-order.js';
import { checkOverrides } from '../names/check-overrides.js';
import { checkReads } from '../names/check-reads.js';
import { checkReferences } from '../names/check-references.js';
import { declare } from '../names/declare.js';
import { alone, inherit, type WholePolicy } from '../names/inherit.js';
import { say, type WrittenPart, within } from '../names/name-context.js';
import type { PolicySymbol } from '../names/symbol.js';
import type { AstNode, Expression, FileNode, Name, PolicyDeclaration } from '../syntax/ast.js';
import { rememberedWalk } from '../syntax/ast-walk.js';
import { keywordNames, keywords } from '../syntax/keywords.js';
import { checkCases } from '../types/check/case.js';
import { checkCurrency } from '../types/check/currency.js';
import { checkDeclaration } from '../types/check/declaration.js';
import { checkExceptions } from '../types/check/exceptions.js';
import { checkGuarantees } from '../types/check/guarantee.js';
import { checkIndexDays } from '../types/check/index-days.js';
import { checkSubsidyYears } from '../types/check/subsidy.js';
import type { CheckContext } from '../types/check-context.js';
import type { Type } from '../types/type.js';
import type { PolicyAnalysis } from './analysis.js';
import { comparedIn } from './compared-policies.js';
import { identitiesOf, inheritedFindings } from './inherited-findings.js';
import type { ParsedFile } from './parsed-file.js';
import { withoutConsequences } from './without-consequences.js';

export interface PolicyFindings {
  readonly policy: PolicyAnalysis;
  readonly whole: WholePolicy;
  /** By file: the policy's own and its case files. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What was found in the policy as a whole, its upper policies' text included: the business of none of its lower ones. */
  readonly said: ReadonlySet<string>;
}

/** What a policy is analysed with. */
export interface PolicyParts {
  readonly file: ParsedFile;
  readonly declaration: PolicyDeclaration;
  readonly caseFiles: readonly ParsedFile[];
  /** The policies above, the nearest first, and what is known of that one. */
  readonly uppers: readonly ParsedFile[];
  readonly upper: PolicyFindings | null;
  /** It extends a policy that is not known: what it would take over is missing. */
  readonly broken: boolean;
  /** Others extend it. */
  readonly extended: boolean;
  /** The policies that it promises to be no worse than. */
  readonly compared: readonly ParsedFile[];
}

export function analyzePolicy(parts: PolicyParts): PolicyFindings {
  const { file, caseFiles, uppers, upper } = parts;
  const own = alone(file.uri, file.ast, parts.declaration);
  const whole = upper === null ? own : inherit(upper.whole, own);
  const inherited = uppers.map(partOf);
  const context = createContext(parts, whole, inherited);
  checkWhole(context, whole, parts.extended);
  nameUpper(context, upper);
  nameCompared(context, parts);
  if (upper !== null) checkOverrides(context, file.ast, upper.whole);
  const parsedFiles = [file, ...caseFiles] as const;
  const contexts = [context, ...caseFiles.map((parsed): CheckContext => ({ ...context, ...partOf(parsed) }))];
  caseFiles.forEach((parsed, index) => {
    checkCaseFileOf(contexts[index + 1] as CheckContext, parsed.ast);
  });
  const raw = [...context.diagnostics, ...inherited.flatMap(({ diagnostics }) => diagnostics)];
  context.diagnostics.push(...inheritedFindings(context, inherited, upper));
  const ownFindings = [...file.syntaxDiagnostics, ...context.diagnostics];
  const valid = !parts.broken && upper?.policy.valid !== false && !ownFindings.some((each) => each.severity === 'error');
  const policy = policyOf(parts, whole, context, valid);
  const linted = {
    ...policy,
    scope: context.scope,
    partsOf: context.partsOf,
    shadowedRows: context.shadowedRows,
    files: parsedFiles,
    extended: parts.extended,
  };
  for (const lint of lintPolicy(linted, valid)) {
    contexts.find((each) => each.uri === lint.uri)?.diagnostics.push(lint);
  }
  const diagnostics = new Map(
    parsedFiles.map((parsed, index) => {
      const found = parts.broken ? [] : (contexts[index]?.diagnostics ?? []);
      return [parsed.uri, [...parsed.syntaxDiagnostics, ...withoutConsequences(found, parsed)]];
    }),
  );
  return { policy, whole, diagnostics, said: identitiesOf(raw) };
}

/** What the name in `继承` stands for. */
function nameUpper({ symbols, scope }: CheckContext, upper: PolicyFindings | null): void {
  const clause = scope.policy.clauses.find((each) => each.kind === 'Extends');
  if (upper === null || clause === undefined) return;
  const { uri, declaration } = upper.whole;
  symbols.set(clause.policy, { kind: 'policy', uri, name: declaration.name, declaration });
}

/** What the names in `待遇不低于 政策 …` stand for. */
function nameCompared({ symbols }: CheckContext, { file, compared }: PolicyParts): void {
  for (const name of comparedIn(file)) {
    for (const { uri, policy } of compared) {
      if (policy?.name.text === name.text) symbols.set(name, { kind: 'policy', uri, name: policy.name, declaration: policy });
    }
  }
}

function createContext(parts: PolicyParts, whole: WholePolicy, inherited: readonly WrittenPart[]): CheckContext {
  const { file, caseFiles, uppers } = parts;
  const symbols = new Map<Name, PolicySymbol>();
  const byUri = new Map(inherited.map((each) => [each.uri, each]));
  const own = partOf(file);
  const reporter = {
    ...own,
    complete: own.complete && inherited.every(({ complete }) => complete),
    symbols,
    partsOf: rememberedWalk(),
    inherited: new Map(
      [...whole.writtenIn].flatMap(([node, uri]): [AstNode, WrittenPart][] => {
        const part = byUri.get(uri);
        return part === undefined ? [] : [[node, part]];
      }),
    ),
  };
  const lines = [file, ...caseFiles, ...uppers].flatMap(brokenLines);
  return { ...reporter, scope: declare(reporter, whole.ast, whole.declaration, lines), types: new Map<Expression, Type>() };
}

function partOf({ uri, source, ast, syntaxDiagnostics }: ParsedFile): WrittenPart {
  const complete = syntaxDiagnostics.length === 0;
  return { uri, text: source.text, surface: surfaceOf(ast, source.text), complete, diagnostics: [], shadowedRows: [] };
}

function policyOf({ file, caseFiles, uppers }: PolicyParts, whole: WholePolicy, context: CheckContext, valid: boolean): PolicyAnalysis {
  const cases = [file, ...caseFiles].flatMap(({ uri, ast }) =>
    ast.declarations.flatMap((each) => (each.kind === 'Case' ? [{ uri, declaration: each }] : [])),
  );
  const { symbols, types } = context;
  const { ast, declaration, writtenIn } = whole;
  const above = uppers.map(({ uri }) => uri);
  return { uri: file.uri, ast, declaration, uppers: above, writtenIn, scope: context.scope.names, symbols, types, cases, valid };
}

function checkWhole(context: CheckContext, { ast, declaration: policy }: WholePolicy, extended: boolean): void {
  for (const declaration of ast.declarations) {
    if (declaration.kind === 'Cases') say(context, nameDiagnostics.casesWithPolicy, declaration.span, {});
    if (declaration.kind === 'Policy' && declaration !== policy) {
      say(context, nameDiagnostics.secondPolicy, declaration.name.span, { name: declaration.name.text });
    }
  }
  checkReferences(context, ast);
  checkArticles(context, ast);
  checkDeclarations(context, ast, extended);
  checkOrder(context);
  for (const declaration of ast.declarations) {
    if (declaration.kind !== 'Policy' || declaration === policy) checkDeclaration(within(context, declaration), declaration);
  }
  checkExceptions(context, ast);
  checkGuarantees(context, ast);
  checkSubsidyYears(context);
  checkIndexDays(context);
  checkCurrency(context, ast);
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
  checkCurrency(context, ast);
}

const declarationKeywords = keywordNames.map((name) => keywords[name]).filter((keyword) => keyword.role === 'declaration');

/** Of a file with syntax errors, the lines that begin a declaration: what they declare may not have been read. */
function brokenLines({ source, syntaxDiagnostics }: ParsedFile): readonly string[] {
  if (syntaxDiagnostics.length === 0) return [];
  return source.text.split(/\r\n?|\n/).filter((line) => {
    const start = line.replace(/^\s*(?:授权\s*|delegated\s+)?/, '');
    return declarationKeywords.some(({ zh, en }) => start.startsWith(zh) || start.startsWith(en));
  });
}

/** The surface of the first declaration. */
function surfaceOf(ast: FileNode, text: string): 'zh' | 'en' {
  const first = ast.declarations[0];
  return first !== undefined && /^[a-z]/.test(text.slice(first.span.start, first.span.start + 1)) ? 'en' : 'zh';
}
