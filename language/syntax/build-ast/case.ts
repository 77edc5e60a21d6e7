// Premium subsidies and examples.

import type { CstNode } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { report } from '../../diagnostics/define-diagnostics.js';
import { covering, span } from '../../source/span.js';
import type {
  AssumptionNode,
  CaseDeclaration,
  CaseStep,
  CasesDeclaration,
  ExpectedItem,
  Expression,
  GivenItem,
  Name,
  PremiumClause,
  SubsidyDeclaration,
  Text,
  TierPartExpression,
} from '../ast.js';
import { builtinInputNamed } from '../builtin-names.js';
import * as T from '../tokens.js';
import { type BuildContext, choice, compact, has, nodeOf, nodeSpan, nodesOf, tokenOf, when } from './cst-access.js';
import { buildExpression, buildSum, buildTierPart, missingValue } from './expression.js';
import { integerLiteral, moneyLiteral, textLiteral } from './literal.js';
import { allCites, buildCites, buildName, buildNames, nameAfter } from './name.js';
import { buildTable } from './value.js';

const K = T.keywordToken;

export function buildSubsidy(node: CstNode, context: BuildContext): SubsidyDeclaration {
  const place = nodeSpan(node);
  const clauses = nodesOf(node, 'subsidyClause');
  const premiums = compact(clauses.map((each) => nodeOf(each, 'premium')));
  const tables = compact(clauses.map((each) => nodeOf(each, 'table')));
  onlyOne(premiums, '缴费标准', context);
  onlyOne(tables, '|', context);
  return {
    kind: 'Subsidy',
    span: place,
    doc: context.docBefore(place.start),
    from: when(tokenOf(node, 'from'), (token) => integerLiteral(token, context)),
    to: when(tokenOf(node, 'to'), (token) => integerLiteral(token, context)),
    cites: compact(clauses.map((each) => nodeOf(each, 'cites'))).map(buildCites),
    premium: when(premiums[0] ?? null, (each) => buildPremium(each, context)),
    table: when(tables[0] ?? null, (each) => buildTable(each, context)),
  };
}

function onlyOne(nodes: readonly CstNode[], written: string, context: BuildContext): void {
  for (const node of nodes.slice(1)) {
    context.diagnostics.push(report(catalog.twiceInBlock, context.source.uri, nodeSpan(node), { written }));
  }
}

function buildPremium(node: CstNode, context: BuildContext): PremiumClause {
  const place = nodeSpan(node);
  const value = has(node, K.Billed) ? 'billed' : (buildExpression(node, context) ?? missingValue(place.end));
  return { kind: 'Premium', span: place, value };
}

export function buildCases(node: CstNode): CasesDeclaration {
  return { kind: 'Cases', span: nodeSpan(node), policy: nameAfter(node, tokenOf(node, 'opener')) };
}

export function buildCase(node: CstNode, context: BuildContext): CaseDeclaration {
  const place = nodeSpan(node);
  const title = tokenOf(node, T.Text);
  const untitled: Text = { kind: 'Text', span: span(place.start, place.start), value: '' };
  return {
    kind: 'Case',
    span: place,
    title: title === null ? untitled : textLiteral(title),
    doc: context.docBefore(place.start),
    cites: allCites(node),
    assumptions: compact(nodesOf(node, 'assumption').map((each) => buildAssumption(each, context))),
    steps: nodesOf(node, 'step').map((each) => buildStep(each, context)),
  };
}

const assumable = [
  [K.Threshold, 'threshold'],
  [K.Deductible, 'deductible'],
  [K.Ratio, 'ratio'],
  [K.PaymentOf, 'amount'],
  [K.Cap, 'cap'],
  [K.Cost, 'base'],
] as const;

function buildAssumption(node: CstNode, context: BuildContext): AssumptionNode | null {
  const tier = buildName(node);
  const clause = choice<AssumptionNode['clause']>(node, assumable);
  if (tier === null || clause === null) return null;
  const place = nodeSpan(node);
  return { kind: 'Assumption', span: place, tier, clause, value: buildExpression(node, context) ?? missingValue(place.end) };
}

function buildStep(node: CstNode, context: BuildContext): CaseStep {
  return {
    kind: 'CaseStep',
    span: nodeSpan(node),
    given: nodesOf(node, 'given').flatMap((each) => buildGiven(each, context)),
    expected: compact(nodesOf(node, 'expected').map((each) => buildExpected(each, context))),
  };
}

function asExpression(name: Name): Expression {
  return { kind: 'NameExpression', span: name.span, name, builtin: null };
}

const namedFacts = [
  [K.Group, 'group'],
  [K.CertifiedBy, 'certified_by'],
  [K.Visits, 'visit'],
  [K.Disease, 'disease'],
] as const;

function buildGiven(node: CstNode, context: BuildContext): GivenItem[] {
  const place = nodeSpan(node);
  if (has(node, K.Paid)) return compact(nodesOf(node, 'paid').map((each) => buildPaid(each, context)));
  const named = choice<GivenItem['what']>(node, namedFacts);
  if (named !== null) {
    const names = [...buildNames(node), ...compact([buildName(node)])];
    return [{ kind: 'Given', span: place, what: named, name: null, values: names.map(asExpression) }];
  }
  const year = tokenOf(node, T.Integer);
  if (year !== null) {
    return [{ kind: 'Given', span: place, what: 'coverage_year', name: null, values: [integerLiteral(year, context)] }];
  }
  const premium = tokenOf(node, T.Money);
  if (premium !== null) {
    return [{ kind: 'Given', span: place, what: 'premium', name: null, values: [moneyLiteral(premium, context)] }];
  }
  const name = buildName(node, 'input');
  if (name === null) return [];
  const value = buildExpression(node, context) ?? missingValue(place.end);
  return [{ kind: 'Given', span: place, what: 'input', name, values: [value] }];
}

// `已付` takes names and amounts as far as they go. A built-in amount among them cannot be a tier, so it is the fact itself.
function buildPaid(node: CstNode, context: BuildContext): GivenItem | null {
  const name = buildName(node);
  const amount = tokenOf(node, T.Money);
  if (name === null || amount === null) return null;
  const what = builtinInputNamed(name.text)?.type === 'money' ? 'input' : 'paid';
  return { kind: 'Given', span: nodeSpan(node), what, name, values: [moneyLiteral(amount, context)] };
}

const totals = [
  [K.Total, 'total'],
  [K.PatientPays, 'patient'],
  [K.Subsidy, 'subsidy'],
] as const;

function partOf(tier: Name, node: CstNode): TierPartExpression | null {
  const written = nodeOf(node, 'tierPart');
  if (written === null) return null;
  return { kind: 'TierPart', span: covering(tier.span, nodeSpan(written)), tier, part: buildTierPart(node) };
}

function buildExpected(node: CstNode, context: BuildContext): ExpectedItem | null {
  const total = choice<ExpectedItem['what']>(node, totals);
  const name = buildName(node);
  if (total === null && name === null) return null;
  const part = when(name, (tier) => partOf(tier, node));
  const place = nodeSpan(node);
  const value = has(node, K.NotApplicable) ? 'not_applicable' : (buildSum(node, context) ?? missingValue(place.end));
  return {
    kind: 'Expected',
    span: place,
    what: total ?? (part === null ? 'tier' : 'part'),
    name: part === null ? name : null,
    part,
    value: typeof value !== 'string' && value.kind === 'Hole' && value.span.start < value.span.end ? 'undetermined' : value,
  };
}
