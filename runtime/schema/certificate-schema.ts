// The shape of a certificate as it is stored; a change of its types that is not made here fails to compile.

import * as z from 'zod';
import type * as stored from '../../compiler/ir/policy/certificate.js';

const text = z.string();
const fen = z.int().min(0);
const sha256Text = z.string().regex(/^[\da-f]{64}$/);
const words = z.strictObject({ zh: text, en: text });
const ratio = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });
const count = z.int().min(0).optional();

const breach: z.ZodType<stored.CertifiedBreach> = z.strictObject({
  told: words,
  acknowledged: z.strictObject({ reason: text, citations: z.array(text) }).nullable(),
});

const limit = z.int().nullable();

const place = z.strictObject({
  engine: z.enum(['structure', 'piecewise', 'smt']).nullable(),
  groups: z.array(text.nullable()),
  facts: z.record(text, z.union([z.array(z.int()), z.strictObject({ low: limit, high: limit })])),
  assumed: z.record(text, z.boolean()),
}) satisfies z.ZodType<stored.CertifiedPlace>;

const property = z.strictObject({
  name: text,
  declared: z.boolean(),
  statement: words,
  verdict: z.enum(['proved', 'refuted', 'not_decided', 'not_asked']),
  engines: z.strictObject({ structure: count, contract: count, piecewise: count, smt: count }),
  apart: z.array(place),
  most: fen.nullable(),
  remarks: z.array(words),
  breaches: z.array(breach),
}) as unknown as z.ZodType<stored.CertifiedProperty>;

const band: z.ZodType<stored.BandPremise> = z.strictObject({ from: fen, to: fen.nullable(), least: ratio, most: ratio });
const cap: z.ZodType<stored.CapPremise> = z.strictObject({
  per: z.enum(['visit', 'year', 'disease']),
  used: text.nullable(),
  least: fen.nullable(),
  most: fen.nullable(),
});
const table: z.ZodType<stored.TablePremise> = z.strictObject({ kind: z.enum(['ratios', 'amount']), bands: z.array(band) });
const base: z.ZodType<stored.BasePremise> = z.strictObject({ kind: z.enum(['rest', 'other']), less: z.array(text) });
const per = z.enum(['visit', 'year']);

const tier: z.ZodType<stored.TierPremises> = z.strictObject({
  tier: text,
  groups: z.array(text.nullable()),
  payment: z.enum(['computed', 'billed', 'billed_first']),
  bases: z.array(base),
  threshold: per.nullable(),
  deductible: z.strictObject({ per, counter: text.nullable() }).nullable(),
  tables: z.array(table),
  caps: z.array(cap),
});

const code: z.ZodType<stored.CertifiedCode> = z.strictObject({
  file: text,
  alike: z.int().min(0),
  byCases: z.int().min(0),
  bySolver: z.int().min(0),
  solver: text.nullable(),
});

const tested: z.ZodType<stored.CertifiedTests> = z.strictObject({
  file: text,
  chains: z.int().min(0),
  vectors: z.int().min(0),
  questions: z.int().min(0),
  complete: z.boolean(),
});

/** Strict, so that a certificate of another make is told apart. */
export const certificateSchema: z.ZodType<stored.Certificate> = z.strictObject({
  format: z.literal('jiuzhu-certificate'),
  formatVersion: z.literal(1),
  policy: text,
  sourceHash: sha256Text,
  files: z.record(text, sha256Text),
  compilerVersion: text,
  solver: text.nullable(),
  domain: z.strictObject({ claimMoney: fen, counter: fen, integer: fen }),
  holes: z.array(text),
  assumptions: z.array(text),
  claims: z.array(words),
  disclaims: z.array(words),
  properties: z.array(property),
  tiers: z.array(tier),
  code: code.nullable(),
  tested: tested.nullable(),
});
