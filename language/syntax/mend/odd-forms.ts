// Numbers, amounts, ratios and dates that are clear but not in a form of the language: what to write instead.

import type { TokenType } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/lexical.js';
import { readUnit } from '../money/read-unit.js';
import * as T from '../tokens.js';

export interface OddForm {
  readonly definition: typeof catalog.oddMoney;
  readonly type: TokenType;
  readonly example: string;
  /** The right form, null when the text does not tell. */
  readonly mend: (image: string) => string | null;
}

export const oddForms: ReadonlyMap<TokenType, OddForm> = new Map([
  [
    T.Grouped,
    { definition: catalog.thousandsSeparator, type: T.Integer, example: '5000元', mend: (image) => image.replaceAll(/[,整]/g, '') },
  ],
  [T.OddMoney, { definition: catalog.oddMoney, type: T.Money, example: '3000元', mend: mendMoney }],
  [T.OddRatio, { definition: catalog.oddRatio, type: T.Ratio, example: '70%', mend: mendRatio }],
  [T.OddPoints, { definition: catalog.oddPoints, type: T.Points, example: '5个百分点', mend: (image) => `${leading(image)}个百分点` }],
  [T.OddDate, { definition: catalog.oddDate, type: T.DateToken, example: '2022-03-01', mend: mendDate }],
  [T.OddNumber, { definition: catalog.oddNumber, type: T.Integer, example: '12.5', mend: mendNumber }],
  [T.OddText, { definition: catalog.oddQuotes, type: T.Text, example: '"…"', mend: (image) => `"${image.slice(1, -1)}"` }],
  [T.OddEquals, { definition: catalog.doubleEquals, type: T.Equals, example: '=', mend: () => '=' }],
] as const);

export function typeOfMended(type: TokenType, image: string): TokenType {
  if (type !== T.Integer) return type;
  if (image.endsWith('%')) return T.Ratio;
  return readUnit(image.replace(/^[0-9.]+[ \t]*/, '')) === null ? T.Integer : T.Money;
}

function leading(image: string): string {
  return /[0-9]+(?:\.[0-9]+)?/.exec(image)?.[0] ?? '0';
}

const multiples: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

function mendMoney(image: string): string {
  const amount = leading(image);
  const after = image.slice(image.indexOf(amount) + amount.length).replaceAll(/[ \t]|元整?|块钱?/g, '');
  if (after === '' || /[A-Za-z]$/.test(after)) return after === '' ? `${amount}元` : `${amount} ${after}`;
  if (/^[角分]/.test(after)) return `${after.startsWith('角') ? tenth(amount) : tenth(tenth(amount))}元`;
  if (after === '万' || after === '亿') return `${amount}${after}元`;
  const zeros = [...after].reduce((sum, word) => sum + (multiples.get(word) ?? 0), 0);
  return `${shift(amount, zeros)}元`;
}

/** `1.5` moved by three places is `1500`. */
function shift(amount: string, places: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const padded = fraction.padEnd(places, '0');
  const rest = padded.slice(places);
  const digits = (whole + padded.slice(0, places)).replace(/^0+(?=[0-9])/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** `25` becomes `2.5`. */
function tenth(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = whole.padStart(2, '0');
  return `${digits.slice(0, -1)}.${digits.slice(-1)}${fraction}`.replace(/^0+(?=[0-9])/, '').replace(/\.?0+$/, '');
}

function mendRatio(image: string): string {
  return `${image.includes('‰') ? tenth(leading(image)) : leading(image)}%`;
}

function mendNumber(image: string): string | null {
  if (image.startsWith('.')) return `0${image}`;
  const [, whole, rest] = /^([0-9]+)\.([^0-9.]*)$/.exec(image) ?? [];
  return whole === undefined ? null : `${whole}${rest ?? ''}`;
}

function mendDate(image: string): string | null {
  const [year, month, day] = image.match(/[0-9]+/g) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
