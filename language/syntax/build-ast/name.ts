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

/** The citations of an optional `依据` under a node. */
export function citationsUnder(node: CstNode, label = 'cites'): readonly CitationNode[] {
  const cites = nodeOf(node, label);
  return cites === null ? [] : buildCites(cites).citations;
}

/** The citations of an optional `依据` at the end of a clause, also where it follows a value. */
export function trailingCitations(node: CstNode): readonly CitationNode[] {
  const behindValues = compact([...nodesOf(node, 'value'), ...nodesOf(node, 'most')].map(citesOfWhole));
  return [...behindValues.flatMap((cites) => buildCites(cites).citations), ...citationsUnder(node)];
}

/**
 * The only `依据` of a value, at its very end: it is that of the whole clause. Where there are several, or it stands before an
 * exception, each belongs to the figure it follows.
 */
export function citesOfWhole(value: CstNode): CstNode | null {
  const [only, ...others] = citesIn(value);
  return only !== undefined && others.length === 0 && nodeSpan(only).end === nodeSpan(value).end ? only : null;
}

function citesIn(value: CstNode): readonly CstNode[] {
  return [...nodesOf(value, 'cites'), ...nodesOf(value, 'exception').flatMap(citesIn)];
}

export function allCites(node: CstNode): readonly CitesClause[] {
  return nodesOf(node, 'cites').map(buildCites);
}
