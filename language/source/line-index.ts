// Line and column of an offset, and back. Lines end at \n, \r\n or \r.

export interface LineIndex {
  /** Offset of the first code unit of each line. */
  readonly starts: readonly number[];
}

/** Zero-based line and zero-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, found once and asked often. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return { starts };
}

/** The position of an offset; one past the end is on the last line. */
export function positionAt(index: LineIndex, offset: number): Position {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (index.starts[low] as number) };
}

/** The offset of a position; a line past the end is the end of the last line. */
export function offsetAt(index: LineIndex, position: Position): number {
  const line = Math.min(position.line, index.starts.length - 1);
  return (index.starts[line] as number) + position.column;
}
