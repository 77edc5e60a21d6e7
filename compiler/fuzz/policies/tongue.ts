// How a random policy is spelled: keywords, built-in names, amounts and lists of one of the two surfaces.

import {
  type BuiltinInputId,
  builtinInputs,
  type Currency,
  type KeywordName,
  keywordNames,
  renminbi,
  type Surface,
  spelling,
} from '../../../language/index.js';

export interface Tongue {
  readonly surface: Surface;
  /** The name of the currency; null for the one that needs no saying. */
  readonly currency: string | null;
  /** Every keyword as it is spelled. */
  readonly word: Readonly<Record<KeywordName, string>>;
  /** A fact of every claim. */
  fact(id: BuiltinInputId): string;
  /** The values of a built-in enumeration. */
  values(id: BuiltinInputId): readonly string[];
  /** An amount, in the smallest unit of the currency. */
  money(units: number): string;
  points(count: number): string;
  list(items: readonly string[]): string;
}

export function tongueOf(surface: Surface, currency: Currency): Tongue {
  const word = Object.fromEntries(keywordNames.map((name) => [name, spelling(name, surface)])) as Record<KeywordName, string>;
  const builtin = (id: BuiltinInputId) => builtinInputs.find((input) => input.id === id);
  return {
    surface,
    currency: currency === renminbi ? null : surface === 'zh' ? currency.zh : currency.code,
    word,
    fact: (id) => builtin(id)?.[surface] ?? id,
    values: (id) => (builtin(id)?.values ?? []).map((value) => value[surface]),
    money: (units) => moneyText(units, currency, surface),
    points: (count) => (surface === 'zh' ? `${count}个百分点` : `${count} points`),
    list: (items) => items.join(surface === 'zh' ? '、' : ', '),
  };
}

/** Whole ten thousands are written so, as documents do. */
function moneyText(units: number, { unit, digits }: Currency, surface: Surface): string {
  const scale = 10 ** digits;
  const great = units > 0 && units % (scale * 10_000) === 0;
  const shown = great ? units / (scale * 10_000) : units / scale;
  const figure = Number.isInteger(shown) ? String(shown) : shown.toFixed(digits);
  if (surface === 'zh') return `${figure}${great ? '万' : ''}${unit.zh}`;
  return `${figure} ${great ? 'wan ' : ''}${unit.en}`;
}
