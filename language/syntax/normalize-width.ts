// Full-width punctuation, digits and letters as their half-width forms, one for one, so that every offset stays valid.

const fullWidthFirst = 0xff01;
const fullWidthLast = 0xff5e;
const fullWidthOffset = 0xfee0;

/** Characters outside the full-width block that stand for an ASCII one. */
const singles: ReadonlyMap<number, string> = new Map([
  [0x3000, ' '], // ideographic space
  [0x00a0, ' '], // no-break space
  [0xfeff, ' '], // byte order mark
  [0x2212, '-'], // minus sign
  [0x2236, ':'], // ratio sign
  [0x2502, '|'], // box drawing, vertical
]);

/** The half-width form of one code unit, or null when it stays as it is. */
function halfWidth(unit: number): string | null {
  if (unit < 0xa0) return null;
  if (unit >= fullWidthFirst && unit <= fullWidthLast) return String.fromCharCode(unit - fullWidthOffset);
  return singles.get(unit) ?? null;
}

/** Letters, digits, blanks and Chinese characters neither change nor open a stretch: most of every text. */
function isPlain(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit < 0x80 && unit !== 0x22 && unit !== 0x2f && unit !== 10 && unit !== 13);
}

/** What ends a stretch in which every character stays as written; null outside of one. */
type Stretch = '"' | '”' | '」' | 'line' | null;

const closers: ReadonlyMap<string, Stretch> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
]);

/** Same length as `text` in UTF-16 units; strings, quoted names and comments are left alone. */
export function normalizeWidth(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  let stretch: Stretch = null;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (stretch === null && isPlain(unit)) continue;
    if (unit === 10 || unit === 13) {
      stretch = null;
      continue;
    }
    const written = text.charAt(offset);
    const half = halfWidth(unit);
    const plain = half ?? written;
    if (stretch !== null) {
      if (stretch !== 'line' && (written === stretch || (stretch === '"' && plain === '"'))) stretch = null;
      else continue;
    } else if (plain === '/' && (halfWidth(text.charCodeAt(offset + 1)) ?? text.charAt(offset + 1)) === '/') {
      parts.push(text.slice(kept, offset), '//');
      kept = offset + 2;
      offset += 1;
      stretch = 'line';
      if (text.charAt(kept) === '／') {
        parts.push('/');
        kept += 1;
      }
      continue;
    } else {
      stretch = closers.get(plain) ?? null;
    }
    if (half !== null) {
      parts.push(text.slice(kept, offset), half);
      kept = offset + 1;
    }
  }
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}
