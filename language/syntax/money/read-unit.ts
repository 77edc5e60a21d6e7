// The unit of an amount as it is written: `万元`, `wan yuan`, `円`.

import type { Surface } from '../keywords.js';
import { type Currency, currencies } from './currencies.js';

const byUnit: ReadonlyMap<string, Currency> = new Map(
  currencies.flatMap((each) => [each.unit.zh, ...each.alsoZh, each.unit.en, each.code].map((word) => [word, each] as const)),
);

/** Chinese unit words as a pattern, the longest first. */
export const chineseUnits: string = unitsWhere((word) => !/^[A-Za-z]/.test(word));
/** English unit words and codes as a pattern. */
export const englishUnits: string = unitsWhere((word) => /^[A-Za-z]/.test(word));

function unitsWhere(wanted: (word: string) => boolean): string {
  const words = [...byUnit.keys()].filter(wanted);
  return words.sort((a, b) => b.length - a.length).join('|');
}

export type Scale = '' | '万' | '亿';

/** What follows the digits of an amount. */
export interface WrittenUnit {
  readonly currency: Currency;
  readonly scale: Scale;
  /** The unit as written. */
  readonly word: string;
  readonly surface: Surface;
}

const chinese = new RegExp(`^([万亿]?)(${chineseUnits})$`);
const english = new RegExp(`^(?:(wan|yi)[ \\t]+)?(${englishUnits})$`);

/** `万元`, `wan yuan`, `日元`, `JPY`; null for what is no unit of money. */
export function readUnit(text: string): WrittenUnit | null {
  const [, zhScale = '', zhWord = ''] = chinese.exec(text) ?? [];
  const zhCurrency = byUnit.get(zhWord);
  if (zhCurrency !== undefined) return { currency: zhCurrency, scale: zhScale as Scale, word: zhWord, surface: 'zh' };
  const [, enScale, enWord = ''] = english.exec(text) ?? [];
  const enCurrency = byUnit.get(enWord);
  if (enCurrency === undefined) return null;
  return { currency: enCurrency, scale: enScale === undefined ? '' : enScale === 'wan' ? '万' : '亿', word: enWord, surface: 'en' };
}

const scales: Readonly<Record<Scale, string>> = { '': '', 万: 'wan ', 亿: 'yi ' };

/** The digits of an amount with its unit, as one language writes it. */
export function writeAmount(digits: string, scale: Scale, { unit }: Pick<Currency, 'unit'>, surface: Surface): string {
  return surface === 'zh' ? `${digits}${scale}${unit.zh}` : `${digits} ${scales[scale]}${unit.en}`;
}
