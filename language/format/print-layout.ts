// A layout tree as text: two spaces a level, one item a line in open blocks, tables aligned.

import { displayWidth } from '../source/display-width.js';
import type { KeywordName } from '../syntax/keywords.js';
import type { Block, CommentLine, Item, Piece, Word } from './layout-tree.js';
import { alignRows } from './table-layout.js';

const widest = 100;
const step = '  ';

/** Words an item is broken before when it is too long, or when the author broke it there. */
const soft: ReadonlySet<KeywordName> = new Set(['Exception', 'Cites', 'Link']);

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
      result.set(item, aligned[index] as string);
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
  const cells: Word[][] = [];
  for (const element of item.elements) {
    if (element.kind === 'block') continue;
    if (element.piece.token.kind === 'bar') cells.push([]);
    else cells.at(-1)?.push(element);
  }
  // The last bar closes the row and begins no cell.
  return cells.slice(0, -1).map((cell) => flat(cell) ?? '');
}

/** The block or item on one line, null when it does not go on one. */
function flat(elements: readonly (Word | Block)[]): string | null {
  let text = '';
  let before: Piece | null = null;
  for (const element of elements) {
    if (element.kind === 'block') {
      const inner = flatBlock(element);
      if (inner === null) return null;
      text += `${text === '' ? '' : ' '}${inner}`;
      before = null;
    } else {
      if (breaks(element.piece)) return null;
      text += `${text === '' || (before !== null && !spaced(before, element.piece)) ? '' : ' '}${element.piece.text}`;
      before = element.piece;
    }
  }
  return text;
}

function flatBlock(block: Block): string | null {
  if (block.open) return null;
  if (block.items.length === 0) return '{}';
  const texts = block.items.map((item) => (isRow(item) ? (alignRows([cellsOf(item)])[0] as string) : flat(item.elements)));
  return texts.includes(null) ? null : `{ ${texts.join('  ')} }`;
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
  if (inline !== null && displayWidth(indent + inline) <= widest) return [indent + inline];
  return printBroken(item, indent);
}

function isSoft(piece: Piece): boolean {
  return piece.token.keyword !== null && soft.has(piece.token.keyword);
}

/** Broken at the author's breaks; when that is too long, before every soft word; blocks that are too long are opened. */
function printBroken(item: Item, indent: string): string[] {
  const tooLong = flat(item.elements) !== null || longestSegment(item, indent) > widest;
  const lines: string[] = [];
  let line = indent;
  let before: Piece | null = null;
  const add = (text: string, withSpace: boolean): void => {
    line += line.trim() === '' || !withSpace ? text : ` ${text}`;
  };
  for (const element of item.elements) {
    if (element.kind === 'word') {
      if (line.trim() !== '' && (breaks(element.piece) || (tooLong && isSoft(element.piece)))) {
        lines.push(line);
        line = indent + step;
        before = null;
      }
      add(element.piece.text, before === null || spaced(before, element.piece));
      before = element.piece;
      continue;
    }
    before = null;
    const inner = flatBlock(element);
    if (inner !== null && displayWidth(`${line} ${inner}`) <= widest) {
      add(inner, true);
      continue;
    }
    add('{', true);
    lines.push(element.comment === null ? line : `${line}  ${element.comment}`, ...printItems(element, indentOf(line) + step));
    line = `${indentOf(line)}}`;
  }
  return [...lines, line];
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}

/** How wide the longest stretch of words between two of the author's breaks is. */
function longestSegment(item: Item, indent: string): number {
  let longest = 0;
  let segment: Word[] = [];
  const measure = (): void => {
    const [first, ...others] = segment;
    if (first === undefined) return;
    const unbroken: Word = { kind: 'word', piece: { ...first.piece, breakBefore: false } };
    longest = Math.max(longest, displayWidth(indent + (flat([unbroken, ...others]) ?? '')));
    segment = [];
  };
  for (const element of item.elements) {
    if (element.kind === 'block') {
      measure();
      continue;
    }
    if (breaks(element.piece)) measure();
    segment.push(element);
  }
  measure();
  return longest;
}
