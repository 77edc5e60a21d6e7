// What a policy guarantees, of the plan that all else has made.

import type { AcknowledgementNode, GuaranteeDeclaration, Name, OutcomeExpression, PromiseNode } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import { unreachable } from '../ir/invariant.js';
import type { Acknowledgement, Guarantee, GuaranteeClaim, MoneyExpression, PolicyIr } from '../ir/ir.js';
import { type Mapping, mapGuarantee, mapMoney } from '../ir/traverse/map-ir.js';
import { type Reached, reachedFrom } from '../ir/traverse/reached.js';
import { walkGuarantee } from '../ir/traverse/walk-ir.js';
import { runPasses } from '../passes/all-passes.js';
import { costOf } from '../prove/domain/cost.js';
import { cite, complain, complainQuoting, type Lowering, originOf, type Place, textOf } from './lowering.js';
import { withYearlyCounters } from './tiers/yearly.js';
import { lowerCondition } from './values/condition.js';
import { constantOf } from './values/constant.js';
import { singleExact } from './values/constant-case.js';
import { inputNamed } from './values/input-of.js';
import { lowerMoney, noMoney, wholeFen } from './values/money.js';

export function withGuarantees(lowering: Lowering, plan: PolicyIr): PolicyIr {
  const declared = lowering.policy.ast.declarations.filter((one) => one.kind === 'Guarantee');
  if (declared.length === 0) return plan;
  // Guarantees are of the plan as it settles; passes leave inputs and tiers where they are.
  const settled = runPasses(plan);
  const place: Place = {
    owner: '',
    clause: 'value',
    admitted: plan.groups.map((_, group) => group),
    tier: plan.tiers.length,
    outcomes: outcomesOf(lowering, settled),
  };
  const guarantees = declared.map((declaration) => {
    const guarantee = lowerGuarantee(lowering, place, declaration);
    checkReach(lowering, declaration, guarantee, reachedFrom(settled));
    return guarantee;
  });
  return { ...plan, guarantees, tiers: withYearlyCounters(lowering, plan.tiers, plan.accumulators, guarantees) };
}

/** What all tiers pay, and what they leave of the cost. */
function outcomesOf(lowering: Lowering, plan: PolicyIr): NonNullable<Place['outcomes']> {
  const payments = plan.tiers.map((_, tier): MoneyExpression => ({ op: 'part', tier, part: 'payment' }));
  const total = payments.length === 0 ? noMoney : payments.reduce((left, right) => ({ op: 'add', left, right }));
  const cost = costOf(plan);
  return (expression: OutcomeExpression): MoneyExpression => {
    if (expression.outcome === 'total') return total;
    if (cost !== null) return { op: 'subtract', left: cost, right: total };
    complain(lowering, compileDiagnostics.guaranteeWithoutCost, expression, {});
    return noMoney;
  };
}

function lowerGuarantee(lowering: Lowering, place: Place, declaration: GuaranteeDeclaration): Guarantee {
  const { promise, cites, acknowledged } = declaration;
  const guarantee: Guarantee = {
    text: oneLine(textOf(lowering, promise)),
    claim: lowerPromise(lowering, place, promise),
    acknowledged: acknowledged.map((each) => lowerAcknowledgement(lowering, place, each)),
    citations: cite(lowering, cites),
    origin: originOf(lowering, promise),
  };
  return mapGuarantee(guarantee, standingAlone(lowering));
}

function lowerPromise(lowering: Lowering, place: Place, promise: PromiseNode): GuaranteeClaim {
  switch (promise.kind) {
    case 'PropertyPromise': {
      const { property, most } = promise;
      if (property !== 'split') return { kind: 'builtin', property };
      const exact = most && singleExact(constantOf(lowering, place, most));
      return { kind: 'builtin', property, most: most && exact && wholeFen(lowering, most, exact) };
    }
    case 'OrderPromise':
      return { kind: 'order', better: groupsOf(lowering, promise.better), worse: groupsOf(lowering, promise.worse) };
    case 'AlwaysPromise': {
      const given = promise.given && lowerCondition(lowering, place, promise.given);
      return { kind: 'always', given, when: lowerCondition(lowering, place, promise.condition) };
    }
    case 'TrendPromise': {
      const value = lowerMoney(lowering, place, promise.value);
      return { kind: 'monotone', value, input: inputNamed(lowering, promise.input) ?? 0, trend: promise.trend };
    }
    case 'NoLossPromise':
      return { kind: 'no_loss', than: promise.policy.text };
    default:
      return unreachable(promise);
  }
}

function groupsOf(lowering: Lowering, names: readonly Name[]): number[] {
  return [...new Set(names.flatMap(({ text }) => lowering.groupIndex.get(text) ?? []))];
}

function lowerAcknowledgement(lowering: Lowering, place: Place, node: AcknowledgementNode): Acknowledgement {
  return {
    reason: node.reason?.value ?? '',
    groups: node.groups && groupsOf(lowering, node.groups),
    when: node.condition && lowerCondition(lowering, place, node.condition),
    citations: cite(lowering, node.cites),
    origin: originOf(lowering, node),
  };
}

/** With named amounts put in, and without what only receipts tell: no part of the plan is there for a guarantee alone. */
function standingAlone(lowering: Lowering): Mapping {
  const mapping: Mapping = {
    money: (part) => {
      if (part.op === 'base') return mapMoney((lowering.bases[part.base] as { value: MoneyExpression }).value, mapping);
      if (part.op === 'money') return { ...part, note: null };
      if (part.op !== 'choose') return part;
      const cases = part.cases.map(({ note: _, ...one }) => one);
      const [first] = cases;
      return first && cases.length === 1 && first.when.op === 'always' ? first.value : { op: 'choose', cases };
    },
    ratio: (part) => {
      if (part.op === 'ratio' || part.op === 'subtract' || part.op === 'limit') return { ...part, note: null };
      return part.op === 'choose' ? { op: 'choose', cases: part.cases.map(({ note: _, ...one }) => one) } : part;
    },
  };
  return mapping;
}

/** A guarantee reads what settlements read, and adds and compares it. */
function checkReach(lowering: Lowering, node: GuaranteeDeclaration, guarantee: Guarantee, reached: Reached): void {
  const unread = new Set<number>();
  const holes = new Set<number>();
  let isLinear = true;
  // What the year has come to is known without being stated.
  const read = (input: number): unknown => reached.inputs.has(input) || lowering.inputs[input]?.scope === 'year' || unread.add(input);
  const unknown = (hole: number): unknown => reached.holes.has(hole) || holes.add(hole);
  if (guarantee.claim.kind === 'monotone') read(guarantee.claim.input);
  walkGuarantee(guarantee, {
    money: (part) => {
      if (part.op === 'input') read(part.input);
      if (part.op === 'hole') unknown(part.hole);
    },
    ratio: (part) => {
      if (part.op === 'input' || part.op === 'times') isLinear = false;
      if (part.op === 'hole') unknown(part.hole);
    },
    condition: (part) => {
      if (part.op === 'oneOf' || part.op === 'flag' || part.op === 'compareInput') read(part.input);
      if (part.op === 'hole') unknown(part.hole);
    },
  });
  for (const input of unread) {
    const { zh, en } = (lowering.inputs[input] as PolicyIr['inputs'][number]).label;
    complain(lowering, compileDiagnostics.guaranteeUnread, node.promise, { name: zh, nameEn: en });
  }
  for (const hole of holes) {
    const why = (lowering.holes[hole] as PolicyIr['holes'][number]).why;
    complain(lowering, compileDiagnostics.guaranteeOnHole, node.promise, { text: guarantee.text, why });
  }
  if (!isLinear) complainQuoting(lowering, compileDiagnostics.guaranteeNotLinear, node.promise);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
