// The JSON Schemas in the list of targets.

import type { Target } from '../target.js';
import { emitSchemas } from './emit-schemas.js';

export const schemaTarget: Target = {
  id: 'schema',
  title: { zh: '输入与回执的 JSON Schema', en: 'JSON Schemas of inputs and receipts' },
  emit: (plan) => ({ files: emitSchemas(plan), largestIntermediate: 0 }),
};
