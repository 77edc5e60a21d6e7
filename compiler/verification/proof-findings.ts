// What proving found, as findings: at the clause that is to blame, with the claim that shows it.

import { type Bilingual, type Diagnostic, report } from '../../language/index.js';
import { type ProofDefinition, proofDiagnostics } from '../diagnostics/proofs.js';
import type { GuaranteeClaim, PolicyIr } from '../ir/ir.js';
import type { CodeVerdict } from '../prove/code/code-verdict.js';
import type { Breach, PropertyResult } from '../prove/property-result.js';
import type { Verification } from '../prove/verify-plan.js';
import { caseTold } from './case-told.js';

/** Breaches that are acknowledged are told as hints. */
export function proofFindings(verification: Verification): readonly Diagnostic[] {
  const { plan, results } = verification;
  return [...breachFindings(verification), ...results.flatMap((result) => undecidedFinding(plan, result))];
}

/** For a policy of which not everything was asked: breaches alone. */
export function breachFindings({ plan, results }: Verification): readonly Diagnostic[] {
  return results.flatMap((result) => result.breaches.map((breach) => breachFinding(plan, result, breach)));
}

/** `headline`: what is wrong, without the claim. */
export function breachFinding(plan: PolicyIr, { asked }: PropertyResult, breach: Breach): Diagnostic & { readonly headline: Bilingual } {
  const place = breach.blame ?? asked.origin;
  const { zh, en } = caseTold(plan, breach);
  const related = asked.declared && breach.blame !== null ? [{ uri: asked.origin.uri, span: asked.origin, message: asked.statement }] : [];
  const definition = definitionOf(asked.claim);
  const finding = report(definition, place.uri, place, { claimZh: zh, claimEn: en }, { related });
  const { headline } = definition;
  return breach.acknowledged === null ? { ...finding, headline } : { ...finding, headline, severity: 'info' };
}

function undecidedFinding(plan: PolicyIr, { asked, verdict, remarks }: PropertyResult): readonly Diagnostic[] {
  if (verdict !== 'not_decided') return [];
  const [reason] = remarks;
  const place = asked.declared ? asked.origin : plan.policy.origin;
  const args = { property: asked.statement.zh, propertyEn: asked.statement.en, reason: reason?.zh ?? '', reasonEn: reason?.en ?? '' };
  return [report(proofDiagnostics.notDecided, place.uri, place, args)];
}

function definitionOf(claim: GuaranteeClaim): ProofDefinition {
  switch (claim.kind) {
    case 'builtin':
      return builtins[claim.property];
    case 'order':
      return proofDiagnostics.order;
    case 'always':
      return proofDiagnostics.always;
    case 'monotone':
      return proofDiagnostics.monotone;
    case 'no_loss':
      return proofDiagnostics.noLoss;
  }
}

const builtins = {
  within_base: proofDiagnostics.withinBase,
  within_cost: proofDiagnostics.withinCost,
  never_falls: proofDiagnostics.neverFalls,
  caps_kept: proofDiagnostics.capsKept,
  ranks_kept: proofDiagnostics.ranksKept,
  no_cliff: proofDiagnostics.noCliff,
  split: proofDiagnostics.split,
  exact: proofDiagnostics.exact,
  tables: proofDiagnostics.tables,
} as const;

/** A program that is not proved to be its plan. */
export function codeFinding(verdict: Exclude<CodeVerdict, { verdict: 'equal' }>, { policy }: PolicyIr): Diagnostic {
  const { where } = verdict;
  const reason = verdict.verdict === 'differs' ? otherwise : verdict.reason;
  const args = { where: where.zh, whereEn: where.en, reason: reason.zh, reasonEn: reason.en };
  return report(proofDiagnostics.codeUnproved, policy.origin.uri, policy.origin, args);
}

/** A program that settles otherwise once it runs. `fields`: where it differs. */
export function partingFinding(fields: readonly string[], { policy }: PolicyIr): Diagnostic {
  return report(proofDiagnostics.codeDiffers, policy.origin.uri, policy.origin, { fields: fields.slice(0, 3).join('; ') });
}

const otherwise = { zh: '有费用单算得与方案不同', en: 'a claim is settled otherwise than by the plan' };
