// What a lower policy says anew keeps within what the policy above leaves open: compared case by case, over the tables of both.

import {
  type Analysis,
  type Declaration,
  type Diagnostic,
  isDelegated,
  type ParameterDeclaration,
  type PolicyAnalysis,
  type PoolDeclaration,
  type SharedDeductibleDeclaration,
  type SubsidyDeclaration,
  type Type,
  type ValueNode,
} from '../../../language/index.js';
import type { Case, FigureGrant, Grant, MoneyExpression, Subsidy } from '../../ir/ir.js';
import { createLowering } from '../create-lowering.js';
import { type Lowering, originOf, type Place } from '../lowering.js';
import { lowerSubsidies } from '../subsidy.js';
import { lowerFactorValue, lowerMoneyValue } from '../values/value.js';
import { type Choice, compareChoices, type Leaf, type Reach } from './compare-choices.js';
import { compareTiers } from './compare-tiers.js';

/** With every policy above, so that what one of them settled stays settled; each place is told of once, by the nearest. */
export function checkOverrides(policy: PolicyAnalysis, analysis: Analysis): readonly Diagnostic[] {
  const own = policy.ast.declarations.filter((each) => !policy.writtenIn.has(each));
  const told = new Map<string, Diagnostic>();
  let lower = policy;
  for (const uri of policy.uppers) {
    const upper = analysis.policies.find((each) => each.uri === uri);
    if (upper === undefined) break;
    for (const found of checkAgainst(policy, upper, lower.writtenIn, own, analysis)) {
      const place = `${found.span.start} ${found.span.end} ${found.uri}`;
      if (!told.has(place)) told.set(place, found);
    }
    lower = upper;
  }
  return [...told.values()];
}

/** `writtenIn`: the file of each part of the upper policy. */
function checkAgainst(
  policy: PolicyAnalysis,
  upper: PolicyAnalysis,
  writtenIn: PolicyAnalysis['writtenIn'],
  declarations: readonly Declaration[],
  analysis: Analysis,
): readonly Diagnostic[] {
  const pairs = declarations.flatMap((own): [Declaration, Declaration][] => {
    const above = upper.ast.declarations.find((each) => isSame(each, own));
    return above === undefined || isDelegated(above) ? [] : [[above, own]];
  });
  if (pairs.length === 0) return [];
  // Both are lowered for the groups and facts of the lower policy; what that lowering itself reports is told elsewhere.
  const both = {
    ...policy,
    symbols: new Map([...upper.symbols, ...policy.symbols]),
    types: new Map([...upper.types, ...policy.types]),
    writtenIn: new Map([...writtenIn, ...policy.writtenIn]),
  };
  const lowering = createLowering(both, analysis, []);
  return pairs.flatMap(([above, own]) => compareDeclarations(lowering, above, own));
}

function isSame(one: Declaration, other: Declaration): boolean {
  if (one.kind === 'Subsidy' && other.kind === 'Subsidy') return yearsOf(one) === yearsOf(other);
  return compared.has(one.kind) && one.kind === other.kind && nameOf(one) === nameOf(other);
}

const compared: ReadonlySet<Declaration['kind']> = new Set(['Tier', 'Pool', 'SharedDeductible', 'Parameter']);

function nameOf(declaration: Declaration): string | null {
  return 'name' in declaration && declaration.name !== null ? declaration.name.text : null;
}

function meetInYears(one: Subsidy, other: Subsidy): boolean {
  return (one.from ?? 0) <= (other.to ?? Number.POSITIVE_INFINITY) && (other.from ?? 0) <= (one.to ?? Number.POSITIVE_INFINITY);
}

function yearsOf({ from, to }: SubsidyDeclaration): string {
  return `${from?.text ?? ''} ${to?.text ?? ''}`;
}

function compareDeclarations(lowering: Lowering, above: Declaration, own: Declaration): readonly Diagnostic[] {
  const groups = lowering.groups.map((_, at) => at);
  if (above.kind === 'Tier' && own.kind === 'Tier') return compareTiers(lowering, above, own);
  if (above.kind === 'Subsidy' && own.kind === 'Subsidy') {
    const reach: Reach = { name: '参保资助', groups };
    const ownTables = lowerSubsidies(lowering, own);
    return lowerSubsidies(lowering, above).flatMap((upper) =>
      ownTables
        .filter((table) => meetInYears(upper, table))
        .flatMap((table) => compareChoices(lowering, reach, grantChoice(upper), grantChoice(table))),
    );
  }
  return isNamedFigure(above) && isNamedFigure(own) ? compareFigures(lowering, above, own) : [];
}

type NamedFigure = PoolDeclaration | SharedDeductibleDeclaration | ParameterDeclaration;

function isNamedFigure(declaration: Declaration): declaration is NamedFigure {
  return declaration.kind === 'Pool' || declaration.kind === 'SharedDeductible' || declaration.kind === 'Parameter';
}

/** A parameter that is no amount is a factor, a whole number too. */
function compareFigures(lowering: Lowering, above: NamedFigure, own: NamedFigure): readonly Diagnostic[] {
  const kinds = [...kindsIn(lowering, above.value), ...kindsIn(lowering, own.value)];
  const isFactor = own.kind === 'Parameter' && !kinds.includes('money');
  const groups = lowering.groups.map((_, at) => at);
  const reach: Reach = { name: own.name.text, groups, isNumber: kinds.includes('integer') };
  const choiceOf = (declaration: NamedFigure): Choice => {
    const clause = declaration.kind === 'Pool' ? 'cap' : declaration.kind === 'Parameter' ? 'base' : 'deductible';
    const place: Place = { owner: declaration.name.text, clause, admitted: groups, tier: null };
    const value = (isFactor ? lowerFactorValue : lowerMoneyValue)(lowering, place, declaration.value);
    return { value, origin: originOf(lowering, declaration) };
  };
  return compareChoices(lowering, reach, choiceOf(above), choiceOf(own));
}

function kindsIn(lowering: Lowering, { main, exceptions }: ValueNode): readonly (Type['kind'] | undefined)[] {
  const figures = main.kind === 'Table' ? main.rows.flatMap((row) => row.cells.at(-1)?.items ?? []) : [main];
  const kinds = figures.map((figure) => lowering.policy.types.get(figure)?.kind);
  return [...kinds, ...exceptions.flatMap(({ value }) => kindsIn(lowering, value))];
}

/** The whole premium counts as more than any amount. */
function grantChoice({ rows, origin }: Subsidy): Choice {
  const cases = rows.map(({ when, grant, origin: place }): Case<Leaf> => ({ when, value: grantLeaf(grant), origin: place }));
  return { value: { op: 'choose', cases }, origin };
}

function grantLeaf(grant: Grant): Leaf {
  switch (grant.kind) {
    case 'full':
      return { op: 'unlimited' };
    case 'none':
      return { op: 'money', fen: 0, note: null };
    case 'fixed':
      return { op: 'money', fen: grant.fen, note: grant.note };
    case 'percentage':
      return { op: 'ratio', ratio: grant.ratio, note: grant.note };
    case 'larger':
    case 'smaller':
      return { op: grant.kind === 'larger' ? 'max' : 'min', operands: grant.operands.map(figureOfPremium) };
    case 'hole':
      return { op: 'hole', hole: grant.hole };
  }
}

/** Such a grant is the same only as one that is written alike. */
function figureOfPremium(grant: FigureGrant): MoneyExpression {
  if (grant.kind === 'fixed') return { op: 'money', fen: grant.fen, note: grant.note };
  const rounding = { mode: 'half_up', unit: 1, declared: false } as const;
  return { op: 'scale', operand: { op: 'unlimited' }, ratio: { op: 'ratio', ratio: grant.ratio, note: grant.note }, rounding };
}
