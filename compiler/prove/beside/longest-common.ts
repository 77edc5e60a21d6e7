// The items of two lists in one order: those that both have stand together, as many as keep the order of both.

export interface Together {
  /** By index in each list: the place in both. */
  readonly numbers: readonly [readonly number[], readonly number[]];
  readonly count: number;
}

export function longestCommon<T>(one: readonly T[], other: readonly T[], isSame: (left: T, right: T) => boolean): Together {
  const [left, right]: [number[], number[]] = [[], []];
  let count = 0;
  let [at, beside] = [0, 0];
  for (const [first, second] of [...pairs(one, other, isSame), [one.length, other.length] as const]) {
    while (at < first) left[at++] = count++;
    while (beside < second) right[beside++] = count++;
    if (first === one.length) break;
    left[at++] = count;
    right[beside++] = count++;
  }
  return { numbers: [left, right], count };
}

function pairs<T>(one: readonly T[], other: readonly T[], isSame: (left: T, right: T) => boolean): readonly (readonly [number, number])[] {
  // The most pairs among the items from there on.
  const most: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const from = (left: number, right: number) => most[left]?.[right] ?? 0;
  const same = (left: number, right: number) => isSame(one[left] as T, other[right] as T);
  for (let left = one.length - 1; left >= 0; left--) {
    for (let right = other.length - 1; right >= 0; right--) {
      const row = most[left] as number[];
      row[right] = same(left, right) ? 1 + from(left + 1, right + 1) : Math.max(from(left + 1, right), from(left, right + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let [left, right] = [0, 0]; left < one.length && right < other.length; ) {
    if (same(left, right)) found.push([left++, right++]);
    else if (from(left + 1, right) >= from(left, right + 1)) left++;
    else right++;
  }
  return found;
}
