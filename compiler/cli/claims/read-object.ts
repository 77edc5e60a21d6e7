// The text of one JSON object → its claims, or why it is none. What JSON.parse lets pass in silence is refused here.

import { type ClaimEntry, entryOf, unreadable } from './claim-entry.js';
import { fileCatalog, fileError } from './file-catalog.js';

/** A claim is five objects deep; what is far deeper is none, and would exhaust the stack of whoever prints it. */
const deepest = 32;

export function readObject(text: string, line: number): readonly ClaimEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    return [unreadable(line, text, fileError(fileCatalog.notJson, { why }))];
  }
  const { keys, depth } = measure(text);
  if (depth > deepest) return [unreadable(line, text, fileError(fileCatalog.tooDeep, {}))];
  if (keys !== keysIn(value)) return [unreadable(line, text, fileError(fileCatalog.repeatedKey, {}))];
  return entryOf(value, line, text);
}

/** How many keys are written, and how deep the brackets go. The text is JSON. */
function measure(text: string): { readonly keys: number; readonly depth: number } {
  let [keys, depth, open] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34) at = endOfString(text, at);
    else if (unit === 58) keys += 1;
    else if (unit === 123 || unit === 91) depth = Math.max(depth, ++open);
    else if (unit === 125 || unit === 93) open -= 1;
  }
  return { keys, depth };
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 92) backslashes += 1;
  return backslashes % 2 === 1;
}

/** Of a key that is written twice, JSON.parse keeps the last, so fewer keys are read than were written. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + keysIn(element), 0);
  return Object.values(value).reduce((sum: number, element) => sum + 1 + keysIn(element), 0);
}
