// A half-open range of UTF-16 offsets in one source file.

export interface Span {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset just past the last code unit. */
  readonly end: number;
}

/** From `start` up to, but without, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The smallest range around both. */
export function covering(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Whether an offset is inside or at either end, as a cursor is. */
export function contains(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}
