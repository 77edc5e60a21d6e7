// What a policy counts and sums over the claims of a year.

import type { CountDeclaration, FileNode } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import { isOfFacts } from '../ir/check-year-facts.js';
import type { Count, PolicyIr } from '../ir/ir.js';
import { addCounter, complainQuoting, type Lowering, originOf } from './lowering.js';
import { lowerCondition } from './values/condition.js';
import { accumulatorOf } from './values/money.js';

export function countDeclarations(file: FileNode): CountDeclaration[] {
  return file.declarations.filter((one) => one.kind === 'Count');
}

/** Once the tiers are lowered; every sum that is declared is kept, read or not. */
export function lowerAccumulators(lowering: Lowering): PolicyIr['accumulators'] {
  for (const one of lowering.policy.ast.declarations) if (one.kind === 'Accumulator') accumulatorOf(lowering, one);
  return lowering.accumulators;
}

export function lowerCounts(lowering: Lowering): readonly Count[] {
  return countDeclarations(lowering.policy.ast).map((declaration) => {
    const name = declaration.name.text;
    const when = lowerCondition(lowering, { owner: name, clause: 'condition', admitted: [], tier: null }, declaration.condition);
    const { bases, inputs } = lowering;
    if (!isOfFacts({ bases, inputs }, when)) complainQuoting(lowering, compileDiagnostics.openCount, declaration.condition);
    const label = { zh: `${name}：本年度次数`, en: `${name}: counted this year` };
    const counter = addCounter(lowering, { key: `${name}.count`, kind: 'count', label });
    return { input: lowering.inputIndex.get(name) ?? 0, counter, when, origin: originOf(lowering, declaration) };
  });
}
