// What a plan counts and sums over the claims of a year, in JavaScript: counted before the tiers of a claim, summed after them.

import { emitMoney, emitTruth } from './emit-expression.js';
import { partsArgument } from './emit-parts.js';
import { call, functionScope, type ModuleScope, type Scope, workingArgument, wrapFunction } from './scope.js';

/** The functions of one of the two settlements; none where the plan counts and sums nothing. */
export function emitYearFacts(trace: boolean, module: ModuleScope): readonly string[] {
  const { counts, accumulators } = module.plan;
  return [
    ...(counts.length === 0 ? [] : [emitCounts(functionScope(module, trace))]),
    ...(counts.length + accumulators.length === 0 ? [] : [emitMoves(functionScope(module, trace))]),
  ];
}

/** Before the first tier: `values` with the counts. */
export function emitValues(trace: boolean, module: ModuleScope): string {
  if (module.plan.counts.length === 0) return 'const { values } = claim;';
  return `const values = ${nameOf('withCounts', trace)}(${argumentsOf(trace, module).replace('values', 'claim.values')});`;
}

/** After the last tier. */
export function emitYearFactsMoved(trace: boolean, module: ModuleScope): string[] {
  if (module.plan.counts.length + module.plan.accumulators.length === 0) return [];
  return [`${nameOf('moveYearFacts', trace)}(${argumentsOf(trace, module)});`];
}

function nameOf(name: string, trace: boolean): string {
  return trace ? `${name}Traced` : name;
}

function argumentsOf(trace: boolean, module: ModuleScope): string {
  return `${trace ? 'working, ' : ''}group, values, counters, payments${partsArgument(module)}`;
}

function emitCounts(scope: Scope): string {
  const lines = scope.plan.counts.map(
    ({ input, counter, when }) => `counted[${input}] = counters[${counter}] + ${emitTruth(when, scope)};`,
  );
  const head = `function ${nameOf('withCounts', scope.trace)}(${argumentsOf(scope.trace, scope)})`;
  return wrapFunction(head, ['const counted = [...values];', ...lines, 'return counted;'], scope);
}

/** Every sum is taken before any counter moves: one accumulator may read another. */
function emitMoves(scope: Scope): string {
  const { plan, unknowns } = scope;
  const sums = plan.accumulators.map(({ value }, index) => `const sum${index} = ${emitMoney(value, scope)};`);
  const moves = plan.accumulators.flatMap(({ counter, value }, index) => {
    const [held, sum] = [`counters[${counter}]`, `sum${index}`];
    const met = scope.trace && unknowns.money(value) ? [`${call(scope, 'met', 'working', sum)};`] : [];
    const unsure = unknowns.counters[counter] === true;
    return [unsure ? `${held} = ${call(scope, 'moved', workingArgument(scope), held, sum)};` : `${held} += ${sum};`, ...met];
  });
  const counted = plan.counts.map(({ input, counter }) => `counters[${counter}] = values[${input}];`);
  const head = `function ${nameOf('moveYearFacts', scope.trace)}(${argumentsOf(scope.trace, scope)})`;
  return wrapFunction(head, [...sums, ...moves, ...counted], scope);
}
