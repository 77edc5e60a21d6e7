// One file as it was read, before anything is known of the others.

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createSourceFile, type SourceFile } from '../source/source-file.js';
import type { CasesDeclaration, FileNode, PolicyDeclaration } from '../syntax/ast.js';
import { parse } from '../syntax/parse.js';
import type { WorkspaceFile } from './workspace.js';

export interface ParsedFile {
  readonly uri: string;
  readonly source: SourceFile;
  readonly ast: FileNode;
  readonly syntaxDiagnostics: readonly Diagnostic[];
  /** The first of each, which decides where the file belongs. */
  readonly policy: PolicyDeclaration | null;
  readonly cases: CasesDeclaration | null;
}

export function parseFile(file: WorkspaceFile): ParsedFile {
  const source = createSourceFile(file.uri, file.text);
  const { value: ast, diagnostics } = parse(source);
  return {
    uri: file.uri,
    source,
    ast,
    syntaxDiagnostics: diagnostics,
    policy: ast.declarations.find((each) => each.kind === 'Policy') ?? null,
    cases: ast.declarations.find((each) => each.kind === 'Cases') ?? null,
  };
}
