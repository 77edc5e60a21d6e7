// When two written values are the same: equal figures, however they are written, or the same words.

import type { Expression, ValueNode } from '../syntax/ast.js';
import { unqualified, writtenFen } from './constant.js';
import { decimalText } from './exact-decimal.js';

/** Equal for equal values: 5万元 and 50000元. */
export function expressionId(text: string, value: Expression): string {
  const fen = value.kind === 'Money' ? writtenFen(value) : null;
  if (fen !== null) return `money ${fen}`;
  const bare = unqualified(value);
  if (bare === value && bare.kind === 'RatioLiteral') return `ratio ${decimalText(bare.value)}`;
  return `text ${wordsAt(text, value)}`;
}

/** Equal for values that come to the same in every case: with exceptions of their own, only when written alike. */
export function valueId(text: string, value: ValueNode): string {
  const { main, exceptions } = value;
  return main.kind === 'Table' || exceptions.length > 0 ? `text ${wordsAt(text, value)}` : expressionId(text, main);
}

function wordsAt(text: string, { span }: { readonly span: { readonly start: number; readonly end: number } }): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
