// What a lint is: one question about a policy, asked once everything is known.

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyScope } from '../names/policy-scope.js';
import type { PolicySymbol } from '../names/symbol.js';
import type { SourceFile } from '../source/source-file.js';
import type { CaseDeclaration, Expression, FileNode, Name, TableRow } from '../syntax/ast.js';
import type { PartNodes } from '../syntax/ast-walk.js';
import type { Type } from '../types/type.js';

export interface LintedFile {
  readonly uri: string;
  readonly source: SourceFile;
  readonly ast: FileNode;
  readonly syntaxDiagnostics: readonly Diagnostic[];
}

export interface LintedPolicy {
  readonly scope: PolicyScope;
  readonly symbols: ReadonlyMap<Name, PolicySymbol>;
  readonly types: ReadonlyMap<Expression, Type>;
  readonly cases: readonly { readonly uri: string; readonly declaration: CaseDeclaration }[];
  readonly partsOf: PartNodes;
  readonly shadowedRows: readonly TableRow[];
  /** Lower policies take over what this one declares, and use it. */
  readonly extended: boolean;
  /** The policy's own file, then its case files. */
  readonly files: readonly [LintedFile, ...LintedFile[]];
}

export interface Lint {
  /** As in its file's name. */
  readonly name: string;
  /** `meaning` lints are asked only of a policy without errors; `text` lints of any. */
  readonly needs: 'meaning' | 'text';
  check(policy: LintedPolicy): readonly Diagnostic[];
}
