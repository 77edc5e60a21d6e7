// Σ amount × numerator, rounded once: in plain numbers where they are exact, in wider integers where they might not be.

import type { Rounding } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import { roundingSteps, type Scale } from '../../ir/ranges/product.js';
import type { ModuleScope } from './scope.js';

export interface Term {
  readonly amount: string;
  readonly numerator: string;
}

/** `high`: the largest that the amounts together can be. */
export function emitProduct(
  terms: readonly Term[],
  high: bigint,
  scale: Scale,
  rounding: Rounding,
  scope: Pick<ModuleScope, 'ranges'>,
): string {
  const { wide } = scope.ranges.product(high, scale, rounding);
  const { factor, offset, divisor, unit } = roundingSteps(scale.denominator, rounding);
  const whole = (digits: number) => (wide ? `${digits}n` : `${digits}`);
  const products = terms.filter(({ numerator }) => numerator !== '0').map((term) => emitTerm(term, wide));
  if (products.length === 0) return '0';
  const sum = products.join(' + ');
  if (divisor === 1 && !wide) return products.length === 1 ? sum : `(${sum})`;
  const doubled = factor === 1 ? sum : `${whole(2)} * (${sum})`;
  const lifted = offset === 0 ? doubled : `${doubled} + ${whole(offset)}`;
  const divided = wide ? `Number((${lifted}) / ${whole(divisor)})` : `Math.floor((${lifted}) / ${divisor})`;
  return unit === 1 ? divided : `${divided} * ${unit}`;
}

/** The same sum in whole multiples of the unit, and in millionths what it is above them. */
export function emitWholeAndRest(
  terms: readonly Term[],
  high: bigint,
  scale: Scale,
  rounding: Rounding,
  scope: Pick<ModuleScope, 'ranges'>,
): { readonly whole: string; readonly rest: string } {
  const down: Rounding = { ...rounding, mode: 'truncate' };
  const { wide } = scope.ranges.product(high, scale, down);
  const { divisor } = roundingSteps(scale.denominator, down);
  const whole = emitProduct(terms, high, scale, down, scope);
  const products = terms.filter(({ numerator }) => numerator !== '0').map((term) => emitTerm(term, wide));
  if (divisor === 1 || products.length === 0) return { whole, rest: '0' };
  const sum = `(${products.join(' + ')})`;
  const above = wide ? `Number(${sum} % ${divisor}n)` : `${sum} % ${divisor}`;
  const factor = ratioScale / scale.denominator;
  return { whole, rest: factor === 1 ? above : `${above} * ${factor}` };
}

function emitTerm({ amount, numerator }: Term, wide: boolean): string {
  if (!wide) return numerator === '1' ? amount : `${amount} * ${numerator}`;
  const factor = /^\d+$/.test(numerator) ? `${numerator}n` : `BigInt(${numerator})`;
  return `BigInt(${amount}) * ${factor}`;
}
