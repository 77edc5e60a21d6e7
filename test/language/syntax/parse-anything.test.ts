// No input whatever makes the lexer, the parser or the formatter throw or lose its way.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiagnostic } from '../../../language/diagnostics/render-diagnostic.js';
import { formatDocument } from '../../../language/format/format-document.js';
import { createSourceFile } from '../../../language/source/source-file.js';
import { walkAst } from '../../../language/syntax/ast-walk.js';
import { keywordNames, keywords } from '../../../language/syntax/keywords.js';
import { tokenize } from '../../../language/syntax/lexer.js';
import { parse } from '../../../language/syntax/parse.js';
import { samplePolicy } from '../../support/sample-policy.js';

function checkAnything(text: string): void {
  const source = createSourceFile('a.jz', text);
  const { value, diagnostics } = parse(source);
  walkAst(value, (node) => {
    const { start, end } = node.span;
    const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
    if (!sound) throw new Error(`${node.kind} at ${start}–${end} of ${text.length}`);
  });
  for (const diagnostic of diagnostics) {
    expect(diagnostic.span.start >= 0 && diagnostic.span.start <= diagnostic.span.end && diagnostic.span.end <= text.length).toBe(true);
    expect(renderDiagnostic(diagnostic, source, { language: 'zh', color: false })).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(tokenize(text).every((token) => token.span.start < token.span.end)).toBe(true);
  const formatted = formatDocument(text);
  if (diagnostics.length > 0) expect(formatted).toBe(text);
  else expect(formatDocument(formatted)).toBe(formatted);
}

const fragments = fc.oneof(
  fc.constantFrom(...keywordNames.flatMap((name) => [keywords[name].zh, keywords[name].en])),
  fc.constantFrom(
    '{',
    '}',
    '|',
    '\n',
    '、',
    '，',
    '：',
    '"',
    '“',
    '」',
    '「',
    '//',
    '(',
    ')',
    '=',
    '%',
    '元',
    '5,000',
    '3元',
    '2022-02-30',
    '×',
    '甲',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

const mutated = fc
  .array(fc.record({ at: fc.nat(samplePolicy.length), remove: fc.nat(12), insert: fc.oneof(fc.constant(''), fragments) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((edits) => edits.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), samplePolicy));

describe('any text', () => {
  it('made of valid text with a few changes', () => {
    fc.assert(fc.property(mutated, checkAnything), { numRuns: 60, seed: 20260731 });
  });

  it('made of words of the language in any order', () => {
    const words = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(words, checkAnything), { numRuns: 80, seed: 20260731 });
  });

  it('made of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkAnything), { numRuns: 80, seed: 20260731 });
  });

  it('cut off anywhere', () => {
    for (let end = 0; end < samplePolicy.length; end += 31) checkAnything(samplePolicy.slice(0, end));
  });

  it('of great size or depth, in good time', () => {
    const began = performance.now();
    checkAnything('费用 甲 = '.repeat(400));
    checkAnything(`费用 甲 = ${'('.repeat(10_000)}`);
    checkAnything('当病种每年'.repeat(2000));
    checkAnything('"'.repeat(5000));
    checkAnything(`费用 甲 = ${'非 '.repeat(20_000)}`);
    checkAnything(`费用 甲 = ${'1元 + '.repeat(20_000)}`);
    checkAnything('{'.repeat(10_000));
    expect(performance.now() - began).toBeLessThan(40_000);
  });
});
