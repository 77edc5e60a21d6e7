// Which input of the plan a name in an expression reads.

import { keywords, type Name, type NameExpression } from '../../../language/index.js';
import type { Lowering } from '../lowering.js';

export function inputOf(lowering: Lowering, expression: NameExpression): number | null {
  if (expression.builtin === 'visit' || expression.builtin === 'disease') return builtinIndex(lowering, expression.builtin);
  return expression.builtin === 'group' ? null : inputNamed(lowering, expression.name);
}

/** The input a name stands for, the keywords 就诊 and 病种 included. */
export function inputNamed(lowering: Lowering, name: Name): number | null {
  const symbol = lowering.policy.symbols.get(name);
  if (symbol?.kind === 'builtinInput') return builtinIndex(lowering, symbol.builtin.id);
  if (symbol?.kind === 'input' || symbol?.kind === 'count') return lowering.inputIndex.get(symbol.declaration.name.text) ?? null;
  if (name.text === keywords.Visits.zh || name.text === keywords.Visits.en) return builtinIndex(lowering, 'visit');
  if (name.text === keywords.Disease.zh || name.text === keywords.Disease.en) return builtinIndex(lowering, 'disease');
  return null;
}

export function builtinIndex(lowering: Lowering, id: string): number | null {
  return lowering.inputIndex.get(`builtin:${id}`) ?? null;
}
