// How a catalog of diagnostics is written, and how a stage reports from it.

import type { Span } from '../source/span.js';
import type { Bilingual, Diagnostic, Fix, Severity } from './diagnostic.js';

type Arguments = Readonly<Record<string, string | number>>;

/** One entry of a catalog: the code, its severity and the two sentences with what they need to know. */
export interface DiagnosticDefinition<A extends Arguments> {
  readonly code: string;
  readonly severity: Severity;
  readonly zh: (args: A) => string;
  readonly en: (args: A) => string;
}

/** `define<{ name: string }>('JZ2001', 'error', a => …, a => …)` */
export function define<A extends Arguments = Record<never, never>>(
  code: string,
  severity: Severity,
  zh: (args: A) => string,
  en: (args: A) => string,
): DiagnosticDefinition<A> {
  return { code, severity, zh, en };
}

export interface ReportOptions {
  readonly related?: readonly { readonly uri: string; readonly span: Span; readonly message: Bilingual }[];
  readonly fixes?: readonly Fix[];
}

/** Makes the diagnostic of a definition at a place. */
export function report<A extends Arguments>(
  definition: DiagnosticDefinition<A>,
  uri: string,
  span: Span,
  args: A,
  options: ReportOptions = {},
): Diagnostic {
  return {
    uri,
    span,
    code: definition.code,
    severity: definition.severity,
    message: { zh: definition.zh(args), en: definition.en(args) },
    related: options.related ?? [],
    fixes: options.fixes ?? [],
  };
}

/** A change in one place, under a title that says what it does. */
export function fix(zh: string, en: string, place: Span, newText: string): Fix {
  return { title: { zh, en }, edits: [{ span: place, newText }] };
}
