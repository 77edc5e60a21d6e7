// Named bases in JavaScript: a function each, in one form or, where reasons or notes may arise, in two.

import { invariant } from '../../ir/invariant.js';
import type { PolicyIr } from '../../ir/ir.js';
import { baseDiffers, baseName, emitMoney } from './emit-expression.js';
import { partsArgument } from './emit-parts.js';
import { functionScope, type ModuleScope, remark, wrapFunction } from './scope.js';

export function emitBases(module: ModuleScope): readonly string[] {
  return module.plan.bases.flatMap((base, index) => {
    const forms = baseDiffers(index, module) ? [false, true] : [false];
    return forms.map((trace) => `// ${remark(base.name)}\n${emitBase(module.plan, index, trace, module)}`);
  });
}

function emitBase(plan: PolicyIr, index: number, trace: boolean, module: ModuleScope): string {
  const base = plan.bases[index];
  invariant(base, `no base ${index}`);
  const scope = functionScope(module, trace);
  const lines = [`return ${emitMoney(base.value, scope)};`];
  const head = `function ${baseName(index, scope)}(${trace ? 'working, ' : ''}group, values, counters, payments${partsArgument(module)})`;
  return wrapFunction(head, lines, scope);
}
