// The invariants of a plan: what every target relies on without asking.

import type {
  Band,
  Case,
  Condition,
  Counter,
  Deductible,
  ExactRatio,
  MoneyExpression,
  PolicyIr,
  Rate,
  RatioExpression,
  Tier,
} from './ir.js';
import { proveExhaustive } from './prove-exhaustive.js';
import { walkCondition, walkMoney, walkTier } from './traverse/walk-ir.js';

interface Check {
  readonly ir: PolicyIr;
  readonly problems: string[];
}

/** What is wrong, one sentence each; empty for a sound plan. */
export function checkIr(ir: PolicyIr): string[] {
  const check: Check = { ir, problems: [] };
  for (const [at, base] of ir.bases.entries()) checkBase(check, at, base.value);
  for (const [at, tier] of ir.tiers.entries()) checkTier(check, at, tier);
  for (const subsidy of ir.subsidies) checkSubsidy(check, subsidy);
  checkTables(check);
  return check.problems;
}

function checkTables(check: Check): void {
  const { ir } = check;
  if (ir.inputs[ir.year.by]?.type.kind !== 'date') demand(check, false, 'the accounting year is not decided by a date');
  for (const { document } of ir.citations) demandIndex(check, document, ir.documents, 'a cited document');
  for (const group of ir.groups) {
    for (const certifier of group.certifiers) demandIndex(check, certifier, ir.departments, `a certifier of ${group.name}`);
    for (const citation of group.citations) demandIndex(check, citation, ir.citations, `a citation of ${group.name}`);
  }
  demand(check, ir.groups.filter((group) => group.everyoneElse).length <= 1, 'two groups are for everybody else');
  demand(check, new Set(ir.counters.map(({ key }) => key)).size === ir.counters.length, 'two counters have one key');
  demand(check, new Set(ir.holes.map(({ id }) => id)).size === ir.holes.length, 'two holes have one id');
}

function checkBase(check: Check, at: number, value: MoneyExpression): void {
  const everyone = check.ir.groups.map((_, group) => group);
  checkMoney(check, value, Number.POSITIVE_INFINITY, everyone, `base ${at}`, false);
  walkMoney(value, { money: (part) => demand(check, part.op !== 'base' || part.base < at, `base ${at} reads a later base`) });
}

function checkTier(check: Check, at: number, tier: Tier): void {
  const where = `tier ${tier.name}`;
  const gate = tier.gates.find(({ kind }) => kind === 'groups')?.when;
  const groups = gate?.op === 'group' ? gate.groups : check.ir.groups.map((_, group) => group);
  if (tier.payer !== null) demandIndex(check, tier.payer, check.ir.payers, `payer of ${where}`);
  for (const citation of Object.values(tier.citations).flat()) demandIndex(check, citation, check.ir.citations, `a citation of ${where}`);
  demand(check, (tier.rates === null) === (tier.payment === 'billed'), `${where}: rates and payment do not fit`);
  for (const { when } of tier.gates) checkCondition(check, when, at, groups, `gate of ${where}`);
  checkMoney(check, tier.base, at, groups, `base of ${where}`, false);
  if (tier.deductible) checkDeductible(check, tier.deductible, at, groups, `deductible of ${where}`);
  if (tier.rates) checkRates(check, tier.rates, at, groups, `rates of ${where}`);
  for (const cap of tier.caps) {
    checkMoney(check, cap.amount, at, groups, `cap of ${where}`, true);
    checkCounter(check, cap.counter, cap.per, cap.pool === null ? 'paid' : 'pool', `cap of ${where}`);
  }
  walkTier(tier, { money: (part) => demand(check, part.op !== 'paid' || part.tier < at, `${where} reads a later tier`) });
}

function checkSubsidy(check: Check, subsidy: PolicyIr['subsidies'][number]): void {
  const everyone = check.ir.groups.map((_, group) => group);
  demand(check, (subsidy.from ?? 0) <= (subsidy.to ?? Number.POSITIVE_INFINITY), 'a subsidy ends before it begins');
  for (const { when, grant, payers } of subsidy.rows) {
    checkCondition(check, when, 0, everyone, 'subsidy');
    walkCondition(when, { condition: (part) => demand(check, !readsClaim(check, part), 'a subsidy reads the claim') });
    if (grant.kind === 'percentage') checkRatioValue(check, grant.ratio, 'subsidy');
    if (grant.kind === 'hole') demandIndex(check, grant.hole, check.ir.holes, 'a hole of a subsidy');
    for (const { payer, share } of payers) {
      demandIndex(check, payer, check.ir.payers, 'a payer of a subsidy');
      checkRatioValue(check, share, 'share of a subsidy');
    }
  }
}

function readsClaim(check: Check, condition: Condition): boolean {
  if (condition.op === 'compareMoney') return true;
  const reads = condition.op === 'oneOf' || condition.op === 'flag' || condition.op === 'compareInput';
  return reads && check.ir.inputs[condition.input]?.scope !== 'person';
}

function checkDeductible(check: Check, deductible: Deductible, tier: number, groups: readonly number[], where: string): void {
  checkMoney(check, deductible.amount, tier, groups, where, false);
  checkCounter(check, deductible.counter, deductible.per, 'deductible', where);
}

function checkRates(check: Check, rates: readonly Case<Rate>[], tier: number, groups: readonly number[], where: string): void {
  checkCases(check, rates, tier, groups, where);
  for (const { value } of rates) {
    if (value.kind === 'flat') {
      checkRatio(check, value.ratio, tier, groups, where);
      continue;
    }
    checkCounter(check, value.counter, value.per, value.origin === 'excess' ? 'eligible' : 'base', where);
    checkBands(check, value.bands, where);
    for (const band of value.bands) checkRatio(check, band.ratio, tier, groups, where);
  }
}

function checkBands(check: Check, bands: readonly Band[], where: string): void {
  demand(check, bands.length > 0, `${where}: no bands`);
  for (const [at, band] of bands.entries()) {
    demand(check, band.to === null ? at === bands.length - 1 : band.from < band.to, `${where}: band ${at} is empty or open too early`);
    demand(check, at === 0 || bands[at - 1]?.to === band.from, `${where}: band ${at} does not begin where the last ends`);
  }
}

function checkCounter(check: Check, index: number | null, per: 'visit' | 'year', kind: Counter['kind'], where: string): void {
  if (per === 'visit') {
    demand(check, index === null, `${where}: a visit has no counter`);
    return;
  }
  demand(check, index !== null && check.ir.counters[index]?.kind === kind, `${where}: the yearly counter is missing or of another kind`);
}

function checkMoney(
  check: Check,
  expression: MoneyExpression,
  tier: number,
  groups: readonly number[],
  where: string,
  isCap: boolean,
): void {
  walkMoney(expression, {
    money: (part) => checkMoneyNode(check, part, tier, groups, where, isCap),
    condition: (part) => checkConditionNode(check, part, where),
  });
}

function checkMoneyNode(check: Check, part: MoneyExpression, tier: number, groups: readonly number[], where: string, isCap: boolean): void {
  switch (part.op) {
    case 'money':
      demand(check, Number.isSafeInteger(part.fen) && part.fen >= 0, `${where}: ${part.fen} is no amount`);
      if (part.note !== null) demandIndex(check, part.note, check.ir.notes, `a note of ${where}`);
      return;
    case 'hole':
      demandIndex(check, part.hole, check.ir.holes, `a hole of ${where}`);
      return;
    case 'unlimited':
      demand(check, isCap, `${where}: only a cap can be unlimited`);
      return;
    case 'input':
      demand(check, check.ir.inputs[part.input]?.type.kind === 'money', `${where}: input ${part.input} is no money`);
      return;
    case 'base':
      demandIndex(check, part.base, check.ir.bases, `a base of ${where}`);
      return;
    case 'paid':
      demandIndex(check, part.tier, check.ir.tiers, `a tier read by ${where}`);
      return;
    case 'scale':
      demand(check, part.ratio.numerator >= 0 && part.rounding.unit > 0, `${where}: scaled by what is no ratio`);
      return;
    case 'min':
    case 'max':
      demand(check, part.operands.length > 0, `${where}: ${part.op} of nothing`);
      return;
    case 'choose':
      checkCases(check, part.cases, tier, groups, where);
      return;
    case 'add':
    case 'subtract':
      return;
  }
}

function checkRatio(check: Check, expression: RatioExpression, tier: number, groups: readonly number[], where: string): void {
  switch (expression.op) {
    case 'ratio':
      checkRatioValue(check, expression.ratio, where);
      if (expression.note !== null) demandIndex(check, expression.note, check.ir.notes, `a note of ${where}`);
      return;
    case 'hole':
      demandIndex(check, expression.hole, check.ir.holes, `a hole of ${where}`);
      return;
    case 'choose':
      checkCases(check, expression.cases, tier, groups, where);
      for (const { value } of expression.cases) checkRatio(check, value, tier, groups, where);
  }
}

function checkRatioValue(check: Check, { numerator, denominator }: ExactRatio, where: string): void {
  const tens = Number.isSafeInteger(denominator) && /^10*$/u.test(String(denominator));
  demand(check, tens && denominator <= 1_000_000, `${where}: denominator ${denominator} is no power of ten up to a million`);
  demand(check, Number.isSafeInteger(numerator) && numerator >= 0 && numerator <= denominator, `${where}: a ratio outside 0 to 1`);
}

function checkCases(check: Check, cases: readonly Case<unknown>[], tier: number, groups: readonly number[], where: string): void {
  for (const { when } of cases) checkCondition(check, when, tier, groups, where);
  const conditions = cases.map(({ when }) => when);
  demand(check, proveExhaustive(conditions, check.ir.inputs, { groups }).kind === 'covered', `${where}: the cases leave something out`);
}

function checkCondition(check: Check, condition: Condition, tier: number, groups: readonly number[], where: string): void {
  walkCondition(condition, {
    condition: (part) => checkConditionNode(check, part, where),
    money: (part) => checkMoneyNode(check, part, tier, groups, where, false),
  });
}

function checkConditionNode(check: Check, condition: Condition, where: string): void {
  const { ir } = check;
  switch (condition.op) {
    case 'group':
      for (const group of condition.groups) demandIndex(check, group, ir.groups, `a group of ${where}`);
      return;
    case 'oneOf': {
      const type = ir.inputs[condition.input]?.type;
      const count = type?.kind === 'enumeration' ? type.values.length : 0;
      demand(
        check,
        condition.values.every((value) => value >= 1 && value <= count),
        `${where}: no such value of input ${condition.input}`,
      );
      return;
    }
    case 'flag':
      demand(check, ir.inputs[condition.input]?.type.kind === 'boolean', `${where}: input ${condition.input} is no flag`);
      return;
    case 'compareInput': {
      const kind = ir.inputs[condition.input]?.type.kind;
      demand(check, kind === 'integer' || kind === 'date', `${where}: input ${condition.input} is neither integer nor date`);
      return;
    }
    case 'hole':
      demandIndex(check, condition.hole, ir.holes, `a hole of ${where}`);
      return;
    case 'always':
    case 'all':
    case 'any':
    case 'not':
    case 'compareMoney':
      return;
  }
}

function demandIndex(check: Check, index: number, list: readonly unknown[], what: string): void {
  demand(check, Number.isInteger(index) && index >= 0 && index < list.length, `${what} does not exist (${index})`);
}

function demand(check: Check, holds: boolean, problem: string): void {
  if (!holds && !check.problems.includes(problem)) check.problems.push(problem);
}
