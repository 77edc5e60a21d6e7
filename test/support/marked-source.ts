// Sources with marks in the text: ⟦JZ2001:免赔额⟧ says what is reported there, ⟦…⟧ just a range, $0 the cursor.

export interface Mark {
  /** Null for a range without a code. */
  readonly code: string | null;
  readonly start: number;
  readonly end: number;
}

export interface MarkedSource {
  readonly text: string;
  /** In order of their beginnings. */
  readonly marks: readonly Mark[];
  readonly cursor: number | null;
}

/** The text without its marks, and where they stood. Marks may be nested; ⟦JZ1102:⟧ marks a place between characters. */
export function parseMarked(marked: string): MarkedSource {
  let text = '';
  let cursor: number | null = null;
  const marks: Mark[] = [];
  const open: { code: string | null; start: number }[] = [];
  const pattern = /⟦(?:(JZ\d{4}):)?|⟧|\$0/g;
  let kept = 0;
  for (const match of marked.matchAll(pattern)) {
    text += marked.slice(kept, match.index);
    kept = match.index + match[0].length;
    if (match[0] === '$0') cursor = text.length;
    else if (match[0] !== '⟧') open.push({ code: match[1] ?? null, start: text.length });
    else {
      const begun = open.pop();
      if (begun === undefined) throw new Error('⟧ without ⟦');
      marks.push({ ...begun, end: text.length });
    }
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  text += marked.slice(kept);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), cursor };
}

/** `text` with each finding marked in its place: what a test compares with the marked source it began from. */
export function mark(text: string, findings: readonly { code: string; span: { start: number; end: number } }[]): string {
  const inserts = findings.flatMap(({ code, span }, index) => [
    { at: span.start, rank: span.start === span.end ? 1 : 2, index, insert: `⟦${code}:` },
    { at: span.end, rank: span.start === span.end ? 1 : 0, index, insert: '⟧' },
  ]);
  inserts.sort((a, b) => a.at - b.at || a.rank - b.rank || a.index - b.index);
  let result = '';
  let kept = 0;
  for (const { at, insert } of inserts) {
    result += text.slice(kept, at) + insert;
    kept = at;
  }
  return result + text.slice(kept);
}
