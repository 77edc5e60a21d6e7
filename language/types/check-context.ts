// What the checks of values share beyond names: the table of types.

import type { NameContext } from '../names/name-context.js';
import type { Expression } from '../syntax/ast.js';
import type { Type } from './type.js';

export interface CheckContext extends NameContext {
  readonly types: Map<Expression, Type>;
}

export const error: Type = { kind: 'error' };
