// The policy block and its clauses.

import type { CstNode } from 'chevrotain';
import type { DateLiteral, EffectiveClause, PeriodNode, PolicyClause, PolicyDeclaration, YearClause } from '../ast.js';
import * as T from '../tokens.js';
import { type BuildContext, compact, has, nodeOf, nodeSpan, nodesOf, tokenOf, when } from './cst-access.js';
import { buildHole, buildMode, missingValue } from './expression.js';
import { dateLiteral, integerLiteral, moneyLiteral, monthDay, textLiteral } from './literal.js';
import { buildName, nameAfter } from './name.js';
import { buildConflict } from './vocabulary.js';

const K = T.keywordToken;

export function buildPolicy(node: CstNode, context: BuildContext): PolicyDeclaration {
  const place = nodeSpan(node);
  return {
    kind: 'Policy',
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    clauses: compact(nodesOf(node, 'policyClause').map((each) => buildClause(each, context))),
  };
}

function buildClause(node: CstNode, context: BuildContext): PolicyClause | null {
  for (const [label, build] of clauses) {
    const inner = nodeOf(node, label);
    if (inner !== null) return build(inner, context);
  }
  return null;
}

type Build = (node: CstNode, context: BuildContext) => PolicyClause | null;

const clauses: readonly (readonly [string, Build])[] = [
  ['title', (node) => when(tokenOf(node, T.Text), (text) => ({ kind: 'Title', span: nodeSpan(node), text: textLiteral(text) }))],
  ['region', buildRegion],
  ['extends', (node) => when(buildName(node), (policy) => ({ kind: 'Extends', span: nodeSpan(node), policy }))],
  ['document', buildDocument],
  ['effective', buildEffective],
  ['issued', buildIssued],
  ['series', (node) => when(buildName(node), (name) => ({ kind: 'Series', span: nodeSpan(node), name }))],
  ['carryOver', (node) => ({ kind: 'CarryOver', span: nodeSpan(node), mode: has(node, K.Restart) ? 'restart' : keepOrRebase(node) })],
  ['statusChange', (node) => ({ kind: 'StatusChange', span: nodeSpan(node), mode: keepOrRebase(node) })],
  ['year', buildYear],
  ['currency', (node) => when(buildName(node), (name) => ({ kind: 'Currency', span: nodeSpan(node), name }))],
  ['rounding', buildRounding],
  ['conflict', buildConflict],
];

function buildRegion(node: CstNode, context: BuildContext): PolicyClause | null {
  const name = buildName(node);
  const code = when(tokenOf(node, T.Integer), (token) => integerLiteral(token, context));
  return name === null ? null : { kind: 'Region', span: nodeSpan(node), name, code };
}

function buildDocument(node: CstNode): PolicyClause | null {
  const name = buildName(node);
  const title = tokenOf(node, 'title');
  if (name === null) return null;
  return {
    kind: 'Document',
    span: nodeSpan(node),
    name,
    title: title === null ? { kind: 'Text', span: name.span, value: '' } : textLiteral(title),
    grade: buildName(node, 'grade'),
    link: when(tokenOf(node, 'link'), textLiteral),
  };
}

function buildEffective(node: CstNode, context: BuildContext): EffectiveClause {
  const place = nodeSpan(node);
  const period = when(nodeOf(node, 'period'), (each) => buildPeriod(each, context));
  const hole = when(nodeOf(node, 'hole'), (each) => buildHole(each, context));
  return { kind: 'Effective', span: place, period: period ?? hole ?? missingValue(place.end) };
}

function buildPeriod(node: CstNode, context: BuildContext): PeriodNode | null {
  const from = tokenOf(node, 'from');
  if (from === null) return null;
  const to: DateLiteral | null = when(tokenOf(node, 'to'), (token) => dateLiteral(token, context));
  return { kind: 'Period', span: nodeSpan(node), from: dateLiteral(from, context), to };
}

function buildIssued(node: CstNode, context: BuildContext): PolicyClause | null {
  return when(tokenOf(node, T.DateToken), (token) => ({ kind: 'Issued', span: nodeSpan(node), day: dateLiteral(token, context) }));
}

function keepOrRebase(node: CstNode): 'keep' | 'rebase' {
  return has(node, K.Rebase) ? 'rebase' : 'keep';
}

function buildYear(node: CstNode, context: BuildContext): PolicyClause | null {
  const calendar = calendarOf(node);
  if (calendar === null) return null;
  const start = when(tokenOf(node, T.MonthDay), (token) => monthDay(token, context));
  const from = buildName(node, 'from');
  if (calendar === 'rolling' && from === null) return null;
  return { kind: 'Year', span: nodeSpan(node), calendar, start, from, by: buildName(node, 'by') };
}

function calendarOf(node: CstNode): YearClause['calendar'] | null {
  if (has(node, K.CalendarYear)) return 'calendar';
  if (has(node, K.InsuranceYear)) return 'insurance';
  if (has(node, K.RollingYear)) return 'rolling';
  return has(node, K.CalendarMonth) ? 'month' : null;
}

function buildRounding(node: CstNode, context: BuildContext): PolicyClause | null {
  const mode = buildMode(node);
  const unit = when(tokenOf(node, T.Money), (token) => moneyLiteral(token, context));
  return mode === null ? null : { kind: 'Rounding', span: nodeSpan(node), mode, unit, cumulative: has(node, K.Cumulative) };
}
