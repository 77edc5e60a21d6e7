// Where a node of the plan came from: the place in the source text.

export interface Origin {
  readonly uri: string;
  /** Half-open UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** 1-based line, so that a receipt can point without the source. */
  readonly line: number;
}
