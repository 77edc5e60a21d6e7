// How many cells of a terminal a text takes, and texts set to a width: Chinese and full-width characters take two.

// Ranges of East Asian wide and full-width characters (Unicode 15, EastAsianWidth W and F), and emoji.
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

// Quotation marks, multiplication signs and the like are drawn wide beside Chinese text by most fonts for it, but narrow
// by terminals: the terminal's width is the one that counts here.
function cells(codePoint: number): number {
  if (codePoint < 0x300) return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) ? 0 : 1;
  if (codePoint <= 0x36f || codePoint === 0x200b || codePoint === 0x200d || codePoint === 0xfeff) return 0;
  return wide.some(([first, last]) => codePoint >= first && codePoint <= last) ? 2 : 1;
}

/** In cells; control and joining characters take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += cells(character.codePointAt(0) as number);
  return width;
}

/** Set to a width in cells, to the left. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Set to a width in cells, to the right. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
