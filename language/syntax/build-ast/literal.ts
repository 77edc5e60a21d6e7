// Numbers, amounts, dates and strings: exact values of what is written.

import type { IToken } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/lexical.js';
import { report } from '../../diagnostics/define-diagnostics.js';
import type { DateLiteral, ExactDecimal, IntegerLiteral, MoneyLiteral, MonthDayNode, PointsLiteral, RatioLiteral, Text } from '../ast.js';
import { type Currency, renminbi } from '../money/currencies.js';
import { readUnit, type Scale, writeAmount } from '../money/read-unit.js';
import { tokenSpan } from '../tokens.js';
import type { BuildContext } from './cst-access.js';

/** Amounts go up to 1000 亿元, the same number of the smallest unit in any currency, so that products with a ratio stay exact. */
const largestFen = 10_000_000_000_000n;

const numberPattern = /[0-9]+(?:\.[0-9]+)?/;

interface Digits {
  readonly digits: bigint;
  readonly scale: number;
}

function digitsOf(image: string): Digits {
  const [whole = '0', fraction = ''] = (numberPattern.exec(image)?.[0] ?? '0').slice(0, 400).split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function lowest(given: Digits): Digits {
  let { digits, scale } = given;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** In lowest scale; a number beyond 15 digits is reported and stands as 0. */
function exact(token: IToken, shift: number, context: BuildContext): ExactDecimal {
  const written = digitsOf(token.image);
  const { digits, scale } = lowest({ digits: written.digits, scale: written.scale + shift });
  if (digits <= 999_999_999_999_999n && scale <= 15) return { digits: Number(digits), scale };
  context.diagnostics.push(report(catalog.numberTooLong, context.source.uri, tokenSpan(token), { written: token.image }));
  return { digits: 0, scale: 0 };
}

export function moneyLiteral(token: IToken, context: BuildContext): MoneyLiteral {
  const written = readUnit(token.image.replace(amountDigits, ''));
  const currency = written?.currency ?? renminbi;
  const fen = fenOf(token, currency, written?.scale ?? '', context);
  return { kind: 'Money', span: tokenSpan(token), fen, currency: currency.code, text: token.image };
}

const amountDigits = /^[0-9.]+[ \t]*/;
const zeros: Readonly<Record<Scale, number>> = { '': 0, 万: 4, 亿: 8 };

function fenOf(token: IToken, currency: Currency, written: Scale, context: BuildContext): number | null {
  const { digits, scale } = digitsOf(token.image);
  const places = currency.digits + zeros[written];
  // Nearly every amount: exact in plain numbers, which are faster.
  const plain = digits < 1_000_000n && scale <= places ? Number(digits) * 10 ** (places - scale) : null;
  if (plain !== null && plain <= largestFen) return plain;
  const numerator = digits * 10n ** BigInt(places);
  const denominator = 10n ** BigInt(scale);
  const problem =
    numerator % denominator !== 0n ? catalog.finerThanFen : numerator / denominator > largestFen ? catalog.moneyTooLarge : null;
  if (problem === null) return Number(numerator / denominator);
  context.diagnostics.push(report(problem, context.source.uri, tokenSpan(token), { written: token.image, ...limitsOf(currency) }));
  return null;
}

/** The smallest and the largest amount of a currency, as both languages write them. */
function limitsOf(currency: Currency): { leastZh: string; leastEn: string; mostZh: string; mostEn: string } {
  const least = currency.digits === 0 ? '1' : `0.${'1'.padStart(currency.digits, '0')}`;
  const most = String(largestFen / 10n ** BigInt(currency.digits + 8));
  return {
    leastZh: writeAmount(least, '', currency, 'zh'),
    leastEn: writeAmount(least, '', currency, 'en'),
    mostZh: writeAmount(most, '亿', currency, 'zh'),
    mostEn: writeAmount(most, '亿', currency, 'en'),
  };
}

export function ratioLiteral(token: IToken, context: BuildContext): RatioLiteral {
  return { kind: 'RatioLiteral', span: tokenSpan(token), value: exact(token, 2, context), text: token.image };
}

export function pointsLiteral(token: IToken, context: BuildContext): PointsLiteral {
  return { kind: 'Points', span: tokenSpan(token), value: exact(token, 2, context), text: token.image };
}

export function integerLiteral(token: IToken, context: BuildContext): IntegerLiteral {
  return { kind: 'Integer', span: tokenSpan(token), value: exact(token, 0, context), text: token.image };
}

export function dateLiteral(token: IToken, context: BuildContext): DateLiteral {
  const [year = 0, month = 0, day = 0] = (token.image.match(/[0-9]+/g) ?? []).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  const exists = year >= 1900 && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  if (!exists && token.payload === undefined) {
    context.diagnostics.push(report(catalog.noSuchDay, context.source.uri, tokenSpan(token), { written: token.image }));
  }
  return { kind: 'Date', span: tokenSpan(token), day: exists ? time / 86_400_000 : null, text: token.image };
}

/** A day that every year has. */
export function monthDay(token: IToken, context: BuildContext): MonthDayNode {
  const [month = 0, day = 0] = (token.image.match(/[0-9]+/g) ?? []).map(Number);
  const read = new Date(Date.UTC(2023, month - 1, day));
  if (read.getUTCMonth() === month - 1 && read.getUTCDate() === day) return { kind: 'MonthDay', span: tokenSpan(token), month, day };
  context.diagnostics.push(report(catalog.noSuchDay, context.source.uri, tokenSpan(token), { written: token.image }));
  return { kind: 'MonthDay', span: tokenSpan(token), month: null, day: null };
}

export function textLiteral(token: IToken): Text {
  const closed = token.image.length > 1 && /["”]$/.test(token.image);
  const value = token.image.slice(1, closed ? -1 : undefined);
  return { kind: 'Text', span: tokenSpan(token), value: closed ? value : value.trimEnd() };
}
