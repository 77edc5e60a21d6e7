// Names, lists of names and citations.

import type { CstNode, IToken } from 'chevrotain';
import { type Span, span } from '../../source/span.js';
import type { CitationNode, CitesClause, Name, Text } from '../ast.js';
import * as T from '../tokens.js';
import { compact, nodeOf, nodeSpan, nodesOf, tokenOf } from './cst-access.js';
import { textLiteral } from './literal.js';

export function nameOf(token: IToken): Name {
  const quoted = token.tokenType === T.QuotedName;
  const text = quoted ? token.image.replace(/^「/, '').replace(/」$/, '').trim() : token.image;
  return { kind: 'Name', span: T.tokenSpan(token), text };
}

/** The name under `label`, null when the author has not written it. */
export function buildName(node: CstNode, label = 'name'): Name | null {
  const inner = nodeOf(node, label);
  const token = inner === null ? null : (tokenOf(inner, T.Word) ?? tokenOf(inner, T.QuotedName));
  return token === null ? null : nameOf(token);
}

/** A declaration without its name stays in the tree, with the empty name, already reported, just after its keyword. */
export function nameAfter(node: CstNode, keyword: IToken | null): Name {
  const place: Span = keyword === null ? nodeSpan(node) : T.tokenSpan(keyword);
  return buildName(node) ?? { kind: 'Name', span: span(place.end, place.end), text: '' };
}

export function buildNames(node: CstNode, label = 'names'): readonly Name[] {
  const list = nodeOf(node, label);
  return list === null ? [] : namesIn(list);
}

/** All names directly under a node, in order. */
export function namesIn(node: CstNode): readonly Name[] {
  const tokens = nodesOf(node, 'name').map((each) => tokenOf(each, T.Word) ?? tokenOf(each, T.QuotedName));
  return compact(tokens).map(nameOf);
}

function buildCitation(node: CstNode): CitationNode | null {
  const document = buildName(node, 'document');
  if (document === null) return null;
  return { kind: 'Citation', span: nodeSpan(node), document, article: buildArticle(node, 'article') };
}

/** An article under `label`: a name, or a text where it is none. */
export function buildArticle(node: CstNode, label: string): Name | Text | null {
  const inner = nodeOf(node, label);
  if (inner === null) return null;
  const text = tokenOf(inner, T.Text);
  return text === null ? buildName(inner) : textLiteral(text);
}

export function buildCites(node: CstNode): CitesClause {
  return { kind: 'Cites', span: nodeSpan(node), citations: compact(nodesOf(node, 'citation').map(buildCitation)) };
}

/** The citations of an optional `依据` at the end of a clause. */
export function trailingCitations(node: CstNode): readonly CitationNode[] {
  const cites = nodeOf(node, 'cites');
  return cites === null ? [] : buildCites(cites).citations;
}

export function allCites(node: CstNode): readonly CitesClause[] {
  return nodesOf(node, 'cites').map(buildCites);
}
