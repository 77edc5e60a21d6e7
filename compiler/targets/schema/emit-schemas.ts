// JSON Schemas (draft 2020-12) of a policy's inputs, state and receipts, for callers that are not written in TypeScript.

import * as z from 'zod';
import { inputSchemas, receiptSchema, subsidyReceiptSchema } from '../../../runtime/index.js';
import type { artifactFiles } from '../../ir/artifact.js';
import type { PolicyIr } from '../../ir/ir.js';

export type SchemaFile = (typeof artifactFiles.schemas)[number];

/** File name → text. The very schemas the runtime checks with, so the two cannot part. */
export function emitSchemas(plan: PolicyIr): Readonly<Record<SchemaFile, string>> {
  const { person, claim, state } = inputSchemas(plan);
  return {
    'schema/person.schema.json': textOf(person),
    'schema/claim.schema.json': textOf(claim),
    'schema/state.schema.json': textOf(state),
    'schema/receipt.schema.json': textOf(receiptSchema),
    'schema/subsidy.schema.json': textOf(subsidyReceiptSchema),
  };
}

function textOf(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }), null, 2)}\n`;
}
