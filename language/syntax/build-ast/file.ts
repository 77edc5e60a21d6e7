// A whole file: its declarations, in order.

import type { CstNode, IToken } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from '../../source/source-file.js';
import { span } from '../../source/span.js';
import type { Declaration, FileNode } from '../ast.js';
import { DocComment } from '../tokens.js';
import { buildArticles, buildDocumented } from './articles.js';
import { buildCase, buildCases, buildSubsidy } from './case.js';
import { type BuildContext, compact, marked, nodeOf, nodeSpan, nodesOf } from './cst-access.js';
import { buildGuarantee } from './guarantee.js';
import { buildNames } from './name.js';
import { buildPolicy } from './policy.js';
import { buildTier } from './tier.js';
import { buildCost, buildDisease, buildGroup, buildIdentities, buildIndex, buildInput, buildParameter, buildPool } from './vocabulary.js';
import { buildAccumulator, buildCount, buildSharedDeductible } from './year-facts.js';

export function buildFile(node: CstNode, source: SourceFile, comments: readonly IToken[], diagnostics: Diagnostic[]): FileNode {
  const docs = docsByEnd(comments, source.text);
  const context: BuildContext = { source, diagnostics, docBefore: (offset) => docBefore(docs, source.text, offset) };
  return {
    kind: 'File',
    span: span(0, source.text.length),
    declarations: compact(nodesOf(node, 'declaration').map((each) => buildDeclaration(each, context))),
  };
}

type Build = (node: CstNode, context: BuildContext) => Declaration;

const declarations: readonly (readonly [string, Build])[] = [
  ['policy', buildPolicy],
  ['department', (node) => ({ kind: 'Department', span: nodeSpan(node), names: buildNames(node) })],
  ['fund', (node) => ({ kind: 'Fund', span: nodeSpan(node), names: buildNames(node) })],
  ['party', (node) => ({ kind: 'Party', span: nodeSpan(node), names: buildNames(node) })],
  ['group', buildGroup],
  ['identities', buildIdentities],
  ['inputDeclaration', buildInput],
  ['disease', buildDisease],
  ['index', buildIndex],
  ['cost', buildCost],
  ['parameter', buildParameter],
  ['pool', buildPool],
  ['sharedDeductible', buildSharedDeductible],
  ['count', buildCount],
  ['accumulator', buildAccumulator],
  ['order', (node) => ({ kind: 'Order', span: nodeSpan(node), tiers: buildNames(node) })],
  ['tier', buildTier],
  ['subsidy', buildSubsidy],
  ['articles', buildArticles],
  ['documented', buildDocumented],
  ['guarantee', buildGuarantee],
  ['cases', buildCases],
  ['example', buildCase],
];

function buildDeclaration(node: CstNode, context: BuildContext): Declaration | null {
  const delegated = nodeOf(node, 'delegatedDeclaration');
  if (delegated) {
    const place = nodeSpan(delegated);
    const declaration = buildDeclaration(delegated, { ...context, docBefore: () => context.docBefore(place.start) });
    return declaration && marked(declaration, delegated);
  }
  for (const [label, build] of declarations) {
    const inner = nodeOf(node, label);
    if (inner !== null) return build(inner, context);
  }
  return null;
}

interface Doc {
  readonly start: number;
  readonly line: string;
}

function docsByEnd(comments: readonly IToken[], text: string): ReadonlyMap<number, Doc> {
  const docs = comments.filter((comment) => comment.tokenType === DocComment);
  return new Map(
    docs.map((comment) => {
      const end = (comment.endOffset as number) + 1;
      const line = text
        .slice(comment.startOffset + 3, end)
        .replace(/^ /, '')
        .trimEnd();
      return [end, { start: comment.startOffset, line }];
    }),
  );
}

/** The lines of documentation that stand directly above `offset`, with nothing but spaces between. */
function docBefore(docs: ReadonlyMap<number, Doc>, text: string, offset: number): string | null {
  const lines: string[] = [];
  let at = offset;
  for (;;) {
    while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
    const doc = docs.get(at);
    if (doc === undefined) break;
    lines.unshift(doc.line);
    at = doc.start;
  }
  return lines.length === 0 ? null : lines.join('\n');
}
