// Whether the author left a clause or a declaration to the level below: `授权 条件 …`.

import type { AstNode } from './ast.js';

export function isDelegated(part: AstNode): boolean {
  return 'delegated' in part && part.delegated === true;
}
