// A policy of a lower level as one text that needs no other: what it takes over stands in it, with a comment from where.

import type { Language } from '../diagnostics/diagnostic.js';
import { formatDocument } from '../format/format-document.js';
import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';
import type {
  AstNode,
  CitationNode,
  Declaration,
  GroupDeclaration,
  GuaranteeDeclaration,
  PolicyDeclaration,
  TierDeclaration,
} from '../syntax/ast.js';
import { keywords } from '../syntax/keywords.js';
import type { Analysis, PolicyAnalysis } from '../workspace/analysis.js';
import { sourceOf } from './source-of.js';

interface Flattening {
  readonly policy: PolicyAnalysis;
  readonly analysis: Analysis;
  readonly language: Language;
}

/** In the layout of the language and the keywords of the policy's own file. */
export function flattenPolicy(policy: PolicyAnalysis, analysis: Analysis, language: Language): string {
  const flattening: Flattening = { policy, analysis, language };
  const parts = policy.ast.declarations.map((each) => declarationText(flattening, each));
  const opener = sourceOf(analysis, policy.uri, policy.declaration.span).split(/\s/, 1)[0] ?? '';
  const surface = opener === keywords.Policy.en ? 'en' : 'zh';
  return formatDocument(`${parts.join('\n\n')}\n`, { surface });
}

type Block = PolicyDeclaration | GroupDeclaration | TierDeclaration;

function declarationText(flattening: Flattening, declaration: Declaration): string {
  const lines = [...originLines(flattening, declaration, null)];
  if ('doc' in declaration && declaration.doc !== null) lines.push(...declaration.doc.split('\n').map((line) => `/// ${line}`));
  lines.push(bodyText(flattening, declaration));
  return lines.join('\n');
}

function bodyText(flattening: Flattening, declaration: Declaration): string {
  if (declaration.kind === 'Guarantee') return guaranteeText(flattening, declaration);
  return isMixed(flattening, declaration) ? blockText(flattening, declaration) : textOf(flattening, declaration);
}

/** What is promised, with the exceptions of every level; a source that stands above too. */
function guaranteeText(flattening: Flattening, guarantee: GuaranteeDeclaration): string {
  const { policy } = flattening;
  if ([...guarantee.cites, ...guarantee.acknowledged].every((part) => fileOf(policy, part) === fileOf(policy, guarantee)))
    return textOf(flattening, guarantee);
  const promise = textOf(flattening, guarantee, { start: guarantee.span.start, end: guarantee.promise.span.end });
  const keyword = keywords.Cites[/^[a-z]/.test(promise) ? 'en' : 'zh'];
  const cites = guarantee.cites.map((each) => textOf(flattening, each));
  return [
    cites.length === 0 ? promise : `${promise} ${keyword} ${cites.join('、')}`,
    ...guarantee.acknowledged.map((each) => [...originLines(flattening, each, null), textOf(flattening, each)].join('\n')),
  ].join('\n');
}

/** A block to which more than one level wrote; the policy's own says no longer what it extends. */
function isMixed({ policy }: Flattening, declaration: Declaration): declaration is Block {
  if (!('clauses' in declaration)) return false;
  const own = fileOf(policy, declaration);
  return declaration === policy.declaration || declaration.clauses.some((clause) => fileOf(policy, clause) !== own);
}

function blockText(flattening: Flattening, block: Block): string {
  const head = textOf(flattening, block, { start: block.span.start, end: block.name.span.end });
  const own = fileOf(flattening.policy, block);
  const clauses = block.clauses.flatMap((clause) => {
    if (clause.kind === 'Extends') return [];
    const origin = fileOf(flattening.policy, clause) === own ? [] : originLines(flattening, clause, block);
    return [...origin, textOf(flattening, clause)];
  });
  return [`${head} {`, ...clauses, '}'].join('\n');
}

/** Nothing for what the policy says itself. */
function originLines(flattening: Flattening, part: AstNode, block: Block | null): readonly string[] {
  const { policy, analysis, language } = flattening;
  const uri = policy.writtenIn.get(part);
  const source = uri === undefined ? undefined : analysis.files.get(uri)?.source;
  if (uri === undefined || source === undefined) return [];
  const above = analysis.policies.find((each) => each.uri === uri);
  const name = above?.declaration.name.text ?? '';
  const line = positionAt(source.lines, part.span.start).line + 1;
  const cited = block === null || above === undefined ? '' : citedText(above, block, part);
  const documents = cited === '' ? '' : language === 'zh' ? `（${cited}）` : ` (${cited})`;
  return [language === 'zh' ? `// 承接自「${name}」${documents} ${uri}:${line}` : `// from “${name}”${documents} ${uri}:${line}`];
}

/** What the block cited where the clause was written; a clause that cites for itself shows it. */
function citedText(above: PolicyAnalysis, block: Block, part: AstNode): string {
  if (part.kind === 'Cites' || ('cites' in part && part.cites.length > 0)) return '';
  const there = above.ast.declarations.find((each) => each.kind === block.kind && 'name' in each && each.name?.text === block.name.text);
  if (there === undefined || (there.kind !== 'Tier' && there.kind !== 'Group')) return '';
  return there.clauses.flatMap((clause) => (clause.kind === 'Cites' ? clause.citations.map(citationText) : [])).join('、');
}

function citationText({ document, article }: CitationNode): string {
  const text = article === null ? '' : article.kind === 'Name' ? article.text : article.value;
  return [document.text, text].filter((each) => each !== '').join(' ');
}

function fileOf(policy: PolicyAnalysis, part: AstNode): string {
  return policy.writtenIn.get(part) ?? policy.uri;
}

function textOf({ policy, analysis }: Flattening, part: AstNode, span: Span = part.span): string {
  return sourceOf(analysis, fileOf(policy, part), span);
}
