// A policy ready to settle: what a caller holds, whatever kernel is behind it.

import type { Manifest } from '../../compiler/ir/artifact.js';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { Kernel } from '../../compiler/ir/kernel.js';
import type { Certificate } from '../../compiler/ir/policy/certificate.js';
import type { ClaimInput, PersonInput, PersonState, Result, ReversalInput } from '../claim.js';
import { policySettler } from '../ledger/policy-settler.js';
import { settleOne } from '../ledger/settle-one.js';
import { settleYear, type YearOptions, type YearSettlement } from '../ledger/settle-year.js';
import { emptyState } from '../ledger/year-state.js';
import type { Receipt, SubsidyReceipt } from '../receipt/receipt.js';
import { accountingYearOf } from '../settle/accounting-year.js';
import { prepare } from '../settle/prepare.js';
import { type SubsidyOptions, settleSubsidy } from '../settle/settle-subsidy.js';
import { manifestOf } from './manifest-of.js';

export interface Settlement {
  readonly receipt: Receipt;
  /** The state to hand in with the person's next claim. */
  readonly state: PersonState;
}

/** All functions are pure; what they are handed is never changed. */
export interface LoadedPolicy {
  readonly manifest: Manifest;
  readonly plan: PolicyIr;
  /** What was proved of the plan; null where the artifact says nothing. */
  readonly certificate: Certificate | null;
  /** The settlement step itself, over numbers. */
  readonly kernel: Kernel;
  /** Of a person without claims. */
  initialState(): PersonState;
  /** Settles one claim; nothing is settled when anything handed in has an error, and all errors are told. */
  settle(state: PersonState, person: PersonInput, claim: ClaimInput): Result<Settlement>;
  /** Folds `settle` over claims in settlement order; a rejected claim blocks the rest of its accounting year. */
  settleYear(
    person: PersonInput,
    claims: readonly (ClaimInput | ReversalInput)[],
    state?: PersonState,
    options?: YearOptions,
  ): YearSettlement;
  /** The key of the accounting year a claim falls into; null when its dates, or the person's, do not tell. */
  accountingYear(person: PersonInput, claim: ClaimInput): string | null;
  /** What the policy grants towards the premium of a coverage year, by whom, and what is left to the person; no counter moves. */
  subsidy(person: PersonInput, coverageYear: number, options?: SubsidyOptions): Result<SubsidyReceipt>;
}

/** A policy over any kernel of its plan: the compiled module, or the reference. */
export function policyFromKernel(
  plan: PolicyIr,
  kernel: Kernel,
  manifest: Manifest = manifestOf(plan),
  certificate: Certificate | null = null,
): LoadedPolicy {
  const prepared = prepare(plan, kernel, manifest);
  const settler = policySettler(prepared);
  return {
    manifest,
    plan,
    certificate,
    kernel,
    initialState: () => emptyState,
    settle: (state, person, claim) => settleOne(settler, state, person, claim),
    settleYear: (person, claims, state = emptyState, options = {}) => settleYear(settler, person, claims, state, options),
    accountingYear: (person, claim) => accountingYearOf(person, claim, prepared),
    subsidy: (person, coverageYear, options = {}) => settleSubsidy(prepared, person, coverageYear, options),
  };
}
