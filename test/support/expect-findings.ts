// A policy with its findings marked in the text: the marks are all there is to say, but for infos nobody asked about.

import { expect } from 'vitest';
import { type Analysis, analyze, createWorkspace, type Diagnostic, type WorkspaceFile } from '../../language/index.js';
import { smallPolicy } from './marked-file.js';
import { mark, parseMarked } from './marked-source.js';

const uri = 'file:///policies/marked.jz';

/** Analyses a marked text and holds its findings against the marks; errors and warnings without a mark fail. */
export function expectFindings(
  marked: string,
  others: readonly WorkspaceFile[] = [],
): { analysis: Analysis; found: readonly Diagnostic[] } {
  const { text, marks } = parseMarked(marked);
  const analysis = analyze(createWorkspace([{ uri, text }, ...others]));
  const asked = new Set(marks.map((each) => each.code));
  const all = analysis.files.get(uri)?.diagnostics ?? [];
  const found = all.filter(
    (each) => each.severity === 'error' || asked.has(each.code) || (each.severity === 'warning' && !isAfterthought(each)),
  );
  const withoutRanges = marks.every((each) => each.code !== null);
  if (!withoutRanges) throw new Error('every mark needs its code');
  expect(mark(text, found)).toBe(marked);
  return { analysis, found };
}

/** The small policy with pieces replaced, one of them marked. */
export function expectInPolicy(...replacements: readonly (readonly [string, string])[]): readonly Diagnostic[] {
  return expectFindings(smallPolicy(...replacements)).found;
}

/** What a replacement leaves unused is no finding of the test at hand. */
function isAfterthought(each: Diagnostic): boolean {
  return each.code === 'JZ4001';
}

/** The text after the first fix of the first finding; the fix must leave no error. */
export function expectFixed(marked: string, expected: string, fix = 0): void {
  const { found } = expectFindings(marked);
  const { text } = parseMarked(marked);
  const edits = [...(found[0]?.fixes[fix]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  const mended = edits.reduce((current, { span, newText }) => current.slice(0, span.start) + newText + current.slice(span.end), text);
  expect(mended).toContain(expected);
  const after = analyze(createWorkspace([{ uri, text: mended }])).diagnostics.filter((each) => each.severity === 'error');
  expect(after).toEqual([]);
}
