// The text of each token in the language asked for: keywords, built-in names and units change, everything else stays.

import { builtinInputNamed, builtinValueNamed } from '../syntax/builtin-names.js';
import { type KeywordName, type Surface, spelling } from '../syntax/keywords.js';
import type { LexedToken } from '../syntax/lexer.js';
import { currencyNamed } from '../syntax/money/currencies.js';
import { readUnit, writeAmount } from '../syntax/money/read-unit.js';

interface Pair {
  readonly zh: string;
  readonly en: string;
}

const operators: ReadonlyMap<string, Pair> = new Map([
  ['×', { zh: '×', en: '*' }],
  ['*', { zh: '×', en: '*' }],
  ['÷', { zh: '÷', en: '/' }],
  ['/', { zh: '÷', en: '/' }],
  ['≠', { zh: '≠', en: '!=' }],
  ['!=', { zh: '≠', en: '!=' }],
  ['<>', { zh: '≠', en: '!=' }],
  ['≥', { zh: '>=', en: '>=' }],
  ['≤', { zh: '<=', en: '<=' }],
]);

const separators: Pair = { zh: '、', en: ',' };

/** `surface` null keeps every word in the language it is in; `usual` is the language of most of the file. */
export interface SurfaceChoice {
  readonly surface: Surface | null;
  readonly usual: Surface;
  /** Names the file declares: they are never taken for built-in ones. */
  readonly declared: ReadonlySet<string>;
}

export function textOf(token: LexedToken, written: string, choice: SurfaceChoice): string {
  const { surface, usual } = choice;
  switch (token.kind) {
    case 'keyword':
      return surface === null || token.keyword === null ? token.image : spelling(token.keyword satisfies KeywordName, surface);
    case 'name': {
      if (token.image.startsWith('「')) return written;
      const builtin = surface === null || choice.declared.has(token.image) ? undefined : builtinNamed(token.image);
      return builtin?.[surface ?? usual] ?? token.image;
    }
    case 'number':
      return numberText(token.image, surface);
    case 'operator':
      return operators.get(token.image)?.[surface ?? usual] ?? token.image;
    case 'string':
      return written.startsWith('“') && !written.includes('"') ? `"${written.slice(1, -1)}"` : written.replace(/^＂|＂$/g, '"');
    case 'comment':
    case 'doc':
      return commentText(token.image, written);
    case 'punctuation':
      return token.image === '、' || token.image === ',' ? separators[surface ?? usual] : token.image;
    case 'bar':
    case 'stray':
      return token.image;
  }
}

/** A fact of a claim, a value of one, or a currency. */
function builtinNamed(name: string): Pair | undefined {
  const currency = currencyNamed(name);
  if (currency !== null) return { zh: currency.zh, en: currency.code };
  return builtinInputNamed(name) ?? builtinValueNamed(name)?.value;
}

/** The slashes may have been written in full width; what follows them stays. */
function commentText(image: string, written: string): string {
  const slashes = image.startsWith('///') ? 3 : 2;
  return (image.slice(0, slashes) + written.slice(slashes)).trimEnd();
}

function numberText(image: string, surface: Surface | null): string {
  const [, digits = image, rest = ''] = /^([0-9.]+)[ \t]*(.*)$/s.exec(image) ?? [];
  const [, month, day] = /^([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日$/.exec(image) ?? /^([0-9]{2})-([0-9]{2})$/.exec(image) ?? [];
  if (month !== undefined && day !== undefined) {
    const wanted = surface ?? (image.includes('月') ? 'zh' : 'en');
    return wanted === 'zh' ? `${Number(month)}月${Number(day)}日` : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const unit = readUnit(rest);
  if (unit !== null) {
    const wanted = surface ?? unit.surface;
    const kept = wanted === unit.surface ? { zh: unit.word, en: unit.word } : unit.currency.unit;
    return writeAmount(digits, unit.scale, { unit: kept }, wanted);
  }
  if (rest === '个百分点' || /^points?$/.test(rest)) {
    const inChinese = surface === null ? rest === '个百分点' : surface === 'zh';
    return inChinese ? `${digits}个百分点` : `${digits} points`;
  }
  if (rest === '%') return `${digits}%`;
  return image.replaceAll(/[ \t]+/g, '');
}
