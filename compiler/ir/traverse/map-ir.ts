// Rebuilds a plan with every expression and condition changed, from the leaves up.

import type {
  Case,
  Condition,
  Group,
  Guarantee,
  GuaranteeClaim,
  MembershipRule,
  MoneyExpression,
  PolicyIr,
  Rate,
  RatioExpression,
  SubsidyRow,
  Tier,
} from '../ir.js';

/** What to do with each node after its parts were mapped; a missing entry keeps it. */
export interface Mapping {
  readonly money?: (expression: MoneyExpression) => MoneyExpression;
  readonly ratio?: (expression: RatioExpression) => RatioExpression;
  readonly condition?: (condition: Condition) => Condition;
}

export function mapMoney(expression: MoneyExpression, mapping: Mapping): MoneyExpression {
  const mapped = mapMoneyParts(expression, mapping);
  return mapping.money?.(mapped) ?? mapped;
}

function mapMoneyParts(expression: MoneyExpression, mapping: Mapping): MoneyExpression {
  if (expression.op === 'choose') return { op: 'choose', cases: mapCases(expression.cases, mapping, mapMoney) };
  return withOperands(
    expression,
    (operand) => mapMoney(operand, mapping),
    (ratio) => mapRatio(ratio, mapping),
  );
}

type Choice = Extract<MoneyExpression, { readonly op: 'choose' }>;

/** The amount with each of its operands changed; a choice has cases instead. */
export function withOperands(
  expression: Exclude<MoneyExpression, Choice>,
  change: (operand: MoneyExpression) => MoneyExpression,
  changeRatio: (ratio: RatioExpression) => RatioExpression,
): MoneyExpression {
  switch (expression.op) {
    case 'money':
    case 'hole':
    case 'unlimited':
    case 'input':
    case 'base':
    case 'part':
    case 'accumulated':
      return expression;
    case 'add':
    case 'subtract':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'min':
    case 'max':
      return { ...expression, operands: expression.operands.map(change) };
    case 'scale':
      return { ...expression, operand: change(expression.operand), ratio: changeRatio(expression.ratio) };
  }
}

export function mapRatio(expression: RatioExpression, mapping: Mapping): RatioExpression {
  const mapped = mapRatioParts(expression, mapping);
  return mapping.ratio?.(mapped) ?? mapped;
}

function mapRatioParts(expression: RatioExpression, mapping: Mapping): RatioExpression {
  if (expression.op === 'choose') return { op: 'choose', cases: mapCases(expression.cases, mapping, mapRatio) };
  return withRatioOperands(expression, (operand) => mapRatio(operand, mapping));
}

type RatioChoice = Extract<RatioExpression, { readonly op: 'choose' }>;

/** The ratio with each of its operands changed; a choice has cases instead. */
export function withRatioOperands(
  expression: Exclude<RatioExpression, RatioChoice>,
  change: (operand: RatioExpression) => RatioExpression,
): RatioExpression {
  switch (expression.op) {
    case 'ratio':
    case 'hole':
    case 'input':
    case 'times':
      return expression;
    case 'add':
    case 'subtract':
    case 'multiply':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'min':
    case 'max':
      return { ...expression, operands: expression.operands.map(change) };
    case 'limit':
      return { ...expression, operand: change(expression.operand) };
  }
}

export function mapCondition(condition: Condition, mapping: Mapping): Condition {
  const mapped = mapConditionParts(condition, mapping);
  return mapping.condition?.(mapped) ?? mapped;
}

function mapConditionParts(condition: Condition, mapping: Mapping): Condition {
  switch (condition.op) {
    case 'all':
    case 'any':
      return { op: condition.op, operands: condition.operands.map((operand) => mapCondition(operand, mapping)) };
    case 'not':
      return { op: 'not', operand: mapCondition(condition.operand, mapping) };
    case 'compareMoney':
      return { ...condition, left: mapMoney(condition.left, mapping), right: mapMoney(condition.right, mapping) };
    case 'always':
    case 'group':
    case 'oneOf':
    case 'flag':
    case 'compareInput':
    case 'compareCounter':
    case 'hole':
      return condition;
  }
}

function mapCases<T>(cases: readonly Case<T>[], mapping: Mapping, mapValue: (value: T, mapping: Mapping) => T): Case<T>[] {
  return cases.map((one) => ({ ...one, when: mapCondition(one.when, mapping), value: mapValue(one.value, mapping) }));
}

function mapRate(rate: Rate, mapping: Mapping): Rate {
  if (rate.kind === 'flat') return { ...rate, ratio: mapRatio(rate.ratio, mapping) };
  if (rate.kind === 'amount') return { ...rate, amount: mapMoney(rate.amount, mapping) };
  return { ...rate, bands: rate.bands.map((band) => ({ ...band, ratio: mapRatio(band.ratio, mapping) })) };
}

export function mapTier(tier: Tier, mapping: Mapping): Tier {
  return {
    ...tier,
    gates: tier.gates.map((gate) => ({ ...gate, when: mapCondition(gate.when, mapping) })),
    base: mapMoney(tier.base, mapping),
    threshold: tier.threshold && { ...tier.threshold, amount: mapMoney(tier.threshold.amount, mapping) },
    deductible: tier.deductible && {
      ...tier.deductible,
      amount: mapMoney(tier.deductible.amount, mapping),
      most: tier.deductible.most && mapMoney(tier.deductible.most, mapping),
    },
    rates: tier.rates && mapCases(tier.rates, mapping, mapRate),
    advance: tier.advance && { ...tier.advance, when: mapCondition(tier.advance.when, mapping) },
    caps: tier.caps.map((cap) => ({ ...cap, amount: mapMoney(cap.amount, mapping) })),
  };
}

function mapRule(rule: MembershipRule | null, mapping: Mapping): MembershipRule | null {
  return rule && { ...rule, when: mapCondition(rule.when, mapping) };
}

export function mapGroup(group: Group, mapping: Mapping): Group {
  return { ...group, condition: mapRule(group.condition, mapping), derived: mapRule(group.derived, mapping) };
}

function mapRow(row: SubsidyRow, mapping: Mapping): SubsidyRow {
  return { ...row, when: mapCondition(row.when, mapping) };
}

export function mapGuarantee(guarantee: Guarantee, mapping: Mapping): Guarantee {
  const acknowledged = guarantee.acknowledged.map((each) => ({ ...each, when: each.when && mapCondition(each.when, mapping) }));
  return { ...guarantee, claim: mapClaim(guarantee.claim, mapping), acknowledged };
}

function mapClaim(claim: GuaranteeClaim, mapping: Mapping): GuaranteeClaim {
  switch (claim.kind) {
    case 'always':
      return { ...claim, given: claim.given && mapCondition(claim.given, mapping), when: mapCondition(claim.when, mapping) };
    case 'monotone':
      return { ...claim, value: mapMoney(claim.value, mapping) };
    case 'builtin':
    case 'order':
    case 'no_loss':
      return claim;
  }
}

/** Grants and premiums of subsidies are no expressions: only the rows' conditions are mapped. */
export function mapIr(ir: PolicyIr, mapping: Mapping): PolicyIr {
  return {
    ...ir,
    groups: ir.groups.map((group) => mapGroup(group, mapping)),
    bases: ir.bases.map((base) => ({ ...base, value: mapMoney(base.value, mapping) })),
    counts: ir.counts.map((count) => ({ ...count, when: mapCondition(count.when, mapping) })),
    accumulators: ir.accumulators.map((one) => ({ ...one, value: mapMoney(one.value, mapping) })),
    tiers: ir.tiers.map((tier) => mapTier(tier, mapping)),
    subsidies: ir.subsidies.map((subsidy) => ({ ...subsidy, rows: subsidy.rows.map((row) => mapRow(row, mapping)) })),
    guarantees: ir.guarantees.map((guarantee) => mapGuarantee(guarantee, mapping)),
  };
}
