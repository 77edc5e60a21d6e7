// The outline of a file.

import type { Language } from '../diagnostics/diagnostic.js';
import { unreachable } from '../source/invariant.js';
import type { Span } from '../source/span.js';
import type { Declaration, GroupClause, Name, PolicyClause, TierClause } from '../syntax/ast.js';
import { clauseKeywords } from '../syntax/clause-keywords.js';
import { type KeywordName, keywords } from '../syntax/keywords.js';
import type { FileAnalysis } from '../workspace/analysis.js';

/** One line of the outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind:
    | 'policy'
    | 'document'
    | 'department'
    | 'fund'
    | 'party'
    | 'group'
    | 'input'
    | 'disease'
    | 'index'
    | 'cost'
    | 'parameter'
    | 'pool'
    | 'count'
    | 'accumulator'
    | 'rule'
    | 'tier'
    | 'clause'
    | 'subsidy'
    | 'case';
  readonly span: Span;
  /** What is selected when the symbol is chosen; within `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** In order of position; what has no name yet is left out. */
export function documentSymbols(file: FileAnalysis, language: Language): readonly DocumentSymbol[] {
  const { text } = file.source;
  return file.ast.declarations
    .flatMap((declaration) => symbolsOf(declaration, text, language))
    .filter((symbol) => symbol.name.trim() !== '');
}

function symbolsOf(node: Declaration, text: string, language: Language): readonly DocumentSymbol[] {
  const detail = (keyword: KeywordName) => (language === 'zh' ? keywords[keyword].zh : keywords[keyword].en);
  const named = (
    kind: DocumentSymbol['kind'],
    keyword: KeywordName,
    name: Name,
    children: readonly DocumentSymbol[] = [],
  ): DocumentSymbol[] => [
    { name: name.text, detail: detail(keyword), kind, span: node.span, selection: within(node.span, name.span), children },
  ];
  const rule = (kind: DocumentSymbol['kind'], keyword: KeywordName, rest = ''): DocumentSymbol[] => [
    { name: detail(keyword), detail: rest, kind, span: node.span, selection: head(node.span, text), children: [] },
  ];
  switch (node.kind) {
    case 'Policy':
      return named('policy', 'Policy', node.name, policySymbols(node.clauses, text, language));
    case 'Department':
    case 'Fund':
    case 'Party': {
      const kind = node.kind.toLowerCase() as 'department' | 'fund' | 'party';
      return node.names.flatMap((name) => named(kind, node.kind, name).map((each) => ({ ...each, span: name.span, selection: name.span })));
    }
    case 'Group':
      return named('group', 'Group', node.name, ownLines(node.clauses, node.span, text, language));
    case 'Input':
    case 'Disease':
    case 'Index':
    case 'Cost':
    case 'Parameter':
    case 'Pool':
    case 'Count':
    case 'Accumulator':
      return named(node.kind.toLowerCase() as DocumentSymbol['kind'], node.kind, node.name);
    case 'Tier':
      return named('tier', 'Tier', node.name, clauseSymbols(node.clauses, text, language));
    case 'SharedDeductible':
      return named('pool', node.kind, node.name);
    case 'Identities':
      return rule('rule', 'Identities');
    case 'Order':
      return rule('rule', 'Order', node.tiers.map((name) => name.text).join(language === 'zh' ? '、' : ', '));
    case 'Subsidy':
      return rule('subsidy', 'Subsidy', [node.from?.text, node.to?.text].filter((year) => year !== undefined).join('–'));
    case 'Articles':
      return named('document', 'Articles', node.document);
    case 'Statistic':
    case 'Target':
    case 'Discretion':
    case 'Quota':
    case 'NotComputed':
      return named('rule', node.kind, node.name ?? { ...node.text, kind: 'Name', text: node.text.value });
    case 'Guarantee':
      return rule('rule', 'Guarantee', oneLine(text, node.promise.span));
    case 'Cases':
      return rule('rule', 'Cases', node.policy.text);
    case 'Case':
      return named('case', 'Case', { ...node.title, kind: 'Name', text: node.title.value });
    default:
      return unreachable(node);
  }
}

/** A document by its name, every other clause by its keyword. */
function policySymbols(clauses: readonly PolicyClause[], text: string, language: Language): readonly DocumentSymbol[] {
  return clauses.flatMap((clause): readonly DocumentSymbol[] => {
    if (clause.kind !== 'Document') return [clauseSymbol(clause, text, language)];
    if (clause.name.text === '') return [];
    const { name, title, span } = clause;
    return [{ name: name.text, detail: title.value, kind: 'document', span, selection: within(span, name.span), children: [] }];
  });
}

/** A group on one line needs no lines below it. */
function ownLines(clauses: readonly GroupClause[], { start, end }: Span, text: string, language: Language): readonly DocumentSymbol[] {
  return /[\r\n]/.test(text.slice(start, end)) ? clauseSymbols(clauses, text, language) : [];
}

type Clause = PolicyClause | GroupClause | TierClause;

function clauseSymbols(clauses: readonly Clause[], text: string, language: Language): readonly DocumentSymbol[] {
  return clauses.map((clause) => clauseSymbol(clause, text, language));
}

/** A clause by its keyword, with what follows it on its first line. */
function clauseSymbol(clause: Clause, text: string, language: Language): DocumentSymbol {
  const keyword = keywords[clauseKeywords[clause.kind]];
  const firstLine = text.slice(clause.span.start, clause.span.end).split(/\r\n?|\n/, 1)[0] ?? '';
  const mark = `${keywords.Delegated.zh}\\s*|${keywords.Delegated.en}\\s+`;
  const detail = firstLine.replace(new RegExp(`^(${mark})?(?:${keyword.zh}|${keyword.en})\\s*`), '$1').replace(/\s*[{｛]\s*$/, '');
  return { name: keyword[language], detail, kind: 'clause', span: clause.span, selection: head(clause.span, text), children: [] };
}

function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** The first word of a stretch. */
function head(span: Span, text: string): Span {
  const word = /^[^\s{｛]+/.exec(text.slice(span.start, span.end))?.[0] ?? '';
  return { start: span.start, end: span.start + word.length };
}

/** Editors refuse an outline whose selection lies outside its range. */
function within(outer: Span, inner: Span): Span {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end);
  return { start, end: Math.max(start, Math.min(inner.end, outer.end)) };
}
