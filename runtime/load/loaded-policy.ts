// A policy ready to settle: what a caller holds, whatever kernel is behind it.

import type { Manifest } from '../../compiler/ir/artifact.js';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { Kernel } from '../../compiler/ir/kernel.js';
import type { ClaimInput, PersonInput, PersonState, Result } from '../claim.js';
import { settleYear, type YearOptions, type YearSettlement } from '../ledger/settle-year.js';
import { emptyState, readState, withYear, yearState } from '../ledger/year-state.js';
import type { Receipt, SubsidyReceipt } from '../receipt/receipt.js';
import { accountingYear } from '../settle/accounting-year.js';
import { type Prepared, prepare } from '../settle/prepare.js';
import { readClaim } from '../settle/read-claim.js';
import { readPerson } from '../settle/read-person.js';
import { settleClaim } from '../settle/settle-claim.js';
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
  /** Of a person without claims. */
  initialState(): PersonState;
  /** Settles one claim; nothing is settled when anything handed in has an error, and all errors are told. */
  settle(state: PersonState, person: PersonInput, claim: ClaimInput): Result<Settlement>;
  /** Folds `settle` over claims in settlement order; a rejected claim blocks the rest of its accounting year. */
  settleYear(person: PersonInput, claims: readonly ClaimInput[], state?: PersonState, options?: YearOptions): YearSettlement;
  /** What the policy grants towards the premium of a coverage year, by whom, and what is left to the person; no counter moves. */
  subsidy(person: PersonInput, coverageYear: number, options?: SubsidyOptions): Result<SubsidyReceipt>;
}

/** A policy over any kernel of its plan: the compiled module, or the reference. */
export function policyFromKernel(plan: PolicyIr, kernel: Kernel, manifest: Manifest = manifestOf(plan)): LoadedPolicy {
  const prepared = prepare(plan, kernel, manifest);
  return {
    manifest,
    plan,
    initialState: () => emptyState,
    settle: (state, person, claim) => settleOne(prepared, state, person, claim),
    settleYear: (person, claims, state = emptyState, options = {}) => settleYear(prepared, person, claims, state, options),
    subsidy: (person, coverageYear, options = {}) => settleSubsidy(prepared, person, coverageYear, options),
  };
}

function settleOne(prepared: Prepared, rawState: unknown, rawPerson: unknown, rawClaim: unknown): Result<Settlement> {
  const state = readState(rawState, prepared);
  const person = readPerson(rawPerson, prepared);
  const claim = readClaim(rawClaim, prepared);
  if (!state.ok || !person.ok || !claim.ok) {
    return { ok: false, errors: [person, claim, state].flatMap((part) => (part.ok ? [] : part.errors)) };
  }
  const year = accountingYear(claim.value);
  const settled = settleClaim(prepared, person.value, claim.value, yearState(state.value, year, prepared));
  if (!settled.ok) return settled;
  const { receipt, after } = settled.value;
  return { ok: true, value: { receipt, state: withYear(state.value, year, after, prepared) } };
}
