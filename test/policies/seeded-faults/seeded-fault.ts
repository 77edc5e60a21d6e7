// A fault that a test puts into a policy that has none, with what has to be said of it and how its witness is tried.

import type { AstNode, Diagnostic, FileNode, PolicyAnalysis, Span } from '../../../language/index.js';

/** A policy of the project as it stands, without a fault. */
export interface Site {
  readonly uri: string;
  readonly text: string;
  /** Of its own file alone. */
  readonly ast: FileNode;
  readonly policy: PolicyAnalysis;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The policy with its fault in it, and the finding that was expected. */
export interface Mutant {
  readonly site: Site;
  readonly text: string;
  readonly found: Diagnostic;
}

export interface SeededFault {
  readonly site: Site;
  readonly edit: Edit;
  /** A policy file besides, for versions of a series. */
  readonly beside?: { readonly uri: string; readonly text: string };
  readonly code: string;
  /** Where the finding stands in the text with the fault. */
  readonly place: Span;
  /** The file of the finding, where it is not the one that was changed. */
  readonly uri?: string;
  /** Throws when what the finding shows is not so. */
  readonly witness?: (mutant: Mutant) => void;
}

export interface FaultKind {
  readonly title: string;
  /** All that can be made of a policy. */
  readonly seeds: (site: Site) => readonly SeededFault[];
}

export function edited(text: string, { start, end, newText }: Edit): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** Where something of the old text stands in the new; what the edit touches grows or shrinks with it. */
export function moved({ start, end }: Span, edit: Edit): Span {
  const by = edit.newText.length - (edit.end - edit.start);
  return { start: start >= edit.end && start > edit.start ? start + by : start, end: end >= edit.end ? end + by : end };
}

export function replacing(place: Span, newText: string): Edit {
  return { start: place.start, end: place.end, newText };
}

/** The place of a part of the text that an edit writes. */
export function writtenBy(edit: Edit, part: string): Span {
  const at = edit.newText.indexOf(part);
  if (at < 0) throw new Error(`not written: ${part}`);
  return { start: edit.start + at, end: edit.start + at + part.length };
}

/** A line behind the one in which something ends. */
export function lineBehind(text: string, node: AstNode, line: string): Edit {
  const end = text.indexOf('\n', node.span.end);
  const at = end < 0 ? text.length : end;
  return { start: at, end: at, newText: `\n${line}` };
}

export function said(found: Diagnostic): string {
  return found.message.zh;
}
