// What the checks of values share beyond names: the table of types, and what lints want to know.

import type { NameContext } from '../names/name-context.js';
import type { Expression, TableRow } from '../syntax/ast.js';
import type { Type } from './type.js';

export interface CheckContext extends NameContext {
  readonly types: Map<Expression, Type>;
  /** Rows of tables that no case ever reaches. */
  readonly shadowedRows: TableRow[];
}

export const error: Type = { kind: 'error' };
