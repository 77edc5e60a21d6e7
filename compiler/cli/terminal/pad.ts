// Sets text to a width in terminal cells, to the left or to the right.

import { displayWidth } from '../../../language/source/display-width.js';

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
