// Sentences about what claims show.

import { unreachable } from '../../ir/invariant.js';
import type { MoneyExpression, PolicyIr, TierPart } from '../../ir/ir.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import type { Words } from '../property-result.js';

/** `-1.00 元` below 0. */
export function amountTold(amount: bigint, { currency }: PolicyIr): Words {
  const sign = amount < 0n ? '-' : '';
  const { zh, en } = amountWithUnit(Number(amount < 0n ? -amount : amount), currency);
  return { zh: `${sign}${zh}`, en: `${sign}${en}` };
}

/** `政策范围内费用 14000.56 元 → 个人自付 800.00 元` */
export function arrow(from: Words, fromAmount: Words, to: Words, toAmount: Words): Words {
  return { zh: `${from.zh} ${fromAmount.zh} → ${to.zh} ${toAmount.zh}`, en: `${from.en} ${fromAmount.en} → ${to.en} ${toAmount.en}` };
}

export const ownWords: Words = { zh: '个人自付', en: 'the patient pays' };
export const totalWords: Words = { zh: '支付合计', en: 'paid in all' };

export function inputWords({ inputs }: PolicyIr, input: number): Words {
  return inputs[input]?.label ?? { zh: '费用', en: 'cost' };
}

/** What an amount is, as far as it has a name. */
export function amountWords(plan: PolicyIr, expression: MoneyExpression): Words {
  switch (expression.op) {
    case 'input':
      return inputWords(plan, expression.input);
    case 'base':
      return bothWays(plan.bases[expression.base]?.name ?? '');
    case 'accumulated':
      return bothWays(plan.accumulators[expression.accumulator]?.name ?? '');
    case 'part': {
      const name = plan.tiers[expression.tier]?.name ?? '';
      const part = partWords[expression.part];
      return { zh: `“${name}”${part.zh}`, en: `${part.en} of “${name}”` };
    }
    case 'add':
    case 'subtract': {
      const [left, right] = [amountWords(plan, expression.left), amountWords(plan, expression.right)];
      const sign = expression.op === 'add' ? '+' : '−';
      return { zh: `${left.zh} ${sign} ${right.zh}`, en: `${left.en} ${sign} ${right.en}` };
    }
    case 'money':
      return amountTold(BigInt(expression.fen), plan);
    case 'hole':
    case 'unlimited':
    case 'min':
    case 'max':
    case 'scale':
    case 'choose':
      return { zh: '算出的金额', en: 'the amount reckoned' };
    default:
      return unreachable(expression);
  }
}

const partWords: Readonly<Record<TierPart, Words>> = {
  payment: { zh: '支付额', en: 'payment' },
  base: { zh: '费用', en: 'base' },
  deductible: { zh: '起付线', en: 'deductible' },
  below: { zh: '起付线以下部分', en: 'part below the deductible' },
  eligible: { zh: '起付线以上部分', en: 'part above the deductible' },
  uncapped: { zh: '封顶前支付额', en: 'payment before caps' },
  cut: { zh: '超过封顶线部分', en: 'part cut by caps' },
  unpaid: { zh: '未付部分', en: 'unpaid part' },
  year: { zh: '年度支付额', en: 'payments of the year' },
};

function bothWays(name: string): Words {
  return { zh: name, en: name };
}
