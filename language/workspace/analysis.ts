// All that is known about a workspace: the answer of `analyze`.

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DeclaredSymbol, PolicySymbol } from '../names/symbol.js';
import type { SourceFile } from '../source/source-file.js';
import type { AstNode, CaseDeclaration, Expression, FileNode, Name, PolicyDeclaration } from '../syntax/ast.js';
import type { Type } from '../types/type.js';
import type { Workspace } from './workspace.js';

/** What is known about one file. */
export interface FileAnalysis {
  readonly uri: string;
  readonly source: SourceFile;
  readonly ast: FileNode;
  /** The policy whose names this file uses: its own, or the one its `用例集` names. */
  readonly policy: PolicyAnalysis | null;
  /** In order of position; one mistake, one entry. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known about one policy with its case files. */
export interface PolicyAnalysis {
  readonly uri: string;
  /** The policy as it holds: with what it takes over from the policies above. */
  readonly ast: FileNode;
  readonly declaration: PolicyDeclaration;
  /** Addresses of the policies above, the nearest first. */
  readonly uppers: readonly string[];
  /** The file of each declaration and clause that is taken over; all else stands in the policy's own. */
  readonly writtenIn: ReadonlyMap<AstNode, string>;
  /** Declared names by text (values of enumerations and diseases excepted: they belong to their input). */
  readonly scope: ReadonlyMap<string, DeclaredSymbol>;
  /** Side tables over the policy as it holds and its case files. */
  readonly symbols: ReadonlyMap<Name, PolicySymbol>;
  readonly types: ReadonlyMap<Expression, Type>;
  /** The policy's examples, of its own file and of its case files. */
  readonly cases: readonly { readonly uri: string; readonly declaration: CaseDeclaration }[];
  /** True when neither the policy's file nor anything it needs has an error: it may be compiled. */
  readonly valid: boolean;
}

/** What is known about a workspace. */
export interface Analysis {
  readonly workspace: Workspace;
  readonly files: ReadonlyMap<string, FileAnalysis>;
  readonly policies: readonly PolicyAnalysis[];
  /** Of all files. */
  readonly diagnostics: readonly Diagnostic[];
}
