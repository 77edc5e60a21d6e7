// The invariants of a plan: what every target relies on without asking.

import { isOfFacts, yearFactProblems } from './check-year-facts.js';
import { unreachable } from './invariant.js';
import type {
  Advance,
  Band,
  Cap,
  Case,
  Condition,
  Counter,
  Deductible,
  ExactRatio,
  Group,
  Guarantee,
  MoneyExpression,
  PolicyIr,
  Rate,
  RatioExpression,
  Subsidy,
  Threshold,
  Tier,
} from './ir.js';
import { proveExhaustive } from './prove-exhaustive.js';
import { figuresOf } from './traverse/figures-of.js';
import { walkCondition, walkGroup, walkGuarantee, walkMoney, walkRatio, walkTier } from './traverse/walk-ir.js';

interface Check {
  readonly ir: PolicyIr;
  readonly problems: string[];
}

/** A part of the plan under check: what a problem calls it, and the groups that can reach it. */
interface Place extends Check {
  readonly where: string;
  readonly groups: readonly number[];
}

/** What is wrong, one sentence each; empty for a sound plan. */
export function checkIr(ir: PolicyIr): string[] {
  const check: Check = { ir, problems: yearFactProblems(ir) };
  for (const { name, value } of ir.accumulators) checkMoney({ ...check, where: `accumulated ${name}`, groups: everyGroup(check) }, value);
  for (const { when } of ir.counts) checkCondition({ ...check, where: 'count', groups: everyGroup(check) }, when);
  for (const [at, base] of ir.bases.entries()) checkBase(check, at, base.value);
  for (const [at, tier] of ir.tiers.entries()) checkTier(check, at, tier);
  for (const subsidy of ir.subsidies) checkSubsidy(check, subsidy);
  for (const group of ir.groups) checkGroup(check, group);
  for (const guarantee of ir.guarantees) checkGuarantee(check, guarantee);
  checkTables(check);
  return check.problems;
}

function checkTables(check: Check): void {
  const { ir } = check;
  const { since } = ir.year;
  demand(check, (ir.year.calendar === 'rolling') === (since !== null), 'a rolling year and its first day do not fit');
  if (since !== null && ir.inputs[since]?.type.kind !== 'date') demand(check, false, 'a rolling year is not counted from a date');
  if (ir.inputs[ir.year.by]?.type.kind !== 'date') demand(check, false, 'the accounting year is not decided by a date');
  for (const { document } of ir.citations) demandIndex(check, document, ir.documents, 'a cited document');
  for (const group of ir.groups) {
    for (const certifier of group.certifiers) demandIndex(check, certifier, ir.departments, `a certifier of ${group.name}`);
    for (const citation of group.citations) demandIndex(check, citation, ir.citations, `a citation of ${group.name}`);
  }
  for (const { citations } of [...ir.notes, ...ir.subsidies.flatMap(({ rows }) => rows)]) {
    for (const citation of citations ?? []) demandIndex(check, citation, ir.citations, 'a citation of a value');
  }
  for (const { citations } of [ir, ...ir.groups, ...ir.tiers].flatMap(({ conflicts }) => conflicts)) {
    for (const citation of citations) demandIndex(check, citation, ir.citations, 'a citation of a conflict');
  }
  demand(check, ir.groups.filter((group) => group.everyoneElse).length <= 1, 'two groups are for everybody else');
  demand(check, new Set(ir.counters.map(({ key }) => key)).size === ir.counters.length, 'two counters have one key');
  demand(check, new Set(ir.holes.map(({ id }) => id)).size === ir.holes.length, 'two holes have one id');
}

function checkBase(check: Check, at: number, value: MoneyExpression): void {
  const place: Place = { ...check, where: `base ${at}`, groups: everyGroup(check) };
  checkMoney(place, value);
  walkMoney(value, { money: (part) => demand(check, part.op !== 'base' || part.base < at, `base ${at} reads a later base`) });
}

function everyGroup({ ir }: Check): readonly number[] {
  return ir.groups.map((_, group) => group);
}

function checkTier(check: Check, at: number, tier: Tier): void {
  const where = `tier ${tier.name}`;
  const gate = tier.gates.find(({ kind }) => kind === 'groups')?.when;
  const groups = gate?.op === 'group' ? gate.groups : everyGroup(check);
  const placeOf = (clause: string): Place => ({ ...check, where: `${clause} of ${where}`, groups });
  if (tier.payer !== null) demandIndex(check, tier.payer, check.ir.payers, `payer of ${where}`);
  for (const citation of Object.values(tier.citations).flat()) demandIndex(check, citation, check.ir.citations, `a citation of ${where}`);
  demand(check, (tier.rates === null) === (tier.payment === 'billed'), `${where}: rates and payment do not fit`);
  for (const { when } of tier.gates) checkCondition(placeOf('gate'), when);
  checkMoney(placeOf('base'), tier.base);
  if (tier.threshold) checkThreshold(placeOf('threshold'), tier.threshold);
  if (tier.deductible) checkDeductible(placeOf('deductible'), tier.deductible);
  if (tier.rates) checkRates(placeOf('rates'), tier.rates);
  for (const cap of tier.caps) checkCap(placeOf('cap'), cap);
  if (tier.advance) checkAdvance(placeOf('advance'), tier.advance);
  if (tier.carry !== null) checkCarry(check, tier, where);
  if (tier.times !== null) demand(check, check.ir.counters[tier.times]?.kind === 'times', `${where}: no counter of its payments`);
  const reads = (part: MoneyExpression): void => {
    demand(check, part.op !== 'part' || part.tier < at, `${where} reads a later tier`);
    const sum = part.op === 'accumulated' ? check.ir.accumulators[part.accumulator] : undefined;
    if (sum) walkMoney(sum.value, { money: reads });
  };
  walkTier(tier, { money: reads });
}

function checkCarry(place: Check, { carry, payment, name }: Tier, where: string): void {
  const { ir } = place;
  demand(place, ir.rounding.cumulative && payment !== 'billed', `${where} carries what it does not round`);
  demand(place, ir.counters[carry ?? -1]?.kind === 'carry', `${where}: no counter of what it carries`);
  demand(
    place,
    ir.tiers.every((other) => other.name === name || other.carry !== carry),
    `${where} shares what it carries`,
  );
}

/** A person is a member whatever is claimed: only facts of the person count, and the day. */
function checkGroup(check: Check, group: Group): void {
  const place: Place = { ...check, where: `group ${group.name}`, groups: everyGroup(check) };
  for (const rule of [group.condition, group.derived]) if (rule) checkCondition(place, rule.when);
  const { by } = check.ir.year;
  const isPersonal = (input: number) => input === by || check.ir.inputs[input]?.scope === 'person';
  walkGroup(group, {
    money: (part) => {
      demand(check, part.op !== 'base' && part.op !== 'part', `${place.where} reads a base or a tier`);
      if (part.op === 'input') demand(check, isPersonal(part.input), `${place.where} reads the claim`);
    },
    ratio: (part) => {
      if (part.op === 'input') demand(check, isPersonal(part.input), `${place.where} reads the claim`);
    },
    condition: (part) => {
      demand(check, part.op !== 'group', `${place.where} asks for the group`);
      if ('input' in part) demand(check, isPersonal(part.input), `${place.where} reads the claim`);
    },
  });
}

function checkSubsidy(check: Check, subsidy: Subsidy): void {
  const place: Place = { ...check, where: 'subsidy', groups: everyGroup(check) };
  demand(check, (subsidy.from ?? 0) <= (subsidy.to ?? Number.POSITIVE_INFINITY), 'a subsidy ends before it begins');
  for (const { when, grant, payers } of subsidy.rows) {
    checkCondition(place, when);
    walkCondition(when, { condition: (part) => demand(check, !readsClaim(check, part), 'a subsidy reads the claim') });
    if (grant.kind === 'larger' || grant.kind === 'smaller') {
      const kinds = new Set(grant.operands.map(({ kind }) => kind));
      demand(check, kinds.size === 2, 'a grant compares an amount with a percentage');
    }
    for (const one of figuresOf(grant)) if (one.kind === 'percentage') checkShare(place, one.ratio);
    if (grant.kind === 'hole') demandIndex(check, grant.hole, check.ir.holes, 'a hole of a subsidy');
    for (const { payer, share } of payers) {
      demandIndex(check, payer, check.ir.payers, 'a payer of a subsidy');
      checkShare({ ...place, where: 'share of a subsidy' }, share);
    }
  }
}

function checkShare(place: Place, share: ExactRatio): void {
  checkExactRatio(place, share);
  demand(place, share.numerator <= share.denominator, `${place.where}: a ratio above 1`);
}

function readsClaim(check: Check, condition: Condition): boolean {
  if (condition.op === 'compareMoney') return true;
  const reads = condition.op === 'oneOf' || condition.op === 'flag' || condition.op === 'compareInput';
  return reads && check.ir.inputs[condition.input]?.scope !== 'person';
}

/** It stands by itself: nothing is in the plan for its sake, and no receipt tells of it. */
function checkGuarantee(check: Check, guarantee: Guarantee): void {
  const { claim, acknowledged, citations, text } = guarantee;
  const place: Place = { ...check, where: `guarantee ${text}`, groups: everyGroup(check) };
  const { where, ir } = place;
  walkGuarantee(guarantee, {
    money: (part) => {
      demand(check, part.op !== 'base', `${where} reads a base`);
      checkMoneyNode(place, part, 'amount');
    },
    ratio: (part) => checkRatioNode(place, part),
    condition: (part) => checkConditionNode(place, part),
  });
  if (claim.kind === 'order') {
    for (const group of [...claim.better, ...claim.worse]) demandIndex(check, group, ir.groups, `a group of ${where}`);
    demand(check, claim.better.length > 0 && claim.worse.length > 0, `${where} compares with nobody`);
    demand(check, !claim.better.some((group) => claim.worse.includes(group)), `${where} compares a group with itself`);
  }
  if (claim.kind === 'monotone') demand(check, ir.inputs[claim.input]?.type.kind === 'money', `${where}: input ${claim.input} is no money`);
  for (const { groups, when, reason, citations: sources } of acknowledged) {
    for (const group of groups ?? []) demandIndex(check, group, ir.groups, `a group of ${where}`);
    for (const citation of sources) demandIndex(check, citation, ir.citations, `a citation of ${where}`);
    demand(check, reason.trim() !== '' && sources.length > 0, `${where}: an exception without reason or source`);
    if (when) {
      demand(check, isOfFacts(ir, when), `${where}: an exception rests on more than facts`);
      walkCondition(when, { money: () => demand(check, false, `${where}: an exception rests on amounts`) });
    }
  }
  for (const citation of citations) demandIndex(check, citation, ir.citations, `a citation of ${where}`);
}

// ── clauses of a tier ───────────────────────────────────────────────────────────────────────────────────────────

function checkThreshold(place: Place, { amount, per, counter, citations }: Threshold): void {
  checkMoney(place, amount);
  checkCounter(place, counter, per, 'base');
  for (const citation of citations) demandIndex(place, citation, place.ir.citations, `a citation of ${place.where}`);
}

function checkDeductible(place: Place, deductible: Deductible): void {
  checkMoney(place, deductible.amount);
  if (deductible.most) checkMoney(place, deductible.most);
  demand(place, deductible.most === null || deductible.per === 'visit', `${place.where}: the most of a year is of a deductible per visit`);
  checkCounter(place, deductible.counter, deductible.most ? 'year' : deductible.per, 'deductible');
}

function checkAdvance(place: Place, { when, payer, citations }: Advance): void {
  checkCondition(place, when);
  demand(place, place.ir.payers[payer]?.kind === 'party', `${place.where}: recovered from who is no party`);
  for (const citation of citations) demandIndex(place, citation, place.ir.citations, `a citation of ${place.where}`);
}

function checkRates(place: Place, rates: readonly Case<Rate>[]): void {
  checkCases(place, rates);
  for (const { value } of rates) {
    if (value.kind === 'flat') {
      checkRatio(place, value.ratio);
      continue;
    }
    if (value.kind === 'amount') {
      checkMoney(place, value.amount);
      continue;
    }
    checkCounter(place, value.counter, value.per, value.origin === 'excess' ? 'eligible' : 'base');
    checkBands(place, value.bands);
    for (const band of value.bands) checkRatio(place, band.ratio);
  }
}

function checkBands(place: Place, bands: readonly Band[]): void {
  const { where } = place;
  demand(place, bands.length > 0, `${where}: no bands`);
  for (const [at, band] of bands.entries()) {
    demand(place, band.to === null ? at === bands.length - 1 : band.from < band.to, `${where}: band ${at} is empty or open too early`);
    demand(place, at === 0 || bands[at - 1]?.to === band.from, `${where}: band ${at} does not begin where the last ends`);
  }
}

function checkCap(place: Place, cap: Cap): void {
  checkMoney(place, cap.amount, 'cap');
  if (cap.per === 'disease') checkRun(place, cap);
  else checkCounter(place, cap.counter, cap.per, cap.pool === null ? 'paid' : 'pool');
}

/** A counter for no value of the input, then one for each. */
function checkRun(place: Place, { counter, by, pool }: Cap): void {
  const { ir, where } = place;
  const type = ir.inputs[by ?? -1]?.type;
  const run = type?.kind === 'enumeration' && counter !== null ? ir.counters.slice(counter, counter + type.values.length + 1) : [];
  const fits = type?.kind === 'enumeration' && run.length === type.values.length + 1 && run.every(({ kind }) => kind === 'disease');
  demand(place, fits && pool === null, `${where}: no counter for each value of its input`);
}

function checkCounter(place: Place, index: number | null, per: 'visit' | 'year', kind: Counter['kind']): void {
  const { where, ir } = place;
  if (per === 'visit') demand(place, index === null, `${where}: a visit has no counter`);
  else demand(place, index !== null && ir.counters[index]?.kind === kind, `${where}: the yearly counter is missing or of another kind`);
}

// ── expressions ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Only the amount of a cap may be unlimited. */
function checkMoney(place: Place, expression: MoneyExpression, role: 'amount' | 'cap' = 'amount'): void {
  walkMoney(expression, {
    money: (part) => checkMoneyNode(place, part, role),
    ratio: (part) => checkRatioNode(place, part),
    condition: (part) => checkConditionNode(place, part),
  });
}

function checkMoneyNode(place: Place, part: MoneyExpression, role: 'amount' | 'cap'): void {
  const { ir, where } = place;
  switch (part.op) {
    case 'money':
      demand(place, Number.isSafeInteger(part.fen) && part.fen >= 0, `${where}: ${part.fen} is no amount`);
      if (part.note !== null) demandIndex(place, part.note, ir.notes, `a note of ${where}`);
      return;
    case 'hole':
      demandIndex(place, part.hole, ir.holes, `a hole of ${where}`);
      return;
    case 'unlimited':
      demand(place, role === 'cap', `${where}: only a cap can be unlimited`);
      return;
    case 'input':
      demand(place, ir.inputs[part.input]?.type.kind === 'money', `${where}: input ${part.input} is no money`);
      return;
    case 'base':
      demandIndex(place, part.base, ir.bases, `a base of ${where}`);
      return;
    case 'part': {
      demandIndex(place, part.tier, ir.tiers, `a tier read by ${where}`);
      const counts = part.part !== 'year' || ir.counters[ir.tiers[part.tier]?.yearly ?? -1]?.kind === 'paid';
      demand(place, counts, `${where}: the tier read keeps no yearly payment`);
      return;
    }
    case 'accumulated':
      demandIndex(place, part.accumulator, ir.accumulators, `an accumulator read by ${where}`);
      return;
    case 'scale':
      demand(place, part.rounding.unit > 0, `${where}: rounded to nothing`);
      return;
    case 'min':
    case 'max':
      demand(place, part.operands.length > 0, `${where}: ${part.op} of nothing`);
      return;
    case 'choose':
      checkCases(place, part.cases);
      return;
    case 'add':
    case 'subtract':
      return;
    default:
      unreachable(part);
  }
}

/** The ratio of a rate. */
function checkRatio(place: Place, expression: RatioExpression): void {
  demand(place, staysWithinOne(expression), `${place.where}: a ratio may pass 1`);
  walkRatio(expression, {
    money: (part) => checkMoneyNode(place, part, 'amount'),
    ratio: (part) => checkRatioNode(place, part),
    condition: (part) => checkConditionNode(place, part),
  });
}

function staysWithinOne(expression: RatioExpression): boolean {
  switch (expression.op) {
    case 'ratio':
      return expression.ratio.numerator <= expression.ratio.denominator;
    case 'choose':
      return expression.cases.every(({ value }) => staysWithinOne(value));
    case 'hole':
    case 'input':
    case 'limit':
      return true;
    default:
      return false;
  }
}

function checkRatioNode(place: Place, part: RatioExpression): void {
  const { ir, where } = place;
  switch (part.op) {
    case 'ratio':
      checkExactRatio(place, part.ratio);
      if (part.note !== null) demandIndex(place, part.note, ir.notes, `a note of ${where}`);
      return;
    case 'hole':
      demandIndex(place, part.hole, ir.holes, `a hole of ${where}`);
      return;
    case 'input':
      demand(place, ir.inputs[part.input]?.type.kind === 'ratio', `${where}: input ${part.input} is no ratio`);
      return;
    case 'times':
      demand(place, ir.inputs[part.input]?.type.kind === 'integer', `${where}: input ${part.input} is no whole number`);
      checkExactRatio(place, part.ratio);
      return;
    case 'subtract':
    case 'limit':
      if (part.note !== null) demandIndex(place, part.note, ir.notes, `a note of ${where}`);
      return;
    case 'min':
    case 'max':
      demand(place, part.operands.length > 0, `${where}: ${part.op} of nothing`);
      return;
    case 'choose':
      checkCases(place, part.cases);
      return;
    case 'add':
    case 'multiply':
      return;
    default:
      unreachable(part);
  }
}

function checkExactRatio(place: Place, { numerator, denominator }: ExactRatio): void {
  const { where } = place;
  const tens = Number.isSafeInteger(denominator) && /^10*$/u.test(String(denominator));
  demand(place, tens && denominator <= 1_000_000, `${where}: denominator ${denominator} is no power of ten up to a million`);
  demand(place, Number.isSafeInteger(numerator) && numerator >= 0, `${where}: a ratio that is no fraction`);
}

function checkCases(place: Place, cases: readonly Case<unknown>[]): void {
  for (const { when, note } of cases) {
    checkCondition(place, when);
    if (note !== undefined) demandIndex(place, note, place.ir.notes, `a note of ${place.where}`);
  }
  const conditions = cases.map(({ when }) => when);
  const proof = proveExhaustive(conditions, place.ir.inputs, { groups: place.groups });
  demand(place, proof.kind === 'covered', `${place.where}: the cases leave something out`);
}

function checkCondition(place: Place, condition: Condition): void {
  walkCondition(condition, {
    condition: (part) => checkConditionNode(place, part),
    money: (part) => checkMoneyNode(place, part, 'amount'),
    ratio: (part) => checkRatioNode(place, part),
  });
}

function checkConditionNode(place: Place, condition: Condition): void {
  const { ir, where } = place;
  switch (condition.op) {
    case 'group':
      for (const group of condition.groups) demandIndex(place, group, ir.groups, `a group of ${where}`);
      return;
    case 'oneOf': {
      const type = ir.inputs[condition.input]?.type;
      const count = type?.kind === 'enumeration' ? type.values.length : 0;
      const known = condition.values.every((value) => value >= 1 && value <= count);
      demand(place, known, `${where}: no such value of input ${condition.input}`);
      return;
    }
    case 'flag':
      demand(place, ir.inputs[condition.input]?.type.kind === 'boolean', `${where}: input ${condition.input} is no flag`);
      return;
    case 'compareInput': {
      const kind = ir.inputs[condition.input]?.type.kind;
      const ordered = kind === 'integer' || kind === 'date' || kind === 'ratio';
      demand(place, ordered, `${where}: input ${condition.input} is neither integer nor date nor ratio`);
      return;
    }
    case 'compareCounter':
      demand(place, ir.counters[condition.counter]?.kind === 'times', `${where}: counter ${condition.counter} counts no payments`);
      return;
    case 'hole':
      demandIndex(place, condition.hole, ir.holes, `a hole of ${where}`);
      return;
    case 'always':
    case 'all':
    case 'any':
    case 'not':
    case 'compareMoney':
      return;
    default:
      unreachable(condition);
  }
}

function demandIndex(check: Check, index: number, list: readonly unknown[], what: string): void {
  demand(check, Number.isInteger(index) && index >= 0 && index < list.length, `${what} does not exist (${index})`);
}

function demand(check: Check, holds: boolean, problem: string): void {
  if (!holds && !check.problems.includes(problem)) check.problems.push(problem);
}
