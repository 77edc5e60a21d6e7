// Prepares the lowering of a policy: everything that is known by name before a tier is read.

import {
  type Analysis,
  type AssumptionNode,
  type AstNode,
  builtinInputs,
  createSourceFile,
  type FileNode,
  type PolicyAnalysis,
  type SourceFile,
  type TierDeclaration,
  walkAst,
} from '../../language/index.js';
import { builtinInput, countInput, declaredInput, diseaseListsOf, diseaseNames, inputDeclarations, inputIndexOf } from './inputs.js';
import { type Lowering, originIn, type PlacedAssumption } from './lowering.js';
import { departmentsOf, groupDeclarations, groupIndexOf, lowerGroup, payersOf } from './people.js';
import { currencyInfo, documentsOf, policyInfo, roundingOf, yearOf } from './policy-info.js';
import { indexConstant } from './values/index-value.js';
import { inputNamed } from './values/input-of.js';
import { lowerFactorValue, lowerMoneyValue } from './values/value.js';
import { countDeclarations } from './year-facts.js';

/** What lowering finds is gathered in the lists that begin empty. */
export function createLowering(policy: PolicyAnalysis, analysis: Analysis, assume: readonly AssumptionNode[]): Lowering {
  const named = namedParts(policy, analysis, assume);
  const year = yearOf(policy.declaration, (name) => inputNamed(named, name));
  const groups = groupDeclarations(policy.ast).map((declaration) => lowerGroup(named, declaration));
  const declared = inputDeclarations(policy.ast).map((declaration) => declaredInput(named, declaration));
  const counts = countDeclarations(policy.ast).map((declaration) => countInput(named, declaration));
  const lowering: Lowering = { ...named, year, groups, inputs: [...named.inputs, ...declared, ...counts] };
  for (const one of policy.ast.declarations) {
    const value = one.kind === 'Index' ? indexConstant(lowering, one) : null;
    if (value && one.kind === 'Index') lowering.indexValues.set(one.name.text, value);
  }
  return lowering;
}

function namedParts(policy: PolicyAnalysis, analysis: Analysis, assume: readonly AssumptionNode[]): Lowering {
  const { ast, declaration } = policy;
  const diseases = diseaseNames(ast);
  const departments = departmentsOf(ast);
  const payers = payersOf(ast, departments);
  const source = sourceOf(analysis, policy.uri);
  const { cumulative, mode, unit, declared } = roundingOf(declaration);
  return {
    policy,
    source,
    upperSources: upperSourcesOf(policy, analysis),
    currency: currencyInfo(declaration),
    rounding: { mode, unit, declared },
    cumulative,
    effectiveFrom: policyInfo(declaration, originIn(source, declaration.span)).effective.from,
    year: null,
    groups: [],
    groupIndex: groupIndexOf(groupDeclarations(ast)),
    inputs: builtinInputs.map((builtin) => builtinInput(builtin, diseases)),
    inputIndex: inputIndexOf([...inputDeclarations(ast), ...countDeclarations(ast)]),
    diseaseLists: diseaseListsOf(ast, diseases),
    departments,
    documentIndex: new Map(documentsOf(declaration).map(({ name }, at) => [name, at])),
    payerIndex: new Map(payers.map(({ name }, at) => [name, at])),
    tierOrder: tiersInOrder(ast),
    assumptions: placedAssumptions(policy, analysis, assume),
    lowerNamed: { money: lowerMoneyValue, factor: lowerFactorValue },
    diagnostics: [],
    payers,
    holes: [],
    holeIndex: new Map(),
    notes: [],
    leeways: new Map(),
    citations: [],
    counters: [],
    bases: [],
    baseIndex: new Map(),
    accumulators: [],
    accumulatorIndex: new Map(),
    indexValues: new Map(),
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

/** Of every node below what is taken over; what a lower policy wrote inside stays with the lower one. */
function upperSourcesOf(policy: PolicyAnalysis, analysis: Analysis): ReadonlyMap<AstNode, SourceFile> {
  const sources = new Map<AstNode, SourceFile>();
  for (const [part, uri] of policy.writtenIn) {
    const source = sourceOf(analysis, uri);
    walkAst(part, (node) => {
      if (node !== part && policy.writtenIn.has(node)) return false;
      sources.set(node, source);
      return undefined;
    });
  }
  return sources;
}

function sourceOf(analysis: Analysis, uri: string): SourceFile {
  return analysis.files.get(uri)?.source ?? createSourceFile(uri, analysis.workspace.files.get(uri)?.text ?? '');
}
