// What is said of an assumption in every receipt.

import { keywords } from '../../language/index.js';
import type { Assumption } from '../ir/ir.js';
import { type Lowering, originIn, originOf, type PlacedAssumption, textOf } from './lowering.js';

const assumable = {
  threshold: keywords.Threshold,
  deductible: keywords.Deductible,
  ratio: keywords.Ratio,
  amount: keywords.PaymentOf,
  cap: keywords.Cap,
  base: keywords.Cost,
} as const;

export function assumptionNote(lowering: Lowering, { node, source }: PlacedAssumption): Assumption {
  if (source) return { text: textOf({ ...lowering, source }, node), origin: originIn(source, node.span) };
  const clause = assumable[node.clause];
  return {
    text: `${node.tier.text} ${keywords.Of.zh} ${clause.zh}${valueText(node.value)}`,
    origin: originOf(lowering, lowering.policy.declaration.name),
  };
}

/** An assumption that stands in no file is in the words of the language. */
function valueText(value: PlacedAssumption['node']['value']): string {
  if ('text' in value) return ` = ${value.text}`;
  return value.kind === 'KeywordLiteral' && value.literal === 'unlimited' ? ` = ${keywords.Unlimited.zh}` : '';
}
