// What is counted, summed and deducted over the claims of a year.

import type { CstNode } from 'chevrotain';
import type { AccumulatorDeclaration, CountDeclaration, SharedDeductibleDeclaration } from '../ast.js';
import { type BuildContext, nodeSpan, tokenOf } from './cst-access.js';
import { buildExpression, missingValue } from './expression.js';
import { nameAfter, trailingCitations } from './name.js';
import { buildValue } from './value.js';

function headOf(node: CstNode, context: BuildContext) {
  const place = nodeSpan(node);
  return {
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    cites: trailingCitations(node),
  };
}

export function buildCount(node: CstNode, context: BuildContext): CountDeclaration {
  const head = headOf(node, context);
  return { kind: 'Count', ...head, condition: buildExpression(node, context) ?? missingValue(head.span.end) };
}

export function buildAccumulator(node: CstNode, context: BuildContext): AccumulatorDeclaration {
  const head = headOf(node, context);
  return { kind: 'Accumulator', ...head, value: buildExpression(node, context) ?? missingValue(head.span.end) };
}

export function buildSharedDeductible(node: CstNode, context: BuildContext): SharedDeductibleDeclaration {
  return { kind: 'SharedDeductible', ...headOf(node, context), value: buildValue(node, context) };
}
