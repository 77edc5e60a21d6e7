// Steps 2 to 9 in JavaScript: one tier as one function, with the working or without.

import { invariant } from '../../ir/invariant.js';
import type { Deductible, Tier } from '../../ir/ir.js';
import { carrySteps } from '../../ir/ranges/product.js';
import { tierCounters } from '../../ir/ranges/tier-counters.js';
import { hasNotes } from '../shared/notes.js';
import type { TierUnknowns } from '../shared/unknowns.js';
import { emitCaps } from './emit-caps.js';
import { emitCondition, emitMoney, emitTruth } from './emit-expression.js';
import { emitPartsKept, emitPartsUnsure, partsArgument, readsPart } from './emit-parts.js';
import { emitDoubt, emitRates } from './emit-rate.js';
import { call, counterCode, functionScope, indent, type ModuleScope, remark, type Scope, workingArgument, wrapFunction } from './scope.js';

interface Place {
  readonly tier: Tier;
  readonly index: number;
  readonly unknowns: TierUnknowns;
  readonly scope: Scope;
}

export function tierFunctionName(index: number, trace: boolean): string {
  return `${trace ? 'settle' : 'pay'}Tier${index + 1}`;
}

/** True when a claim can state a payment that the tier refuses. */
export function mayRefuse(tier: Tier): boolean {
  return tier.payment !== 'computed';
}

export function emitTier(index: number, trace: boolean, module: ModuleScope): string {
  const tier = module.plan.tiers[index];
  const unknowns = module.unknowns.tiers[index];
  invariant(tier && unknowns, `no tier ${index}`);
  const scope = functionScope(module, trace);
  const place: Place = { tier, index, unknowns, scope };
  const body = [...emitGates(place), ...emitBase(place), ...emitThreshold(place), ...emitDeductible(place), ...emitPayment(place)];
  const lines = [
    ...body,
    ...emitMovements(place),
    ...emitPartsKept(tier, index, unknowns, scope),
    ...(trace ? [...emitRecoverable(place), ...emitTrace(place)] : []),
    'return payment;',
  ];
  const head = `function ${tierFunctionName(index, trace)}(${trace ? 'working, ' : ''}group, values, billed, counters, payments${partsArgument(module)})`;
  return `// ${index + 1}. ${remark(tier.name)}\n${wrapFunction(head, lines, scope)}`;
}

function emitGates({ tier, index, scope }: Place): string[] {
  const lines: string[] = [];
  const unsure: string[] = [];
  for (const [position, gate] of tier.gates.entries()) {
    const leave = scope.trace ? `return ${call(scope, 'notApplicable', 'working', String(position))};` : 'return 0;';
    if (gate.when.op === 'always') continue;
    lines.push(`// ${remark(gate.text)}`);
    if (scope.unknowns.condition(gate.when)) {
      lines.push(`const gate${position} = ${emitTruth(gate.when, scope)};`, `if (gate${position} === 0) ${leave}`);
      unsure.push(`gate${position}`);
    } else {
      lines.push(`if (!${emitCondition(gate.when, scope)}) ${leave}`);
    }
  }
  return unsure.length === 0 ? lines : [...lines, ...emitUndecided(tier, index, unsure, scope)];
}

function emitUndecided(tier: Tier, index: number, unsure: readonly string[], scope: Scope): string[] {
  const doubt = unsure.reduce((left, right) => call(scope, 'either', workingArgument(scope), left, right));
  const moves = tierCounters(tier, scope.plan).map(({ counter, by }) => moveUnsure(counterCode(counter, by), 'unsure', scope));
  const leave = scope.trace ? `return ${call(scope, 'undetermined', 'working', 'unsure')};` : 'return -1;';
  return [`const unsure = ${doubt};`, 'if (unsure < 0) {', ...indent([...moves, ...emitPartsUnsure(index, scope), leave]), '}'];
}

function emitBase({ tier, scope }: Place): string[] {
  return [`const base = ${emitMoney(tier.base, scope)};`];
}

// ── threshold ───────────────────────────────────────────────────────────────────────────────────────────────────

function emitThreshold({ tier, unknowns, scope }: Place): string[] {
  if (tier.threshold === null) return [];
  const { amount, counter, bound } = tier.threshold;
  const before = counter === null ? '0' : 'thresholdBefore';
  const sum = counter === null ? 'base' : `${before} + base`;
  const inclusive = bound === 'inclusive';
  const counted = unknowns.counted
    ? call(scope, 'countedOf', workingArgument(scope), 'base', 'threshold', before, String(inclusive))
    : `${sum} ${inclusive ? '>=' : '>'} threshold ? base : 0`;
  const value = emitMoney(amount, scope);
  return [
    ...(scope.trace && hasNotes(amount, scope.plan)
      ? unnoted('notesBeforeThreshold', 'base', [`const threshold = ${value};`])
      : [`const threshold = ${value};`]),
    ...(counter === null ? [] : [`const thresholdBefore = counters[${counter}];`]),
    `const counted = ${counted};`,
  ];
}

/** What is evaluated for the trace only, where the amount is 0, leaves no notes. */
function unnoted(mark: string, amount: string, lines: readonly string[]): string[] {
  return [
    `const ${mark} = working.notes.length;`,
    ...lines,
    `if (${amount} === 0) working.notes.length = ${mark}; // not needed, so not reported`,
  ];
}

/** The base as far as it counts. */
function countedName({ threshold }: Tier): 'base' | 'counted' {
  return threshold === null ? 'base' : 'counted';
}

// ── deductible ──────────────────────────────────────────────────────────────────────────────────────────────────

function emitDeductible(place: Place): string[] {
  const { tier, index, unknowns, scope } = place;
  const counted = countedName(tier);
  if (tier.deductible === null) {
    const consumed = unknowns.counted ? `${counted} < 0 ? ${counted} : 0` : '0';
    const startsThere = tier.rates?.some(({ value }) => value.kind === 'bands' && value.origin === 'absolute');
    return scope.trace || startsThere || readsPart(index, 'below', scope)
      ? [`const consumed = ${consumed};`, `const eligible = ${counted};`]
      : [`const eligible = ${counted};`];
  }
  const { amount, most, counter } = tier.deductible;
  const noted = scope.trace && [amount, ...(most ? [most] : [])].some((one) => hasNotes(one, scope.plan));
  const amounts = [
    `const deductible = ${emitMoney(amount, scope)};`,
    ...(most === null ? [] : [`const mostOfYear = ${emitMoney(most, scope)};`]),
  ];
  return [
    ...(noted ? unnoted('notesBefore', counted, amounts) : amounts),
    ...(counter === null ? [] : [`const deductibleBefore = counters[${counter}];`]),
    `const consumed = ${consumedCode(place, tier.deductible)};`,
    `const eligible = ${unknowns.eligible ? call(scope, 'minus', workingArgument(scope), counted, 'consumed') : `${counted} - consumed`};`,
  ];
}

function consumedCode({ tier, unknowns, scope }: Place, { most, counter }: Deductible): string {
  const before = counter === null ? '0' : 'deductibleBefore';
  const working = workingArgument(scope);
  const counted = countedName(tier);
  if (unknowns.consumed) {
    if (most === null) return call(scope, 'consumedOf', working, counted, 'deductible', before);
    return call(scope, 'consumedWithin', working, counted, 'deductible', 'mostOfYear', before);
  }
  if (most !== null) return `Math.min(${counted}, deductible, Math.max(0, mostOfYear - ${before}))`;
  return counter === null ? `Math.min(${counted}, deductible)` : `Math.min(${counted}, Math.max(0, deductible - ${before}))`;
}

// ── payment ─────────────────────────────────────────────────────────────────────────────────────────────────────

function emitPayment(place: Place): string[] {
  const { tier, index, scope, unknowns } = place;
  const traced = scope.trace ? ['let rate = -1;', 'const bands = [];', 'const caps = [];'] : [];
  const refuse = `if (${unknowns.base ? 'base >= 0 && ' : ''}given > base) return refused;`;
  switch (tier.payment) {
    case 'billed': {
      const given = [`const given = Math.max(0, billed[${index}]);`, refuse, 'const payment = given;'];
      return [...given, ...(scope.trace ? ['const uncapped = given;', 'const rate = -1;', 'const bands = [];', 'const caps = [];'] : [])];
    }
    case 'billed_first':
      return [
        `const given = billed[${index}];`,
        refuse,
        ...emitCarryBefore(place),
        'let uncapped = 0;',
        'let payment;',
        ...traced,
        'if (given >= 0) {',
        '  uncapped = given;',
        '  payment = given;',
        '} else {',
        ...indent(emitComputed(place)),
        '}',
      ];
    case 'computed':
      return [...emitCarryBefore(place), 'let uncapped = 0;', 'let payment;', ...traced, ...emitComputed(place)];
  }
}

function emitCarryBefore({ tier: { carry } }: Place): string[] {
  return carry === null ? [] : [`const carryBefore = counters[${carry}];`, 'let rest = 0;'];
}

function emitComputed({ tier, index, unknowns, scope }: Place): string[] {
  const rates = ['if (eligible > 0) {', ...indent(emitRates(tier, index, scope))];
  const unknown = unknowns.eligible ? ['} else if (eligible < 0) {', ...indent(emitDoubt('eligible', index, scope)), '}'] : ['}'];
  return [...rates, ...unknown, ...emitCaps(tier.caps, unknowns.uncapped, scope)];
}

// ── counters and trace ──────────────────────────────────────────────────────────────────────────────────────────

function emitMovements({ tier, unknowns, scope }: Place): string[] {
  const by = {
    deductible: { amount: 'consumed', unknown: unknowns.consumed },
    base: { amount: 'base', unknown: unknowns.base },
    eligible: { amount: 'eligible', unknown: unknowns.eligible },
    paid: { amount: 'payment', unknown: unknowns.payment },
    pool: { amount: 'payment', unknown: unknowns.payment },
    disease: { amount: 'payment', unknown: unknowns.payment },
    times: { amount: 'timesPaid', unknown: unknowns.payment },
  };
  const once = unknowns.payment ? 'payment < 0 ? payment : payment > 0 ? 1 : 0' : 'payment > 0 ? 1 : 0';
  const times = tier.times === null ? [] : [`const timesPaid = ${once};`];
  const moves = tierCounters(tier, scope.plan).flatMap(({ counter, by: input, kind }) => {
    if (kind === 'carry') return emitCarryMoved(counter, unknowns.uncapped, scope);
    const { amount, unknown } = by[kind];
    const met = scope.trace && unknown ? [`${call(scope, 'met', 'working', amount)};`] : [];
    const guarded = scope.unknowns.counters[counter] === true;
    const moved = counterCode(counter, input);
    return [guarded ? moveUnsure(moved, amount, scope) : `${moved} += ${amount};`, ...met];
  });
  const lines = [...times, ...moves];
  return scope.trace && unknowns.payment ? [...lines, `${call(scope, 'met', 'working', 'payment')};`] : lines;
}

/** Whole units are rounded the same whatever is added to them, so that only what is above them is carried. */
function emitCarryMoved(counter: number, unknown: boolean, scope: Scope): string[] {
  const { step } = carrySteps(scope.plan.rounding);
  if (!unknown) return [`counters[${counter}] = (carryBefore + rest) % ${step};`];
  const after = call(scope, 'carriedOn', workingArgument(scope), 'carryBefore', 'rest', String(step));
  return [`counters[${counter}] = ${after};`, ...(scope.trace ? [`${call(scope, 'met', 'working', 'rest')};`] : [])];
}

function moveUnsure(counter: string, amount: string, scope: Scope): string {
  return `${counter} = ${call(scope, 'moved', workingArgument(scope), counter, amount)};`;
}

function emitRecoverable({ tier, scope }: Place): string[] {
  if (tier.advance === null) return [];
  const lines = [
    `const advanced = ${emitTruth(tier.advance.when, scope)};`,
    'recoverable = advanced < 0 ? advanced : advanced > 0 ? payment : 0;',
    ...(scope.unknowns.condition(tier.advance.when) ? [`${call(scope, 'met', 'working', 'advanced')};`] : []),
  ];
  return ['let recoverable = 0;', 'if (payment !== 0) {', ...indent(lines), '}'];
}

function emitTrace({ tier, unknowns, scope }: Place): string[] {
  const shown = (amount: string, unknown: boolean) => (unknown ? call(scope, 'shown', amount) : amount);
  const { deductible } = tier;
  const isUnknown = (counter: number | null | undefined) => typeof counter === 'number' && scope.unknowns.counters[counter] === true;
  const thresholdCounter = tier.threshold?.counter;
  const settled = tier.payment === 'billed' ? "'billed'" : tier.payment === 'billed_first' ? "given >= 0 ? 'billed' : 'paid'" : "'paid'";
  const doubtful = unknowns.uncapped || unknowns.payment;
  const fields = [
    `status: ${unknowns.payment ? `payment < 0 ? 'undetermined' : ${settled}` : settled}`,
    'gate: -1',
    `base: ${shown('base', unknowns.base)}`,
    `threshold: ${tier.threshold === null ? '0' : shown('threshold', unknowns.threshold)}`,
    `thresholdBefore: ${typeof thresholdCounter === 'number' ? shown('thresholdBefore', isUnknown(thresholdCounter)) : '0'}`,
    `deductible: ${deductible === null ? '0' : shown('deductible', unknowns.deductible)}`,
    `deductibleBefore: ${typeof deductible?.counter === 'number' ? shown('deductibleBefore', isUnknown(deductible.counter)) : '0'}`,
    `consumed: ${shown('consumed', unknowns.consumed)}`,
    `eligible: ${shown('eligible', unknowns.eligible)}`,
    'rate',
    'bands',
    `carryBefore: ${tier.carry === null ? '0' : shown('carryBefore', isUnknown(tier.carry))}`,
    `carry: ${tier.carry === null ? '0' : shown(`counters[${tier.carry}]`, isUnknown(tier.carry))}`,
    `uncapped: ${shown('uncapped', unknowns.uncapped)}`,
    'caps',
    `cut: ${doubtful ? 'uncapped < 0 || payment < 0 ? -1 : uncapped - payment' : 'uncapped - payment'}`,
    `payment: ${shown('payment', unknowns.payment)}`,
    tier.advance === null ? 'recoverable: 0' : `recoverable: ${call(scope, 'shown', 'recoverable')}`,
  ];
  return ['working.tiers.push({', ...indent(fields.map((field) => `${field.replace(/^(\w+): \1$/, '$1')},`)), '});'];
}
