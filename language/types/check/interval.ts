// Stretches of whole numbers, days or minor units of money: what a cell of an ordered column covers.

/** Both ends belong to it; null is open. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Cuts everything from `lowest` on where an interval begins or ends: of each piece, an interval covers all or nothing. */
export function piecesOf(intervals: readonly Interval[], lowest: number | null): readonly Interval[] {
  const starts = intervals.flatMap(({ low, high }) => [...(low === null ? [] : [low]), ...(high === null ? [] : [high + 1])]);
  const cuts = [...new Set(starts)].filter((start) => lowest === null || start > lowest).sort((a, b) => a - b);
  return [lowest, ...cuts].map((low, at) => ({ low, high: cuts[at] === undefined ? null : (cuts[at] as number) - 1 }));
}

export function covers(interval: Interval, piece: Interval): boolean {
  const from = interval.low === null || (piece.low !== null && piece.low >= interval.low);
  return from && (interval.high === null || (piece.high !== null && piece.high <= interval.high));
}

/** Pieces that follow one another, as one. */
export function joined(pieces: readonly Interval[]): readonly Interval[] {
  const runs: Interval[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && last.high !== null && last.high + 1 === piece.low)
      runs[runs.length - 1] = { low: last.low, high: piece.high };
    else runs.push(piece);
  }
  return runs;
}
