// From a checked policy to its settlement plan.

import { type Analysis, type AssumptionNode, type Checked, type PolicyAnalysis, report } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import { irVersion, type PolicyIr } from '../ir/ir.js';
import { assumptionNote } from './assumption-note.js';
import { bounds } from './bounds.js';
import { type WatchedAmount, watchTiers } from './cases/watched.js';
import { createLowering } from './create-lowering.js';
import { withGuarantees } from './guarantee.js';
import { type Lowering, originIn } from './lowering.js';
import { checkOverrides } from './overrides/check-overrides.js';
import { conflictsIn, groupDeclarations, withRules } from './people.js';
import { documentsOf, policyInfo } from './policy-info.js';
import { reportReservedNames } from './reserved-names.js';
import { lowerSubsidies } from './subsidy.js';
import { lowerTier } from './tiers/tier.js';
import { withYearlyCounters } from './tiers/yearly.js';
import { lowerAccumulators, lowerCounts } from './year-facts.js';

export interface CompileOptions {
  /** Values taken for holes, as the assumptions of an example state them. */
  readonly assume?: readonly AssumptionNode[];
  /** Amounts that an example expects besides payments. */
  readonly watch?: readonly WatchedAmount[];
  /** For use in earnest: a figure that is still unknown, and that a settlement can meet, is an error. */
  readonly release?: boolean;
}

/** null when the policy has errors, its own or those reported here. */
export function toIr(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions = {}): Checked<PolicyIr | null> {
  if (!policy.valid) return { value: null, diagnostics: [] };
  const lowering = createLowering(policy, analysis, options.assume ?? []);
  const { year } = lowering;
  if (!year) {
    const missing = report(compileDiagnostics.yearUnstated, policy.uri, policy.declaration.name.span, {});
    return { value: null, diagnostics: [missing] };
  }
  reportReservedNames(lowering);
  const ir = lowerPolicy(lowering, year, options.watch ?? []);
  if (policy.uppers.length > 0 && lowering.assumptions.length === 0) lowering.diagnostics.push(...checkOverrides(policy, analysis));
  for (const { node, source, used } of lowering.assumptions) {
    if (used) continue;
    const place = source ? { uri: source.uri, span: node.span } : { uri: policy.uri, span: policy.declaration.name.span };
    lowering.diagnostics.push(report(compileDiagnostics.nothingToAssume, place.uri, place.span, { tier: node.tier.text }));
  }
  const failed = lowering.diagnostics.some(({ severity }) => severity === 'error');
  return { value: failed ? null : ir, diagnostics: lowering.diagnostics };
}

function lowerPolicy(lowering: Lowering, year: PolicyIr['year'], watch: readonly WatchedAmount[]): PolicyIr {
  const { policy } = lowering;
  const settling = lowering.tierOrder.map((declaration, index) => lowerTier(lowering, declaration, index));
  const watching = watchTiers(lowering, watch, settling.length);
  const tiers = withYearlyCounters(lowering, [...settling, ...watching], lowerAccumulators(lowering));
  const counts = lowerCounts(lowering);
  const subsidies = policy.ast.declarations.flatMap((one) => (one.kind === 'Subsidy' ? lowerSubsidies(lowering, one) : []));
  const declared = groupDeclarations(policy.ast);
  const groups = lowering.groups.map((group, at) => {
    const declaration = declared[at];
    return declaration ? withRules(lowering, group, declaration) : group;
  });
  const identities = policy.ast.declarations.find((one) => one.kind === 'Identities');
  const plan: PolicyIr = {
    irVersion,
    policy: policyInfo(policy.declaration, originIn(lowering.source, policy.declaration.span)),
    conflicts: conflictsIn(lowering, policy.declaration.clauses),
    documents: documentsOf(policy.declaration),
    citations: lowering.citations,
    year,
    currency: lowering.currency,
    rounding: { ...lowering.rounding, cumulative: lowering.cumulative },
    departments: lowering.departments,
    payers: lowering.payers,
    groups,
    identityResolution: identities?.by ?? 'class',
    inputs: lowering.inputs,
    counters: lowering.counters,
    counts,
    accumulators: lowering.accumulators,
    bases: lowering.bases,
    tiers,
    subsidies,
    holes: lowering.holes,
    notes: lowering.notes,
    assumptions: lowering.assumptions.filter(({ used }) => used).map((assumption) => assumptionNote(lowering, assumption)),
    guarantees: [],
    bounds,
  };
  // Examples settle under a plan of their own, which promises nothing.
  return lowering.assumptions.length > 0 || watch.length > 0 ? plan : withGuarantees(lowering, plan);
}
