// Reads the examples of a policy.

import type { Analysis, CaseDeclaration, CaseStep, ExpectedItem, Expression, PolicyAnalysis } from '../../../language/index.js';
import { toWhole } from '../../ir/exact-ratio.js';
import { createLowering } from '../create-lowering.js';
import { type Lowering, nowhere } from '../lowering.js';
import { constantOf } from '../values/constant.js';
import { singleExact } from '../values/constant-case.js';
import { type Facts, noFacts, withGiven } from './facts.js';
import type { PolicyCase, PolicyCaseExpectation, PolicyCaseStep } from './policy-case.js';
import { claimOf, personOf, subsidyOf } from './step-input.js';
import type { WatchedAmount } from './watched.js';

/** In the order of the files and of the text. */
export function policyCases(policy: PolicyAnalysis, analysis: Analysis): readonly PolicyCase[] {
  const lowering = createLowering(policy, analysis, []);
  const textOf = (uri: string) => analysis.workspace.files.get(uri)?.text ?? '';
  return policy.cases.map(({ uri, declaration }) => ({
    uri,
    span: declaration.title.span,
    title: declaration.title.value,
    assume: declaration.assumptions,
    watch: watchedIn(policy, textOf(uri), declaration),
    steps: stepsOf(lowering, textOf(uri), declaration),
  }));
}

/** Each amount once, in the order of the text. */
function watchedIn(policy: PolicyAnalysis, text: string, { steps }: CaseDeclaration): WatchedAmount[] {
  const watched = steps.flatMap(({ expected }) => expected.flatMap((item) => watchedAmount(policy, text, item) ?? []));
  return watched.filter(({ text }, at) => watched.findIndex((other) => other.text === text) === at);
}

/** null for a payment, a total and the like. */
function watchedAmount(policy: PolicyAnalysis, text: string, { name, part }: ExpectedItem): WatchedAmount | null {
  if (part !== null) return { text: text.slice(part.span.start, part.span.end).replace(/\s+/g, ' '), expression: part };
  if (name === null || policy.symbols.get(name)?.kind === 'tier') return null;
  return { text: name.text, expression: { kind: 'NameExpression', span: name.span, name, builtin: null } };
}

/** Facts of the person and dates hold until a later step changes them. */
function stepsOf(lowering: Lowering, text: string, declaration: CaseDeclaration): PolicyCaseStep[] {
  const steps: PolicyCaseStep[] = [];
  let facts: Facts = noFacts;
  for (const [at, step] of declaration.steps.entries()) {
    facts = withGiven(lowering, facts, step.given);
    steps.push(stepOf(lowering, text, step, facts, at + 1));
  }
  return steps;
}

function stepOf(lowering: Lowering, text: string, step: CaseStep, facts: Facts, number: number): PolicyCaseStep {
  const asksForClaim = step.expected.some(({ what }) => what !== 'subsidy');
  const asksForSubsidy = facts.coverageYear !== null || step.expected.some(({ what }) => what === 'subsidy');
  return {
    person: personOf(lowering, facts),
    claim: asksForClaim || !asksForSubsidy ? claimOf(lowering, facts, String(number)) : null,
    subsidy: asksForSubsidy ? subsidyOf(lowering, facts) : null,
    expected: step.expected.map((item) => expectationOf(lowering, text, item)),
  };
}

function expectationOf(lowering: Lowering, text: string, item: ExpectedItem): PolicyCaseExpectation {
  const amount = typeof item.value === 'string' ? item.value : amountOf(lowering, item.value);
  const watched = watchedAmount(lowering.policy, text, item);
  if (watched !== null) return { what: 'amount', tier: watched.text, amount, span: item.span };
  return { what: item.what === 'part' ? 'amount' : item.what, tier: item.name?.text ?? null, amount, span: item.span };
}

function amountOf(lowering: Lowering, expression: Expression): PolicyCaseExpectation['amount'] {
  if (expression.kind === 'Hole') return 'undetermined';
  const exact = singleExact(constantOf(lowering, nowhere, expression));
  return (exact && toWhole(exact)) ?? 'undetermined';
}
