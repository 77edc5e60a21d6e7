// The shapes of what the runtime answers: receipts of claims and of premium subsidies.

import * as z from 'zod';
import type { CitationText, Receipt, SubsidyReceipt, TierReceipt } from '../receipt/receipt.js';

const text = z.string();
const fen = z.int().min(0).meta({ description: '最小单位（如分） · the smallest unit (fen of a yuan)' });
const currency = z.strictObject({ code: text, unit: z.strictObject({ zh: text, en: text }), digits: z.int().min(0) });
const openFen = fen.nullable();
const bounds = z.strictObject({ low: fen, high: openFen }).nullable();
const ratio = z.string().regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/);
/** In the smallest unit. */
const carried = z
  .string()
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
  .nullable();
const sentence = z.strictObject({ zh: text, en: text });
const per = z.enum(['visit', 'year']);
const line = z.int().min(0);
const holes = z.array(z.strictObject({ id: text, why: text, line }));
const byPayer = z.array(z.strictObject({ payer: text, amount: openFen }));
const byKindOfPayer = z.array(z.strictObject({ payer: text, kind: z.enum(['fund', 'department', 'party', 'tier']), amount: openFen }));
const recoverable = z.array(z.strictObject({ from: text, amount: openFen }));
const citations: z.ZodType<readonly CitationText[]> = z.array(z.strictObject({ document: text, title: text, article: text.nullable() }));

const tierSchema: z.ZodType<TierReceipt> = z.strictObject({
  name: text,
  payer: text.nullable(),
  status: z.enum(['paid', 'billed', 'not_applicable', 'undetermined']),
  reason: sentence.nullable(),
  base: openFen,
  baseText: z.string().nullable(),
  threshold: z
    .strictObject({
      per,
      bound: z.enum(['inclusive', 'exclusive']),
      amount: openFen,
      before: openFen,
      reached: z.boolean().nullable(),
      citations,
    })
    .nullable(),
  deductible: z
    .strictObject({
      per,
      bound: z.enum(['inclusive', 'exclusive']).nullable(),
      shared: z.string().nullable(),
      amount: openFen,
      before: openFen,
      consumed: openFen,
    })
    .nullable(),
  eligible: openFen,
  bands: z.array(z.strictObject({ from: openFen, to: openFen, amount: openFen, ratio: ratio.nullable() })),
  stated: z.strictObject({ text: text.nullable(), amount: openFen }).nullable(),
  carry: z.strictObject({ before: carried, after: carried }).nullable(),
  uncapped: openFen,
  caps: z.array(z.strictObject({ per: z.enum(['visit', 'year', 'disease']), pool: text.nullable(), limit: openFen, usedBefore: openFen })),
  cut: openFen,
  payment: openFen,
  bounds,
  advance: z.strictObject({ from: text, when: text, amount: openFen, citations }).nullable(),
  citations: z.strictObject({ tier: citations, base: citations, deductible: citations, rate: citations, cap: citations }),
  line,
});

/** A receipt as callers of any language get it: money in the smallest unit, null where a figure is open. */
export const receiptSchema: z.ZodType<Receipt> = z
  .strictObject({
    policy: z.strictObject({ id: text, title: text, draft: z.boolean() }),
    person: text,
    claim: text,
    status: z.enum(['settled', 'undetermined']),
    accountingYear: text,
    date: z.iso.date(),
    currency,
    rounding: z.strictObject({ mode: z.enum(['half_up', 'truncate']), unit: z.int().min(1), cumulative: z.boolean() }),
    group: z.strictObject({ name: text, identity: text, certifiedBy: z.array(text) }).nullable(),
    otherGroups: z.array(text),
    identityResolution: z.enum(['class', 'benefit']),
    cost: z.record(text, fen),
    tiers: z.array(tierSchema),
    totals: z.strictObject({
      paid: openFen,
      bounds,
      byPayer: byKindOfPayer,
      recoverable,
      patientInPolicy: openFen,
      patientOutOfPolicy: openFen,
      patient: openFen,
    }),
    yearFacts: z.array(z.strictObject({ name: text, kind: z.enum(['count', 'sum']), value: z.int().min(0).nullable() })),
    holes,
    notes: z.array(sentence),
  })
  .meta({
    title: '结算单 · receipt',
    description:
      '金额以币种的最小单位（如分）为单位；null 为待定或不适用 · money in the smallest unit of the currency (fen of a yuan); null is open or not applicable',
  });

/** The same for a premium subsidy; null also where nothing applies. */
export const subsidyReceiptSchema: z.ZodType<SubsidyReceipt> = z
  .strictObject({
    policy: z.strictObject({ id: text, title: text }),
    currency,
    person: text,
    coverageYear: z.int(),
    status: z.enum(['settled', 'undetermined', 'not_covered']),
    group: text.nullable(),
    premium: openFen,
    byPayer,
    granted: openFen,
    own: openFen,
    citations,
    holes,
    notes: z.array(sentence),
  })
  .meta({
    title: '参保资助单 · premium subsidy',
    description:
      '金额以币种的最小单位（如分）为单位；null 为待定或不适用 · money in the smallest unit of the currency (fen of a yuan); null is open or not applicable',
  });
