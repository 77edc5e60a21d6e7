// One text with its address and its lines.

import { createLineIndex, type LineIndex } from './line-index.js';

/** A text under its address; neither ever changes. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

export function createSourceFile(uri: string, text: string): SourceFile {
  return { uri, text, lines: createLineIndex(text) };
}
