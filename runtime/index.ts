// The door of the runtime: load a built policy, settle claims under it, explain what it paid.

export type {
  ClaimInput,
  CostInput,
  IdentityInput,
  InputError,
  MoneyText,
  PastClaim,
  PersonInput,
  PersonState,
  Result,
  ReversalInput,
} from './claim.js';
export {
  type Change,
  type ClaimDifference,
  type Differences,
  differencesBetween,
  type SettledSums,
  sumOf,
} from './differences/differences.js';
export { type DifferencesPage, renderDifferences } from './differences/render-differences.js';
export { type Account, type Resettlement, resettle } from './differences/resettle.js';
export { faultCodes } from './errors/catalog/catalog.js';
export { readReversal } from './ledger/reversal.js';
export type { ReversalReceipt } from './ledger/reverse.js';
export type { Rejection, YearOptions, YearSettlement } from './ledger/settle-year.js';
export type { Demands } from './load/check-demands.js';
export { loadPolicy } from './load/load-policy.js';
export { type LoadedPolicy, policyFromKernel, type Settlement } from './load/loaded-policy.js';
export { PolicyLoadError } from './load/policy-load-error.js';
export { wrapped } from './receipt/aligned-lines.js';
export { holeName } from './receipt/hole-name.js';
export type { CitationText, Receipt, SubsidyReceipt, TierReceipt } from './receipt/receipt.js';
export { renderReceipt, renderWorking } from './receipt/render-receipt.js';
export { renderSubsidy } from './receipt/render-subsidy.js';
export { certificateSchema } from './schema/certificate-schema.js';
export { inputSchemas } from './schema/input-schemas.js';
export { manifestSchema } from './schema/manifest-schema.js';
export { planSchema } from './schema/plan-schema.js';
export { receiptSchema, subsidyReceiptSchema } from './schema/receipt-schema.js';
export { type PolicySeries, policySeries } from './series/policy-series.js';
export type { SubsidyOptions } from './settle/settle-subsidy.js';
export type { Bilingual } from './values/bilingual.js';
export { type AmountBounds, boundsText } from './values/bounds-text.js';
export { formatDay, parseDay } from './values/date.js';
export { displayMoney, displayWithUnit, formatMoney, parseMoney } from './values/money.js';
