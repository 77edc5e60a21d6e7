// Every target that writes files into an artifact.

import { javascriptTarget } from './javascript/javascript-target.js';
import { schemaTarget } from './schema/schema-target.js';
import type { Target } from './target.js';

export const allTargets: readonly Target[] = [javascriptTarget, schemaTarget];
