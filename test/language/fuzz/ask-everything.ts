// Asks the language everything it can be asked about a text, and holds the answers against what always must be so.

import { expect } from 'vitest';
import {
  analyze,
  codeActionsIn,
  completionsAt,
  createSourceFile,
  createWorkspace,
  definitionsAt,
  diagnosticsOf,
  documentSymbols,
  foldingRanges,
  formatDocument,
  hoverAt,
  parse,
  referencesAt,
  renderDiagnostic,
  semanticTokens,
} from '../../../language/index.js';
import type { RandomSource } from '../../support/random-source.js';

/** The longest that one question took, in milliseconds, and which. */
export interface Slowest {
  question: string;
  took: number;
}

export function askEverything(text: string, random: RandomSource, slowest: Slowest): void {
  const asked = <T>(question: string, ask: () => T): T => {
    const began = performance.now();
    const answer = ask();
    const took = performance.now() - began;
    if (took > slowest.took) Object.assign(slowest, { question: `${question} of ${text.length} characters`, took });
    return answer;
  };
  const uri = 'file:///fuzz.jz';
  const parsed = asked('parse', () => parse(createSourceFile(uri, text)));
  const analysis = asked('analyze', () => analyze(createWorkspace([{ uri, text }])));
  const file = analysis.files.get(uri);
  if (file === undefined) throw new Error('the file was not analysed');
  for (const each of file.diagnostics) {
    expect(each.span.start >= 0 && each.span.start <= each.span.end && each.span.end <= text.length, each.code).toBe(true);
    for (const language of ['zh', 'en'] as const) {
      expect(renderDiagnostic(each, file.source, { language, color: false })).not.toMatch(/undefined|NaN|\[object/);
    }
  }
  const broken = parsed.diagnostics.some((each) => each.severity === 'error');
  for (const surface of [undefined, 'zh', 'en'] as const) {
    const formatted = asked('formatDocument', () => formatDocument(text, { surface }));
    if (broken) expect(formatted).toBe(text);
    else expect(formatDocument(formatted, { surface })).toBe(formatted);
  }
  asked('documentSymbols', () => documentSymbols(file, 'zh'));
  asked('foldingRanges', () => foldingRanges(file));
  asked('semanticTokens', () => semanticTokens(file));
  asked('diagnosticsOf', () => diagnosticsOf(file));
  for (let times = 0; times < 4; times++) {
    const offset = random.integer(0, text.length);
    const language = random.chance(0.5) ? 'zh' : 'en';
    asked('hoverAt', () => hoverAt(analysis, file, offset, language));
    asked('completionsAt', () => completionsAt(analysis, file, offset, language));
    asked('definitionsAt', () => definitionsAt(analysis, file, offset));
    asked('referencesAt', () => referencesAt(analysis, file, offset, { declaration: random.chance(0.5) }));
    asked('codeActionsIn', () => codeActionsIn(file, { start: offset, end: Math.min(text.length, offset + random.integer(0, 199)) }));
  }
}
