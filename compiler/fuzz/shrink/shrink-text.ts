// The smallest text that still shows a failure: without declarations, clauses, rows and words it can do without, with simple figures.

import { createSourceFile, parse, tokenize, walkAst } from '../../../language/index.js';

interface Shrinking {
  text: string;
  /** Of tries. */
  left: number;
  readonly tried: Set<string>;
  readonly fails: (text: string) => Promise<boolean>;
}

/** `fails` holds of `text`, and of what comes out; at most `attempts` texts are tried. */
export async function shrinkText(text: string, fails: (text: string) => Promise<boolean>, attempts: number): Promise<string> {
  const shrinking: Shrinking = { text, left: attempts, tried: new Set([text]), fails };
  for (;;) {
    const before = shrinking.text;
    await dropEach(shrinking, nodes);
    await dropEach(shrinking, lines);
    await dropEach(shrinking, tokens);
    await simplifyFigures(shrinking);
    if (shrinking.text === before || shrinking.left <= 0) return shrinking.text;
  }
}

async function takes(shrinking: Shrinking, text: string): Promise<boolean> {
  if (shrinking.left <= 0 || shrinking.tried.has(text)) return false;
  shrinking.tried.add(text);
  shrinking.left -= 1;
  if (!(await shrinking.fails(text))) return false;
  shrinking.text = text;
  return true;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Tries without each stretch, the longest first; after one is dropped the shorter ones of what is left. */
async function dropEach(shrinking: Shrinking, stretchesOf: (text: string) => readonly Stretch[]): Promise<void> {
  let longest = Number.POSITIVE_INFINITY;
  for (;;) {
    const { text } = shrinking;
    const length = ({ start, end }: Stretch) => end - start;
    const found = stretchesOf(text).filter((stretch) => length(stretch) <= longest);
    const sorted = found.sort((one, other) => length(other) - length(one) || other.start - one.start);
    const dropped = await firstTaken(shrinking, sorted);
    if (dropped === undefined) return;
    longest = length(dropped);
  }
}

async function firstTaken(shrinking: Shrinking, stretches: readonly Stretch[]): Promise<Stretch | undefined> {
  const { text } = shrinking;
  for (const stretch of stretches) {
    if (await takes(shrinking, text.slice(0, stretch.start) + text.slice(stretch.end))) return stretch;
  }
  return undefined;
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
async function simplifyFigures(shrinking: Shrinking): Promise<void> {
  for (let count = 0; ; count++) {
    const found = [...shrinking.text.matchAll(/\d+(\.\d+)?/g)][count];
    if (found === undefined) return;
    const replaced = (figure: string) =>
      shrinking.text.slice(0, found.index) + figure + shrinking.text.slice(found.index + found[0].length);
    const half = String(Math.floor(Number(found[0]) / 2));
    for (const figure of ['0', '1', half]) if (Number(figure) < Number(found[0]) && (await takes(shrinking, replaced(figure)))) break;
  }
}
