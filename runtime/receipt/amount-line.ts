// The building blocks of a printed receipt: amounts in one column, citations beside them.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import type { Bilingual } from '../values/bilingual.js';
import { type AmountBounds, boundsText } from '../values/bounds-text.js';
import { displayMoney } from '../values/money.js';
import { apart, displayWidth, lineWidth, padEnd, padStart, wrapped } from './aligned-lines.js';
import { holeName } from './hole-name.js';
import type { CitationText, Receipt } from './receipt.js';
import { type Word, words } from './words.js';

export type Language = keyof Bilingual;

/** Where the amounts of all lines end. */
const amountEnd = 56;
/** Between an amount and what stands beside it. */
const besideGap = 2;

export function word(name: Word, language: Language): string {
  return words[name][language];
}

export function amountText(amount: number | null, currency: CurrencyInfo, language: Language): string {
  return amount === null ? word('undetermined', language) : displayMoney(amount, currency);
}

/** Beneath an open amount: where it lies. */
export function boundsLine(bounds: AmountBounds | null, currency: CurrencyInfo, language: Language, indent: number): readonly string[] {
  const text = boundsText(bounds, currency);
  return text === null ? [] : [amountLine('', text[language], '', indent)];
}

/** `单位：元` */
export function unitText({ unit }: CurrencyInfo, language: Language): string {
  return `${word('inUnit', language)}${unit[language]}`;
}

/** `label ……… amount   citation` */
export function amountLine(label: string, amount: string, beside = '', indent = 2): string {
  const start = ' '.repeat(indent) + label;
  const room = amountEnd - displayWidth(start);
  // A label too long for its column keeps the amount aligned on the next line.
  if (room < displayWidth(amount) + 1) return `${start}\n${amountLine('', amount, beside, indent)}`;
  const [first, ...more] = packed(beside, lineWidth - amountEnd - besideGap);
  const line = start + padStart(amount, room);
  if (first === undefined) return line;
  const hanging = more.map((rest) => `\n${' '.repeat(amountEnd + besideGap)}${rest}`);
  return `${line}${' '.repeat(besideGap)}${first}${hanging.join('')}`;
}

/** Citations packed into lines of a width, at least one on each. */
function packed(citations: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const citation of citations.match(/《[^《]+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last + citation.trimEnd()) <= width) lines[lines.length - 1] = last + citation;
    else lines.push(citation);
  }
  return lines.map((line) => line.trimEnd());
}

export function factLine(label: string, value: string, language: Language): string {
  return wrapped(padEnd(label, language === 'zh' ? 10 : 15), value).join('\n');
}

export function rule(character: string): string {
  return character.repeat(lineWidth);
}

export function heading(title: string, beside = ''): readonly string[] {
  return ['', beside === '' ? title : apart(title, beside), rule('─')];
}

/** 《实施意见》第六条, several joined by 、 */
export function citationText(citations: readonly CitationText[], language: Language): string {
  const texts = citations.map(({ document, article }) => {
    const mark = `《${document}》`;
    if (article === null) return mark;
    return language === 'zh' ? `${mark}${article}` : `${mark} ${article}`;
  });
  return [...new Set(texts)].join(word('listComma', language));
}

/** The documents cited, where the title says more than the name they are cited by. */
export function documentLines(citations: readonly CitationText[], language: Language): readonly string[] {
  const titles = new Map(citations.filter(({ document, title }) => title !== document).map(({ document, title }) => [document, title]));
  if (titles.size === 0) return [];
  const lines = [...titles].flatMap(([document, title]) => wrapped('  · ', `《${document}》${word('colon', language)}${title}`));
  return [...heading(word('documents', language)), ...lines];
}

export function holeLines(holes: Receipt['holes'], language: Language): readonly string[] {
  if (holes.length === 0) return [];
  const lines = holes.flatMap(({ id, why, line }) => {
    const place = language === 'zh' ? `（源文件第 ${line} 行）` : ` (source line ${line})`;
    return wrapped('  · ', `${holeName(id, language)}${word('colon', language)}${why}${place}`);
  });
  return [...heading(word('holes', language)), ...lines];
}

export function noteLines(notes: readonly Bilingual[], language: Language): readonly string[] {
  if (notes.length === 0) return [];
  return [...heading(word('notes', language)), ...notes.flatMap((note) => wrapped('  · ', note[language]))];
}
