// A suffix belongs to the operand before it: `A × 10% 截断 至 1元` and `A - B 余额` rarely mean what they say.

import { typeDiagnostics } from '../diagnostics/catalog/types.js';
import { say, textOf } from '../names/name-context.js';
import { replaceFix } from '../names/resolve.js';
import type { BinaryExpression } from '../syntax/ast.js';
import type { CheckContext } from './check-context.js';

/** Says when the suffix of the last operand was probably meant for the whole; true when it makes no sense as it stands. */
export function suffixBindsTooTightly(context: CheckContext, binary: BinaryExpression): boolean {
  const { right } = binary;
  if (right.kind === 'Rounded' && right.operand.kind === 'RatioLiteral') {
    const better = bracketed(context, binary, right.operand.span.end);
    say(context, typeDiagnostics.roundedRatio, right.span, { better }, { fixes: [replaceFix(binary.span, better)] });
    return true;
  }
  if (right.kind === 'Remaining' && !isBracketed(context, right.span)) {
    const better = bracketed(context, binary, right.operand.span.end);
    const last = textOf(context, right.operand.span);
    say(context, typeDiagnostics.remainingOfLastOnly, right.span, { last, better }, { fixes: [replaceFix(binary.span, better)] });
  }
  return false;
}

/** `A × 10% 截断 至 1元` with the brackets where the suffix begins: `(A × 10%) 截断 至 1元`. */
function bracketed(context: CheckContext, binary: BinaryExpression, end: number): string {
  const { span } = binary;
  return `(${context.text.slice(span.start, end)})${context.text.slice(end, span.end)}`;
}

function isBracketed(context: CheckContext, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const inside = context.text.slice(start, end);
  if (/^[(（]/.test(inside)) return true;
  return /[(（]\s*$/.test(context.text.slice(Math.max(0, start - 40), start)) && /^\s*[)）]/.test(context.text.slice(end, end + 40));
}
