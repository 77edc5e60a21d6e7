// Texts that nobody meant to write: words of the language in random order, and policies with a few random changes.

import { keywordNames, keywords, tokenize } from '../../../language/index.js';
import type { Random } from '../../support/random.js';

const signs = [...'{}|()=:、，,：；。%％×÷+-*/<>≠「」“”"\'《》 \t　'];
const strange = ['\n', '\r\n', '\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\ud842', '𠮷', '😀', 'é', '│', '丨', '０', '％'];
const literals = [
  '5000元',
  '5,000元',
  '5万',
  '1亿元',
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
function randomFragment(random: Random): string {
  const kind = random.below(5);
  if (kind === 0) return random.pick(signs);
  if (kind === 1) return random.pick(strange);
  if (kind === 2) return random.pick(literals);
  if (kind === 3) return random.pick(words);
  return String.fromCharCode(random.chance(50) ? 0x20 + random.below(0x5f) : 0x4e00 + random.below(0x51a0));
}

/** Words, signs and figures in random order. */
export function randomWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => randomFragment(random) + random.pick(['', ' ', ' ', '\n'])).join('');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A character, a token or a line of the text. */
function somePlace(random: Random, text: string): Place {
  const at = random.below(text.length + 1);
  const kind = random.below(3);
  if (kind === 0) return { start: at, end: Math.min(text.length, at + 1) };
  if (kind === 1)
    return (
      tokenize(text.slice(at, at + 200)).map(({ span }) => ({ start: at + span.start, end: at + span.end }))[0] ?? { start: at, end: at }
    );
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** Something left out, doubled, exchanged, put in or cut off. */
function mutated(random: Random, text: string): string {
  const { start, end } = somePlace(random, text);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, start) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(start);
    case 2: {
      const [one, other] = [{ start, end }, somePlace(random, text)].sort((a, b) => a.start - b.start) as [Place, Place];
      if (one.end > other.start) return text.slice(0, start) + text.slice(end);
      const between = text.slice(one.end, other.start);
      return (
        text.slice(0, one.start) + text.slice(other.start, other.end) + between + text.slice(one.start, one.end) + text.slice(other.end)
      );
    }
    case 3:
    case 4:
      return text.slice(0, start) + randomFragment(random) + text.slice(random.chance(50) ? start : end);
    default:
      return random.chance(30) ? text.slice(0, end) : text.slice(0, start) + randomFragment(random) + text.slice(start);
  }
}

/** One to four changes. */
export function manyTimesMutated(random: Random, text: string): string {
  let result = text;
  for (let changes = 1 + random.below(4); changes > 0; changes--) result = mutated(random, result);
  return result;
}
