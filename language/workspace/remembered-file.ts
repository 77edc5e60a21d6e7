// What was read from a file once and holds as long as the file object lives: a text never changes under its object.

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createSourceFile, type SourceFile } from '../source/source-file.js';
import type { CasesDeclaration, FileNode, PolicyDeclaration } from '../syntax/ast.js';
import { parse } from '../syntax/parse.js';
import type { PolicyFindings } from './analyze-policy.js';
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

interface Remembered {
  readonly parsed: ParsedFile;
  /** The findings about the policy of this file, with the case files they were made with. */
  findings: { readonly caseFiles: readonly WorkspaceFile[]; readonly value: PolicyFindings } | null;
}

// The only state of the language: a pure function's results, kept beside their argument and gone with it.
const remembered = new WeakMap<WorkspaceFile, Remembered>();

function rememberedOf(file: WorkspaceFile): Remembered {
  const known = remembered.get(file);
  if (known !== undefined) return known;
  const made: Remembered = { parsed: parseFile(file), findings: null };
  remembered.set(file, made);
  return made;
}

function parseFile(file: WorkspaceFile): ParsedFile {
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

export function parsedFile(file: WorkspaceFile): ParsedFile {
  return rememberedOf(file).parsed;
}

/** The findings of a policy, made anew only when its file or one of its case files is another. */
export function findingsOf(
  file: WorkspaceFile,
  caseFiles: readonly WorkspaceFile[],
  make: (policy: ParsedFile, cases: readonly ParsedFile[]) => PolicyFindings,
): PolicyFindings {
  const entry = rememberedOf(file);
  const known = entry.findings;
  const same = known !== null && known.caseFiles.length === caseFiles.length && known.caseFiles.every((each, at) => each === caseFiles[at]);
  if (same) return known.value;
  const value = make(entry.parsed, caseFiles.map(parsedFile));
  entry.findings = { caseFiles, value };
  return value;
}
