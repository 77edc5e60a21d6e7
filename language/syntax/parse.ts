// The way from a text to its syntax tree: lexer, parser, tree, findings in order.

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import type { FileNode } from './ast.js';
import { buildFile } from './build-ast/file.js';
import { explainErrors } from './explain-error.js';
import { JiuzhuParser } from './grammar.js';
import { lex } from './lexer.js';

// The tables of the parser are derived once, when the first text comes.
let shared: JiuzhuParser | undefined;

/** The tree of whatever could be read, and what is wrong with the rest. Never throws, whatever the text. */
export function parse(source: SourceFile): Checked<FileNode> {
  shared ??= new JiuzhuParser();
  const lexed = lex(source);
  shared.input = [...lexed.tokens];
  const cst = shared.file();
  const diagnostics: Diagnostic[] = [...lexed.diagnostics, ...explainErrors(shared.errors, lexed.tokens, source)];
  const value = buildFile(cst, source, lexed.comments, diagnostics);
  return { value, diagnostics: diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}
