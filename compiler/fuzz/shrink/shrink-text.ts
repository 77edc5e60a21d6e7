// The smallest text that still shows a failure: without declarations, clauses, rows and words it can do without, with simple figures.

import { createSourceFile, parse, tokenize, walkAst } from '../../../language/index.js';

interface Shrinking {
  text: string;
  /** Of tries. */
  left: number;
  readonly fails: (text: string) => boolean;
}

/** `fails` holds of `text`, and of what comes out; at most `attempts` texts are tried. */
export function shrinkText(text: string, fails: (text: string) => boolean, attempts: number): string {
  const shrinking: Shrinking = { text, left: attempts, fails };
  for (;;) {
    const before = shrinking.text;
    dropEach(shrinking, nodes);
    dropEach(shrinking, lines);
    dropEach(shrinking, tokens);
    simplifyFigures(shrinking);
    if (shrinking.text === before || shrinking.left <= 0) return shrinking.text;
  }
}

function takes(shrinking: Shrinking, text: string): boolean {
  if (shrinking.left <= 0 || text === shrinking.text) return false;
  shrinking.left -= 1;
  if (!shrinking.fails(text)) return false;
  shrinking.text = text;
  return true;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Tries without each stretch, the longest first; after one is dropped the shorter ones of what is left. */
function dropEach(shrinking: Shrinking, stretchesOf: (text: string) => readonly Stretch[]): void {
  let longest = Number.POSITIVE_INFINITY;
  for (;;) {
    const { text } = shrinking;
    const length = ({ start, end }: Stretch) => end - start;
    const found = stretchesOf(text).filter((stretch) => length(stretch) <= longest);
    const sorted = found.sort((one, other) => length(other) - length(one) || other.start - one.start);
    const dropped = sorted.find(({ start, end }) => takes(shrinking, text.slice(0, start) + text.slice(end)));
    if (dropped === undefined) return;
    longest = length(dropped);
  }
}

function nodes(text: string): readonly Stretch[] {
  const found = new Map<string, Stretch>();
  walkAst(parse(createSourceFile('', text)).value, ({ span: { start, end } }) => {
    if (end > start) found.set(`${start} ${end}`, { start, end });
  });
  return [...found.values()];
}

function lines(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (start < text.length) found.push({ start, end: Math.min(text.length, start + line.length + 1) });
    start += line.length + 1;
  }
  return found;
}

function tokens(text: string): readonly Stretch[] {
  return tokenize(text).map(({ span }) => span);
}

/** Each figure becomes 0, else 1, else its half. */
function simplifyFigures(shrinking: Shrinking): void {
  for (let count = 0; ; count++) {
    const found = [...shrinking.text.matchAll(/\d+(\.\d+)?/g)][count];
    if (found === undefined) return;
    const replaced = (figure: string) =>
      shrinking.text.slice(0, found.index) + figure + shrinking.text.slice(found.index + found[0].length);
    const half = String(Math.floor(Number(found[0]) / 2));
    for (const figure of ['0', '1', half]) if (Number(figure) < Number(found[0]) && takes(shrinking, replaced(figure))) break;
  }
}
