// A layout tree as text: two spaces a level, one item a line in open blocks, tables aligned.

import { displayWidth } from '../source/display-width.js';
import type { KeywordName } from '../syntax/keywords.js';
import type { Block, CommentLine, Item, Piece, Word } from './layout-tree.js';
import { alignRows } from './table-layout.js';

const widest = 100;
const step = '  ';

/** Words an item is broken before when it is too long, or when the author broke it there. */
const soft: ReadonlySet<KeywordName> = new Set(['Exception', 'Cites', 'Link', 'Acknowledged']);

export function printLayout(root: Block): string {
  const lines = printItems(root, '');
  while (lines[0] === '') lines.shift();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function printItems(block: Block, indent: string): string[] {
  const lines: string[] = [];
  const blank = (wanted: boolean): void => {
    if (wanted && lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  const comments = (given: readonly CommentLine[]): void => {
    for (const comment of given) {
      blank(comment.blankBefore);
      lines.push(indent + comment.text);
    }
  };
  const rows = alignedRows(block);
  for (const item of block.items) {
    comments(item.leading);
    blank(item.blankBefore);
    const row = rows.get(item);
    const printed = row === undefined ? printItem(item, indent) : [indent + row];
    if (item.trailing !== null) printed.push(`${printed.pop() ?? ''}  ${item.trailing}`);
    lines.push(...printed);
  }
  comments(block.rest);
  return lines;
}

/** Rows that follow one another are one table. */
function alignedRows(block: Block): ReadonlyMap<Item, string> {
  const result = new Map<Item, string>();
  let run: Item[] = [];
  const flush = (): void => {
    const aligned = alignRows(run.map(cellsOf));
    run.forEach((item, index) => {
      result.set(item, `${aligned[index]}${citesBehind(item)}`);
    });
    run = [];
  };
  for (const item of block.items) {
    if (isRow(item)) run.push(item);
    else flush();
  }
  flush();
  return result;
}

function isRow(item: Item): boolean {
  const first = item.elements[0];
  return first?.kind === 'word' && first.piece.token.kind === 'bar';
}

function cellsOf(item: Item): string[] {
  // The last bar closes the row and begins no cell.
  return wordsByBar(item)
    .slice(0, -1)
    .map((cell) => flat(cell)?.text ?? '');
}

/** What stands behind the last bar. */
function citesBehind(item: Item): string {
  const cites = flat(wordsByBar(item).at(-1) ?? [])?.text ?? '';
  return cites === '' ? '' : ` ${cites}`;
}

function wordsByBar(item: Item): readonly (readonly Word[])[] {
  const cells: Word[][] = [];
  for (const element of item.elements) {
    if (element.kind === 'block') continue;
    if (element.piece.token.kind === 'bar') cells.push([]);
    else cells.at(-1)?.push(element);
  }
  return cells;
}

/** A stretch of one line, with the width that decides where lines break: that of its Chinese spelling. */
interface Stretch {
  readonly text: string;
  readonly width: number;
}

// Breaking both languages in the same places keeps a file the same after it went into the other one and back.
const empty: Stretch = { text: '', width: 0 };

function joined(line: Stretch, next: Stretch, withSpace: boolean): Stretch {
  const gap = withSpace && line.text.trim() !== '' ? 1 : 0;
  return { text: `${line.text}${gap === 1 ? ' ' : ''}${next.text}`, width: line.width + gap + next.width };
}

function plain(text: string): Stretch {
  return { text, width: displayWidth(text) };
}

/** The elements on one line, null when they do not go on one. */
function flat(elements: readonly (Word | Block)[]): Stretch | null {
  let line = empty;
  let before: Piece | null = null;
  for (const element of elements) {
    if (element.kind === 'block') {
      const inner = flatBlock(element);
      if (inner === null) return null;
      line = joined(line, inner, true);
      before = null;
    } else {
      if (breaks(element.piece)) return null;
      line = joined(line, element.piece, before === null || spaced(before, element.piece));
      before = element.piece;
    }
  }
  return line;
}

function flatBlock(block: Block): Stretch | null {
  if (block.open) return null;
  if (block.items.length === 0) return plain('{}');
  let line = plain('{');
  for (const item of block.items) {
    const words = flat(item.elements);
    const next = isRow(item) && words !== null ? { ...words, text: `${alignRows([cellsOf(item)])[0]}${citesBehind(item)}` } : words;
    if (next === null) return null;
    line = joined(joined(line, line.text === '{' ? empty : plain(' '), false), next, true);
  }
  return joined(line, plain('}'), true);
}

const leadingOperators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '×', '÷']);

/** The author's own line break, kept where it shows the structure. */
function breaks(piece: Piece): boolean {
  if (!piece.breakBefore) return false;
  const { keyword, kind, image } = piece.token;
  if (keyword !== null) return soft.has(keyword) || keyword === 'And' || keyword === 'Or';
  return (kind === 'operator' && leadingOperators.has(image)) || piece.afterSeparator;
}

function spaced(before: Piece, piece: Piece): boolean {
  const left = before.token;
  const right = piece.token;
  if (right.kind === 'punctuation' && (right.image === ')' || right.image === ',' || right.image === '、')) return false;
  if (left.kind === 'punctuation' && (left.image === '(' || before.text === '、')) return false;
  if (right.image === '(' && (left.keyword === 'Smaller' || left.keyword === 'Larger')) return false;
  return true;
}

function printItem(item: Item, indent: string): string[] {
  const inline = flat(item.elements);
  if (inline !== null && indent.length + inline.width <= widest) return [indent + inline.text];
  return printBroken(item, indent);
}

function isSoft(piece: Piece): boolean {
  return piece.token.keyword !== null && soft.has(piece.token.keyword);
}

/** Broken at the author's breaks; where that is too long, before every soft word; blocks that are too long are opened. */
function printBroken(item: Item, indent: string): string[] {
  const tooLong = flat(item.elements) !== null || longestSegment(item, indent) > widest;
  const lines: string[] = [];
  let line = plain(indent);
  let before: Piece | null = null;
  for (const element of item.elements) {
    if (element.kind === 'word') {
      if (line.text.trim() !== '' && (breaks(element.piece) || (tooLong && isSoft(element.piece)))) {
        lines.push(line.text);
        line = plain(indent + step);
        before = null;
      }
      line = joined(line, element.piece, before === null || spaced(before, element.piece));
      before = element.piece;
      continue;
    }
    before = null;
    const inner = flatBlock(element);
    if (inner !== null && line.width + 1 + inner.width <= widest) {
      line = joined(line, inner, true);
      continue;
    }
    const opening = joined(line, plain('{'), true).text;
    const inside = indentOf(line.text);
    lines.push(element.comment === null ? opening : `${opening}  ${element.comment}`, ...printItems(element, inside + step));
    line = plain(`${inside}}`);
  }
  return [...lines, line.text];
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}

/** How wide the longest stretch of words between two of the author's breaks is. */
function longestSegment(item: Item, indent: string): number {
  let longest = 0;
  let width = indent.length;
  for (const element of item.elements) {
    if (element.kind === 'block' || breaks(element.piece)) width = indent.length + step.length;
    if (element.kind === 'word') width += element.piece.width + 1;
    longest = Math.max(longest, width - 1);
  }
  return longest;
}
