// Texts that nobody meant to write: policies with a few random changes, and words of the language in random order.

import { keywordNames, keywords, tokenize } from '../../../language/index.js';
import type { RandomSource } from '../random-source.js';

const signs = [...'{}|()=:、，,：；。%％×÷+-*/<>≠「」“”"\'《》 \t　'];
const strange = ['\n', '\r\n', '\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\ud842', '𠮷', '😀', 'é', '│', '丨', '０', '％'];
const literals = [
  '5000元',
  '5,000元',
  '0.005元',
  '5万',
  '1亿元',
  '99999999999999亿元',
  '70%',
  '.5',
  '5个百分点',
  '2024-01-01',
  '2022-2-30',
  '待定',
  '"甲"',
  '//',
  '///',
  '二',
];
const words: readonly string[] = keywordNames.flatMap((name) => [keywords[name].zh, keywords[name].en]);

/** Anything at all that is short. */
function randomFragment(random: RandomSource): string {
  return random.pick([
    () => random.pick(signs),
    () => random.pick(strange),
    () => random.pick(literals),
    () => random.pick(words),
    () => String.fromCharCode(random.chance(0.5) ? random.integer(0x20, 0x7e) : random.integer(0x4e00, 0x9fa0)),
  ])();
}

/** Words, signs and figures in random order. */
export function randomWords(random: RandomSource, count: number): string {
  return Array.from({ length: count }, () => randomFragment(random) + random.pick(['', ' ', ' ', '\n'])).join('');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A character, a token or a line of the text. */
function someStretch(random: RandomSource, text: string): Stretch {
  const at = random.integer(0, text.length);
  return random.pick([
    () => ({ start: at, end: Math.min(text.length, at + 1) }),
    () => someToken(text, at),
    () => {
      const end = text.indexOf('\n', at);
      return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end + 1 };
    },
  ])();
}

function someToken(text: string, at: number): Stretch {
  const [token] = tokenize(text.slice(at, at + 200));
  return token === undefined ? { start: at, end: at } : { start: at + token.span.start, end: at + token.span.end };
}

const wide: Readonly<Record<string, string>> = {
  '{': '｛',
  '}': '｝',
  '|': '｜',
  '(': '（',
  ')': '）',
  '=': '＝',
  ':': '：',
  ',': '，',
  '%': '％',
};

/** One change: left out, doubled, exchanged, put in, cut off, another figure, another width, or a piece of another text. */
function mutated(random: RandomSource, text: string, other: string): string {
  const { start, end } = someStretch(random, text);
  const replaced = (by: string) => text.slice(0, start) + by + text.slice(end);
  return random.weighted<() => string>([
    [3, () => replaced('')],
    [2, () => text.slice(0, end) + text.slice(start)],
    [2, () => exchanged(text, { start, end }, someStretch(random, text))],
    [2, () => replaced(randomFragment(random))],
    [2, () => text.slice(0, start) + randomFragment(random) + text.slice(start)],
    [4, () => withOtherFigure(random, text, start)],
    [2, () => replaced([...text.slice(start, end)].map((character) => wide[character] ?? character).join(''))],
    [2, () => replaced(pieceOf(random, other))],
    [1, () => text.slice(0, end)],
  ])();
}

function pieceOf(random: RandomSource, text: string): string {
  const { start, end } = someStretch(random, text);
  return text.slice(start, end);
}

function exchanged(text: string, one: Stretch, other: Stretch): string {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  if (first.end > second.start) return text;
  const piece = ({ start, end }: Stretch) => text.slice(start, end);
  return text.slice(0, first.start) + piece(second) + text.slice(first.end, second.start) + piece(first) + text.slice(second.end);
}

/** The first figure after a place becomes another one. */
function withOtherFigure(random: RandomSource, text: string, from: number): string {
  const found = /\d+(\.\d+)?/.exec(text.slice(from));
  if (found === null) return text;
  const start = from + found.index;
  const figure = random.pick(['0', '1', '2', '0.01', '99.99', '100', '100.01', '1000000', String(random.integer(0, 99_999))]);
  return text.slice(0, start) + figure + text.slice(start + found[0].length);
}

/** One to four changes; pieces may come from the other text. */
export function mutateText(random: RandomSource, text: string, other: string): string {
  let result = text;
  for (let changes = random.integer(1, 4); changes > 0; changes--) result = mutated(random, result, other);
  return result;
}
