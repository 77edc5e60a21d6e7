// The shape of a built policy's manifest.

import * as z from 'zod';
import type { Manifest } from '../../compiler/ir/artifact.js';

const text = z.string();
const sha256Text = z.string().regex(/^[\da-f]{64}$/);

/** Strict, so that a manifest of another make is told apart; hashes are lower-case hexadecimal. */
export const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  format: z.literal('jiuzhu-policy'),
  formatVersion: z.literal(1),
  policy: z.strictObject({ id: text.min(1), title: text }),
  region: z.strictObject({ name: text, code: text.nullable() }),
  effective: z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable(), unknown: text.nullable() }),
  draft: z.boolean(),
  holes: z.array(text),
  sourceHash: sha256Text,
  compilerVersion: text,
  irVersion: z.int(),
  largestIntermediate: z.int().min(0),
  files: z.record(text, sha256Text),
});
