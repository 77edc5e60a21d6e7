// The declared name an author probably meant: the nearest by edit distance.

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

/** Insertions, deletions, replacements and swaps of neighbours; `limit` or more is answered as `limit`. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let distance = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] as number, limit);
}
