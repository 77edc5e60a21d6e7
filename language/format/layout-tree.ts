// The words of a file in blocks, items and rows, with the comments, blank lines and breaks that the author put between.

import type { LexedToken } from '../syntax/lexer.js';

export interface Piece {
  readonly token: LexedToken;
  readonly text: string;
  /** Of its Chinese spelling, in cells; see print-layout. */
  readonly width: number;
  /** A line break stood before it. */
  readonly breakBefore: boolean;
  /** An empty line stood before it. */
  readonly blankBefore: boolean;
  readonly afterSeparator: boolean;
}

export interface Block {
  readonly kind: 'block';
  readonly items: readonly Item[];
  /** A comment on the line of the opening brace. */
  readonly comment: string | null;
  /** Comments between the last item and the closing brace. */
  readonly rest: readonly CommentLine[];
  /** The author wrote it on several lines, or a comment makes it so. */
  readonly open: boolean;
}

export interface Word {
  readonly kind: 'word';
  readonly piece: Piece;
}

export interface CommentLine {
  readonly text: string;
  readonly blankBefore: boolean;
}

export interface Item {
  readonly leading: readonly CommentLine[];
  readonly blankBefore: boolean;
  readonly elements: readonly (Word | Block)[];
  readonly trailing: string | null;
}

interface MutableItem {
  leading: CommentLine[];
  blankBefore: boolean;
  elements: (Word | Block)[];
  trailing: string | null;
}

/** Reads pieces from `position` to the closing brace or the end. */
interface Cursor {
  readonly pieces: readonly Piece[];
  readonly startsItem: (piece: Piece) => boolean;
  position: number;
}

export function layoutTree(pieces: readonly Piece[], startsItem: (piece: Piece) => boolean): Block {
  return readBlock({ pieces, startsItem, position: 0 }, null, true);
}

function isComment(piece: Piece): boolean {
  return piece.token.kind === 'comment' || piece.token.kind === 'doc';
}

function isBrace(piece: Piece | undefined, brace: '{' | '}'): boolean {
  return piece?.token.kind === 'punctuation' && piece.token.image === brace;
}

function readBlock(cursor: Cursor, comment: string | null, outermost: boolean): Block {
  const items: MutableItem[] = [];
  let waiting: CommentLine[] = [];
  let open = outermost || comment !== null;
  for (let piece = cursor.pieces[cursor.position]; piece !== undefined; piece = cursor.pieces[cursor.position]) {
    open ||= piece.breakBefore;
    if (!outermost && isBrace(piece, '}')) break;
    cursor.position += 1;
    const current = items.at(-1);
    if (isComment(piece)) {
      open = true;
      const ownLine = piece.breakBefore || current === undefined;
      if (ownLine) waiting.push({ text: piece.text, blankBefore: piece.blankBefore });
      else if (current.trailing === null) current.trailing = piece.text;
      else current.leading.push({ text: piece.text, blankBefore: false });
    } else if (current === undefined || cursor.startsItem(piece)) {
      items.push({ leading: waiting, blankBefore: piece.blankBefore, elements: [elementOf(piece, cursor)], trailing: null });
      waiting = [];
    } else {
      // A comment inside an item cannot stay there: it goes before the item.
      current.leading.push(...waiting);
      waiting = [];
      current.elements.push(elementOf(piece, cursor));
    }
  }
  cursor.position += 1;
  return { kind: 'block', items, comment, rest: waiting, open };
}

function elementOf(piece: Piece, cursor: Cursor): Word | Block {
  if (!isBrace(piece, '{')) return { kind: 'word', piece };
  const next = cursor.pieces[cursor.position];
  if (next === undefined || !isComment(next) || next.breakBefore) return readBlock(cursor, null, false);
  cursor.position += 1;
  return readBlock(cursor, next.text, false);
}
