// The declared name an author probably meant: the nearest by edit distance.

import { editDistance } from '../source/edit-distance.js';

const longestCompared = 40;
const mostCompared = 2000;

/** The nearest candidate, or '' when none is near: at most one edit for every three characters, and never all of them. */
export function nearestName(text: string, candidates: Iterable<string>): string {
  if (text === '' || text.length > longestCompared) return '';
  let nearest = '';
  let least = Math.min(Math.max(1, Math.floor(text.length / 3)), text.length - 1) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    if (candidate === text || candidate.length > longestCompared || isOpposite(text, candidate)) continue;
    if (++compared > mostCompared) break;
    const distance = editDistance(text, candidate, least);
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest === '' ? nameThatContains(text, candidates) : nearest;
}

const opposites: ReadonlySet<string> = new Set(['内外', '上下', '有无', '高低', '城乡', '大小', '前后', '多少', '男女', '先后']);

/** `省外` is no slip of the pen for `省内`: one character makes the opposite. */
function isOpposite(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const differing = [...left].flatMap((character, at) => (character === right[at] ? [] : [`${character}${right[at] ?? ''}`]));
  return differing.some((pair) => opposites.has(pair) || opposites.has([...pair].reverse().join('')));
}

/** `低保` for `低保对象`: one name is the other's beginning or end, and only one candidate is. */
function nameThatContains(text: string, candidates: Iterable<string>): string {
  if (text.length < 2) return '';
  let found = '';
  for (const candidate of candidates) {
    if (candidate.length < 2 || candidate === text) continue;
    if (!candidate.startsWith(text) && !candidate.endsWith(text) && !text.startsWith(candidate) && !text.endsWith(candidate)) continue;
    if (found !== '') return '';
    found = candidate;
  }
  return found;
}
