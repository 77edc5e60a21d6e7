// The two settlements in JavaScript: `settle` with the whole working, `pay` with the numbers alone.

import { tierCounters } from '../../ir/ranges/tier-counters.js';
import { emitPartsStart, emitYearKept, partsArgument } from './emit-parts.js';
import { mayRefuse, tierFunctionName } from './emit-tier.js';
import { emitValues, emitYearFactsMoved } from './emit-year-facts.js';
import { call, counterCode, functionScope, indent, type ModuleScope } from './scope.js';

export function emitSettle(module: ModuleScope): string {
  const { plan } = module;
  const scope = functionScope(module, true);
  const tiers = plan.tiers.flatMap((tier, index) => {
    const args = `working, group, values, billed, counters, payments${partsArgument(module)}`;
    const settled = `payments.push(${tierFunctionName(index, true)}(${args}));`;
    const kept = emitYearKept(index, module);
    if (!mayRefuse(tier)) return [settled, ...kept];
    return [settled, `if (payments[${index}] === refused) return ${call(scope, 'refusal', 'working', String(index), 'state')};`, ...kept];
  });
  const lines = [
    'const { group, billed } = claim;',
    'const counters = state.counters.map((counter, index) => {',
    '  if (counter >= 0) return counter;',
    plan.holes.length > 0 ? '  return fromEarlierClaims;' : `  throw new RangeError(\`counter \${index} cannot be unknown\`);`,
    '});',
    `const working = ${call(scope, 'workingOf')};`,
    'const payments = [];',
    ...emitPartsStart(module),
    emitValues(true, module),
    ...tiers,
    ...emitYearFactsMoved(true, module),
    `return ${call(scope, 'finished', 'working', 'payments', 'counters', 'state')};`,
  ];
  return [
    '/** Settles one claim and returns the complete working; neither argument is changed. */',
    'export function settle(claim, state) {',
    ...indent(lines),
    '}',
  ].join('\n');
}

/** Counters are moved in place, so a refusal puts back those that earlier tiers moved. */
export function emitPay(module: ModuleScope): string {
  const { plan, unknowns } = module;
  const lastRefusing = plan.tiers.findLastIndex(mayRefuse);
  const movedBefore = new Map<string, number>();
  plan.tiers.slice(0, Math.max(0, lastRefusing)).forEach((tier, index) => {
    for (const { counter, by } of tierCounters(tier, plan)) {
      const code = counterCode(counter, by);
      if (!movedBefore.has(code)) movedBefore.set(code, index);
    }
  });
  const kept = [...movedBefore.keys()].map((counter, at) => `const kept${at} = ${counter};`);
  const tiers = plan.tiers.flatMap((tier, index) => {
    const name = `payment${index + 1}`;
    const settled = [
      `const ${name} = ${tierFunctionName(index, false)}(group, values, billed, counters, payments${partsArgument(module)});`,
    ];
    if (mayRefuse(tier)) settled.push(...emitRefusal(index, name, movedBefore));
    return [...settled, `payments[${index}] = ${name};`, ...emitYearKept(index, module)];
  });
  const names = plan.tiers.map((_, index) => `payment${index + 1}`);
  const doubtful = names.filter((_, index) => unknowns.tiers[index]?.payment === true);
  const sum = names.length === 0 ? '0' : names.join(' + ');
  const total = doubtful.length === 0 ? sum : `${doubtful.map((name) => `${name} < 0`).join(' || ')} ? -1 : ${sum}`;
  const start = ['const { group, billed } = claim;', ...emitPartsStart(module), emitValues(false, module)];
  const lines = [...start, ...kept, ...tiers, ...emitYearFactsMoved(false, module), `return ${total};`];
  return [
    '/**',
    ' * The same settlement without its working. Moves `counters` and fills `payments` (a plain array or Float64Array), both in place;',
    ' * returns the total in fen, -1 when it is unknown, or -2 - k, with the counters as they were, when the k-th tier (from 0) was',
    ' * billed above its base.',
    ' */',
    'export function pay(claim, counters, payments) {',
    ...indent(lines),
    '}',
  ].join('\n');
}

function emitRefusal(index: number, name: string, movedBefore: ReadonlyMap<string, number>): string[] {
  const restored = [...movedBefore].flatMap(([counter, first], at) => (first < index ? [`${counter} = kept${at};`] : []));
  return [`if (${name} === refused) {`, ...indent([...restored, `return ${-2 - index};`]), '}'];
}
