// From a checked policy to its settlement plan.

import {
  type Analysis,
  type AssumptionNode,
  builtinInputs,
  type Checked,
  createSourceFile,
  type FileNode,
  type PolicyAnalysis,
  report,
  type SourceFile,
  type TierDeclaration,
} from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import { irVersion, type PolicyIr } from '../ir/ir.js';
import { bounds } from './bounds.js';
import { builtinInput, declaredInput, diseaseListsOf, diseaseNames, inputDeclarations, inputIndexOf } from './inputs.js';
import { type Lowering, originIn, type PlacedAssumption } from './lowering.js';
import { departmentsOf, groupDeclarations, groupIndexOf, lowerGroup, payersOf } from './people.js';
import { documentsOf, policyInfo, roundingOf, yearOf } from './policy-info.js';
import { lowerSubsidy } from './subsidy.js';
import { lowerTier } from './tiers/tier.js';
import { indexConstant } from './values/index-value.js';
import { inputNamed } from './values/input-of.js';

export interface CompileOptions {
  /** Values taken for holes, as the assumptions of an example state them. */
  readonly assume?: readonly AssumptionNode[];
}

/** null when the policy has errors, its own or those reported here. */
export function toIr(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions = {}): Checked<PolicyIr | null> {
  if (!policy.valid) return { value: null, diagnostics: [] };
  const lowering = createLowering(policy, analysis, options);
  const year = yearOf(policy.declaration, (name) => inputNamed(lowering, name));
  if (!year) {
    const missing = report(compileDiagnostics.yearUnstated, policy.uri, policy.declaration.name.span, {});
    return { value: null, diagnostics: [missing] };
  }
  const ir = lowerPolicy({ ...lowering, yearInput: year.by }, year);
  for (const { node, source, used } of lowering.assumptions) {
    if (used) continue;
    const place = source ? { uri: source.uri, span: node.span } : { uri: policy.uri, span: policy.declaration.name.span };
    lowering.diagnostics.push(report(compileDiagnostics.nothingToAssume, place.uri, place.span, { tier: node.tier.text }));
  }
  const failed = lowering.diagnostics.some(({ severity }) => severity === 'error');
  return { value: failed ? null : ir, diagnostics: lowering.diagnostics };
}

/** The tables by name; what lowering finds is gathered in the empty ones. */
function createLowering(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions): Lowering {
  const { ast, declaration } = policy;
  const diseases = diseaseNames(ast);
  const departments = departmentsOf(ast);
  const payers = payersOf(ast, departments);
  const source = sourceOf(analysis, policy.uri);
  return {
    policy,
    source,
    rounding: roundingOf(declaration),
    effectiveFrom: policyInfo(declaration, originIn(source, declaration.span)).effective.from,
    yearInput: -1,
    groups: [],
    groupIndex: groupIndexOf(groupDeclarations(ast)),
    inputs: builtinInputs.map((builtin) => builtinInput(builtin, diseases)),
    inputIndex: inputIndexOf(inputDeclarations(ast)),
    diseaseLists: diseaseListsOf(ast, diseases),
    departments,
    documentIndex: new Map(documentsOf(declaration).map(({ name }, at) => [name, at])),
    payerIndex: new Map(payers.map(({ name }, at) => [name, at])),
    tierOrder: tiersInOrder(ast),
    assumptions: placedAssumptions(policy, analysis, options.assume ?? []),
    diagnostics: [],
    payers,
    holes: [],
    holeIndex: new Map(),
    notes: [],
    citations: [],
    counters: [],
    bases: [],
    baseIndex: new Map(),
    indexValues: new Map(),
  };
}

function lowerPolicy(named: Lowering, year: PolicyIr['year']): PolicyIr {
  const { policy } = named;
  const groups = groupDeclarations(policy.ast).map((declaration) => lowerGroup(named, declaration));
  const declared = inputDeclarations(policy.ast).map((declaration) => declaredInput(named, declaration));
  const lowering: Lowering = { ...named, groups, inputs: [...named.inputs, ...declared] };
  for (const one of policy.ast.declarations) {
    const value = one.kind === 'Index' ? indexConstant(lowering, one) : null;
    if (value && one.kind === 'Index') lowering.indexValues.set(one.name.text, value);
  }
  const tiers = lowering.tierOrder.map((declaration, index) => lowerTier(lowering, declaration, index));
  const subsidies = policy.ast.declarations.flatMap((one) => (one.kind === 'Subsidy' ? [lowerSubsidy(lowering, one)] : []));
  const identities = policy.ast.declarations.find((one) => one.kind === 'Identities');
  return {
    irVersion,
    policy: policyInfo(policy.declaration, originIn(lowering.source, policy.declaration.span)),
    documents: documentsOf(policy.declaration),
    citations: lowering.citations,
    year,
    rounding: lowering.rounding,
    departments: lowering.departments,
    payers: lowering.payers,
    groups,
    identityResolution: identities?.by ?? 'class',
    inputs: lowering.inputs,
    counters: lowering.counters,
    bases: lowering.bases,
    tiers,
    subsidies,
    holes: lowering.holes,
    notes: lowering.notes,
    bounds,
  };
}

/** As `待遇顺序` says; tiers it leaves out follow as declared. */
function tiersInOrder(file: FileNode): TierDeclaration[] {
  const declared = file.declarations.filter((one) => one.kind === 'Tier');
  const order = file.declarations.flatMap((one) => (one.kind === 'Order' ? one.tiers.map((name) => name.text) : []));
  const rank = (tier: TierDeclaration): number => {
    const at = order.indexOf(tier.name.text);
    return at < 0 ? order.length : at;
  };
  return declared
    .map((tier, at) => ({ tier, at }))
    .sort((a, b) => rank(a.tier) - rank(b.tier) || a.at - b.at)
    .map(({ tier }) => tier);
}

function placedAssumptions(policy: PolicyAnalysis, analysis: Analysis, assume: readonly AssumptionNode[]): PlacedAssumption[] {
  return assume.map((node) => {
    const holder = policy.cases.find(({ declaration }) => declaration.assumptions.includes(node));
    return { node, source: holder ? sourceOf(analysis, holder.uri) : null, used: false };
  });
}

export function sourceOf(analysis: Analysis, uri: string): SourceFile {
  return analysis.files.get(uri)?.source ?? createSourceFile(uri, analysis.workspace.files.get(uri)?.text ?? '');
}
