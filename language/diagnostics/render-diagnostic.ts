// One finding as text: place, message, the line with the range underlined by display width, related places, fixes.

import { displayWidth } from '../source/display-width.js';
import { positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { Bilingual, Diagnostic, Language, Severity } from './diagnostic.js';

export interface RenderOptions {
  readonly language: Language;
  /** With escape sequences for a terminal. */
  readonly color: boolean;
  /** The text of another file that a related place stands in; without it, only its address is shown. */
  readonly sourceOf?: (uri: string) => SourceFile | undefined;
}

const severities: Readonly<Record<Severity, Bilingual & { readonly color: number }>> = {
  error: { zh: '错误', en: 'error', color: 31 },
  warning: { zh: '警告', en: 'warning', color: 33 },
  info: { zh: '提示', en: 'info', color: 36 },
};

type Paint = (text: string, code: number) => string;

/** Several lines without a line break at the end; `source` is the file of the finding. */
export function renderDiagnostic(diagnostic: Diagnostic, source: SourceFile, options: RenderOptions): string {
  const paint: Paint = options.color ? (text, code) => `\u001b[${code}m${text}\u001b[0m` : (text) => text;
  const severity = severities[diagnostic.severity];
  const head = `${paint(`${severity[options.language]} ${diagnostic.code}`, severity.color)} ${diagnostic.message[options.language]}`;
  const lines = [
    `${placeOf(source, diagnostic.span)} ${head}`,
    ...excerpt(source, diagnostic.span, (text) => paint(text, severity.color), paint),
    ...diagnostic.related.flatMap((related) => {
      const file = related.uri === source.uri ? source : options.sourceOf?.(related.uri);
      const message = related.message[options.language];
      if (file === undefined) return [`  ${related.uri} ${message}`];
      return [`  ${placeOf(file, related.span)} ${message}`, ...excerpt(file, related.span, (text) => paint(text, 36), paint)];
    }),
    ...diagnostic.fixes.map((fix) => {
      const label = options.language === 'zh' ? '建议：' : 'suggestion: ';
      return `  ${paint(label, 32)}${fix.title[options.language]}`;
    }),
  ];
  return lines.join('\n');
}

function placeOf(source: SourceFile, place: Span): string {
  const { line, column } = positionAt(source.lines, place.start);
  return `${source.uri}:${line + 1}:${column + 1}`;
}

/** The line where the range begins, and carets below it; a range over several lines is underlined to the end of the first. */
function excerpt(source: SourceFile, place: Span, emphasize: (text: string) => string, paint: Paint): string[] {
  const { line } = positionAt(source.lines, place.start);
  const start = source.lines.starts[line] ?? 0;
  const end = source.lines.starts[line + 1] ?? source.text.length;
  const written = source.text.slice(start, end).replace(/[\r\n]+$/, '');
  const shown = expand(written);
  if (shown.trim() === '') return [];
  const before = displayWidth(expand(written.slice(0, place.start - start)));
  const marked = expand(written.slice(place.start - start, Math.max(place.end, place.start) - start));
  const number = String(line + 1).padStart(5);
  return [
    `${paint(`${number} |`, 90)} ${shown}`,
    `${paint(`${' '.repeat(5)} |`, 90)} ${' '.repeat(before)}${emphasize('^'.repeat(Math.max(1, displayWidth(marked))))}`,
  ];
}

/** Tabs as two spaces, so that widths are the same everywhere. */
function expand(text: string): string {
  return text.replaceAll('\t', '  ');
}
