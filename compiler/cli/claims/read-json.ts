// Claims from a JSON array, element by element, so that a long array need not fit in memory.

import { misuse } from '../misuse.js';
import { type ClaimEntry, unreadable } from './claim-entry.js';
import { fileCatalog, fileError } from './file-catalog.js';
import { readObject } from './read-object.js';

export async function* readJson(pieces: AsyncIterable<string>): AsyncGenerator<ClaimEntry> {
  for await (const element of elementsOf(pieces)) {
    if (element.whole) yield* readObject(element.text, element.line);
    else yield unreadable(element.line, element.text, fileError(fileCatalog.cutOff, {}));
  }
}

interface Element {
  readonly text: string;
  readonly line: number;
  /** False for the last one of a file that ends inside it. */
  readonly whole: boolean;
}

/** Where a file stands between its objects: `[ {} , {} ]`, or one object alone. */
type Place = 'start' | 'element' | 'separator' | 'end';

/** Cuts out the objects directly inside the array (or the object that is the whole file) by counting braces outside strings. */
async function* elementsOf(pieces: AsyncIterable<string>): AsyncGenerator<Element> {
  let place: Place = 'start';
  let inArray = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  let kept = '';
  for await (const piece of pieces) {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      if (unit === 10) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (unit === 92) escaped = true;
        else if (unit === 34) inString = false;
      } else if (depth > 0) {
        if (unit === 34) inString = true;
        else if (unit === 123) depth += 1;
        else if (unit === 125) depth -= 1;
        if (depth === 0) {
          yield { text: kept + piece.slice(from, at + 1), line: startLine, whole: true };
          kept = '';
          place = inArray ? 'separator' : 'end';
        }
      } else if (unit === 123 && (place === 'start' || place === 'element')) {
        [from, startLine, depth] = [at, line, 1];
      } else if (!isSpace(unit)) {
        if (place === 'start' && unit === 91) [place, inArray] = ['element', true];
        else if (place === 'separator' && unit === 44) place = 'element';
        else if (inArray && place !== 'end' && unit === 93) place = 'end';
        else throw strayCharacter(piece.slice(at, at + 20), line);
      }
    }
    if (depth > 0) kept += piece.slice(from);
  }
  if (depth > 0) yield { text: kept, line: startLine, whole: false };
  else if (place !== 'end') throw cutShort();
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

function strayCharacter(text: string, line: number): Error {
  const shown = text.split('\n')[0] ?? '';
  return misuse(
    `费用单文件第 ${line} 行的“${shown}”不该在这里；.json 应是 [ {"person": {…}, "claim": {…}}, … ]，每行一个对象的文件请以 .ndjson 结尾`,
    `line ${line} of the claims file: "${shown}" cannot stand here; a .json file is [ {"person": {…}, "claim": {…}}, … ], one with an object a line ends in .ndjson`,
  );
}

function cutShort(): Error {
  return misuse(
    '费用单文件不完整：没有写到数组末尾的 ]；请重新导出',
    'the claims file is incomplete: it ends before the ] of the array; export it again',
  );
}
