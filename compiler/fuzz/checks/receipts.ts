// Whether the runtime takes what it gives: receipts and states of both kernels are alike, fit their schemas, and can be read on.

import { inputSchemas, policyFromKernel, receiptSchema, renderReceipt } from '../../../runtime/index.js';
import { differencesBetween } from '../../agreement/difference.js';
import type { PolicyIr } from '../../ir/ir.js';
import type { Check, Failure } from '../check.js';
import { randomClaims } from '../claims/random-claims.js';
import { type WrittenYear, writtenYear } from '../claims/written-claims.js';
import { seedOf } from '../random-source.js';
import type { Tools } from '../tools.js';
import { kernelPair } from './kernels.js';

export const receiptsCheck: Check = {
  name: 'receipts',
  asks: {
    zh: '结算单和状态合于模式，两个内核相同，可以接着结算',
    en: 'receipts and states fit their schemas, are alike on both kernels, and can be settled on',
  },
  find: ({ plan, tools }, seed, { histories }) => {
    if (plan === null) return null;
    const source = randomClaims(plan);
    for (let index = 0; index < histories / 5; index++) {
      const year = writtenYear(plan, source.history(seedOf(seed, 'receipts', index)));
      const details = wrongWith(plan, tools, year);
      if (details.length > 0) return { check: 'receipts', details: [...details, JSON.stringify(year)] } satisfies Failure;
    }
    return null;
  },
};

function wrongWith(plan: PolicyIr, tools: Tools, { person, claims }: WrittenYear): readonly string[] {
  const { reference, javascript } = kernelPair(plan, tools);
  const [expected, settled] = [reference, javascript].map((kernel) => policyFromKernel(plan, kernel).settleYear(person, claims));
  if (expected === undefined || settled === undefined) return [];
  const apart = differencesBetween(expected, settled);
  if (apart.length > 0) return apart;
  const shapes = inputSchemas(plan);
  const told = [
    ...settled.receipts.map((receipt) => refusal('receipt', receiptSchema, receipt)),
    refusal('state', shapes.state, settled.state),
  ];
  const sentences = settled.receipts.flatMap((receipt) => (['zh', 'en'] as const).map((language) => renderReceipt(receipt, language)));
  const odd = sentences.filter((text) => /undefined|NaN|\[object/.test(text)).map((text) => `a receipt reads ${text}`);
  return [...told.flat(), ...odd, ...settledOn(plan, tools, { person, claims })];
}

function refusal(
  what: string,
  shape: { safeParse(value: unknown): { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined } },
  value: unknown,
): readonly string[] {
  const stored: unknown = JSON.parse(JSON.stringify(value));
  return (shape.safeParse(stored).error?.issues ?? []).map(({ path, message }) => `${what} ${path.join('.')}: ${message}`);
}

/** Claim by claim, with the state stored in between, comes to the same as the whole year. */
function settledOn(plan: PolicyIr, tools: Tools, { person, claims }: WrittenYear): readonly string[] {
  const policy = policyFromKernel(plan, tools.javascript(plan));
  const year = policy.settleYear(person, claims);
  if (year.rejected.length > 0) return [];
  let state = policy.initialState();
  for (const [at, claim] of claims.entries()) {
    const result = policy.settle(state, person, claim);
    if (!result.ok) return [`claim ${at} is refused alone: ${result.errors[0]?.message.en}`];
    const apart = differencesBetween(year.receipts[at], result.value.receipt, `receipt ${at}`);
    if (apart.length > 0) return apart;
    state = JSON.parse(JSON.stringify(result.value.state));
  }
  return differencesBetween(year.state, state, 'state');
}
