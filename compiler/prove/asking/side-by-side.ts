// Several things done at once, begun and told in their order.

/** At most `width` at a time. None is begun after one has failed; those under way are waited for. */
export async function sideBySide<T, R>(items: readonly T[], width: number, done: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const [at, item] of waiting) {
      if (failed) return;
      results[at] = await done(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  for (const each of lanes) if (each.status === 'rejected') throw each.reason;
  return results;
}
