// The known name that was probably meant, by edit distance.

/** The part of a message that says what to write instead, as the catalog takes it. */
export interface Remedy {
  readonly remedyZh: string;
  readonly remedyEn: string;
}

/** The nearest of the names, or null when none is near enough to be a slip. */
export function nearestName(written: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let best = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const steps = name.toLowerCase() === written.toLowerCase() ? 0 : editDistance(written, name);
    if (steps < best && steps < name.length) {
      best = steps;
      nearest = name;
    }
  }
  return nearest;
}

/** The nearest name, else the choice there is. */
export function suggestion(written: string, names: readonly string[]): Remedy {
  const nearest = nearestName(written, names);
  if (nearest !== null) return { remedyZh: `是否想写“${nearest}”？`, remedyEn: `did you mean "${nearest}"?` };
  if (names.length === 0) return { remedyZh: '此处不应有任何项，请删去', remedyEn: 'nothing is expected here: leave it out' };
  const shown = names.slice(0, 12);
  const more = names.length > shown.length;
  return {
    remedyZh: `可用：${shown.join('、')}${more ? ` 等 ${names.length} 项` : ''}`,
    remedyEn: `use one of: ${shown.join(', ')}${more ? `, … (${names.length} in all)` : ''}`,
  };
}

function editDistance(left: string, right: string): number {
  const from = [...left];
  const to = [...right];
  let row = to.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, character] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries()) {
      const change = (row[j] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
