// Words written without a space between them: `当病种`, `每年5000元`. Chinese does not space its words, so this happens often.

import { keywordOf } from '../keywords.js';
import { chineseUnits } from '../money/read-unit.js';

// A longer word was never meant as a few words.
const longestWord = 40;

const literalTail = new RegExp(`^([^0-9].*?)([0-9]+(?:\\.[0-9]+)?(?:[万亿]?(?:${chineseUnits})|个百分点|%)?)$`);
const withUnit = new RegExp(`(?:${chineseUnits}|个百分点)$`);

/**
 * The ways to read a word as a keyword and something else, best first; each as its parts.
 * A part is a keyword, a number with its unit, or a name.
 */
export function waysToSplit(word: string): readonly (readonly string[])[] {
  if (word.length > longestWord) return [];
  const ways: string[][] = [];
  const front = fromFront(word);
  if (front.length > 1) ways.push(front);
  for (let at = word.length - 1; at > 0; at--) {
    if (keywordOf(word.slice(0, at)) !== null && splitsCleanly(word, at)) ways.push([word.slice(0, at), word.slice(at)]);
  }
  for (let at = 1; at < word.length; at++) {
    if (keywordOf(word.slice(at)) !== null && splitsCleanly(word, at)) ways.push([word.slice(0, at), word.slice(at)]);
  }
  const tail = literalTail.exec(word);
  if (tail?.[1] !== undefined && tail[2] !== undefined) ways.push([tail[1], tail[2]]);
  return ways.filter((way, index) => ways.findIndex((other) => other.join(' ') === way.join(' ')) === index);
}

/** English words are not cut inside: only where letters meet digits or Chinese. */
function splitsCleanly(word: string, at: number): boolean {
  return !(/[A-Za-z_]/.test(word.charAt(at - 1)) && /[A-Za-z_]/.test(word.charAt(at)));
}

/** Keywords cut off from the front as long as there are any; the longest first. */
function fromFront(word: string): string[] {
  const parts: string[] = [];
  let rest = word;
  for (;;) {
    let length = rest.length;
    while (length > 0 && !(keywordOf(rest.slice(0, length)) !== null && splitsCleanly(rest, length))) length -= 1;
    if (length === 0) break;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
    if (rest === '') break;
  }
  return rest === '' ? parts : [...parts, rest];
}

/** The parts of a keyword run into an amount, which can be nothing else: `每年5000元`. */
export function keywordWithAmount(word: string): readonly string[] | null {
  if (word.length > longestWord) return null;
  if (!withUnit.test(word)) return null;
  const [, head, amount] = literalTail.exec(word) ?? [];
  return head !== undefined && amount !== undefined && keywordOf(head) !== null ? [head, amount] : null;
}
