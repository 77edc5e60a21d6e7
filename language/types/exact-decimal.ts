// Exact decimals as an author reads them.

import type { ExactDecimal } from '../syntax/ast.js';
import type { Currency } from '../syntax/money/currencies.js';
import { writeAmount } from '../syntax/money/read-unit.js';

/** 7/10 as `70%`, 275/1000 as `27.5%`. */
export function percentText(value: ExactDecimal): string {
  return `${decimalText({ digits: value.digits, scale: value.scale - 2 })}%`;
}

export function decimalText({ digits, scale }: ExactDecimal): string {
  if (scale <= 0) return digits === 0 ? '0' : `${digits}${'0'.repeat(Math.min(-scale, 20))}`;
  const padded = String(digits).padStart(scale + 1, '0');
  const fraction = padded.slice(-scale).replace(/0+$/, '');
  return fraction === '' ? padded.slice(0, -scale) : `${padded.slice(0, -scale)}.${fraction}`;
}

/** Negative, zero or positive as left is below, equal to or above right. */
export function compareDecimals(left: ExactDecimal, right: ExactDecimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = scaledTo(left, scale) - scaledTo(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  const scale = Math.max(left.scale, right.scale);
  return { digits: Number(scaledTo(left, scale) + scaledTo(right, scale)), scale };
}

/** Whether fen × factor is a whole number of fen. */
export function isWholeProduct(fen: number, factor: ExactDecimal): boolean {
  return (BigInt(fen) * BigInt(factor.digits)) % 10n ** BigInt(factor.scale) === 0n;
}

function scaledTo({ digits, scale }: ExactDecimal, common: number): bigint {
  return BigInt(digits) * 10n ** BigInt(common - scale);
}

/** `500000` fen as `5000元`; used in messages. */
export function moneyText(fen: number, currency: Currency): string {
  return writeAmount(decimalText({ digits: fen, scale: currency.digits }), '', currency, 'zh');
}
