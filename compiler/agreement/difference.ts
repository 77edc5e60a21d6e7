// Where two results differ, number by number.

/** One line for each differing field: `path: left ≠ right`. Empty when they are the same. */
export function differencesBetween(left: unknown, right: unknown, path = '$'): readonly string[] {
  if (Object.is(left, right)) return [];
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return [`${path}: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`];
  }
  if (Array.isArray(left) !== Array.isArray(right)) return [`${path}: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => differencesBetween(Reflect.get(left, key), Reflect.get(right, key), `${path}.${key}`));
}

/** As quick as can be: most results are the same. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    for (let at = 0; at < left.length; at++) if (!isSame(left[at], right[at])) return false;
    return true;
  }
  if (Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(right, key) || !isSame(Reflect.get(left, key), Reflect.get(right, key))) return false;
  }
  return true;
}
