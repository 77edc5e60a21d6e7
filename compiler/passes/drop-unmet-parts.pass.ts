// Removes bases that no tier reads, and holes and notes that no settlement can meet.

import type { Case, Condition, FigureGrant, MoneyExpression, PolicyIr, RatioExpression, Subsidy, SubsidyRow } from '../ir/ir.js';
import { mapIr } from '../ir/traverse/map-ir.js';
import { reachedFrom } from '../ir/traverse/reached.js';
import type { Pass } from './pass.js';

export const dropUnmetParts: Pass = {
  name: 'drop-unmet-parts',
  purpose: 'every base, hole and note of the plan is reached by some settlement',
  run: (ir) => {
    const reached = reachedFrom(ir);
    const [bases, holes, notes] = [renumbering(reached.bases), renumbering(reached.holes), renumbering(reached.notes)];
    const kept: PolicyIr = {
      ...ir,
      bases: ir.bases.filter((_, at) => reached.bases.has(at)),
      holes: ir.holes.filter((_, at) => reached.holes.has(at)),
      notes: ir.notes.filter((_, at) => reached.notes.has(at)),
      subsidies: ir.subsidies.map((subsidy) => renumberSubsidy(subsidy, holes, notes)),
    };
    return mapIr(kept, {
      money: (expression) => renumberMoney(expression, bases, holes, notes),
      ratio: (expression) => renumberRatio(expression, holes, notes),
      condition: (condition): Condition => (condition.op === 'hole' ? { op: 'hole', hole: holes(condition.hole) } : condition),
    });
  },
};

type Renumber = (index: number) => number;

/** New positions once everything else is gone; only asked for what is kept. */
function renumbering(kept: ReadonlySet<number>): Renumber {
  const positions = new Map([...kept].sort((a, b) => a - b).map((index, position) => [index, position]));
  return (index) => positions.get(index) ?? -1;
}

function renumberMoney(expression: MoneyExpression, bases: Renumber, holes: Renumber, notes: Renumber): MoneyExpression {
  if (expression.op === 'base') return { op: 'base', base: bases(expression.base) };
  if (expression.op === 'hole') return { op: 'hole', hole: holes(expression.hole) };
  if (expression.op === 'choose') return { op: 'choose', cases: expression.cases.map((one) => renumberCase(one, notes)) };
  return expression.op === 'money' && expression.note !== null ? { ...expression, note: notes(expression.note) } : expression;
}

function renumberCase<T>(one: Case<T>, notes: Renumber): Case<T> {
  return one.note === undefined ? one : { ...one, note: notes(one.note) };
}

function renumberRatio(expression: RatioExpression, holes: Renumber, notes: Renumber): RatioExpression {
  if (expression.op === 'hole') return { op: 'hole', hole: holes(expression.hole) };
  if (expression.op === 'choose') return { op: 'choose', cases: expression.cases.map((one) => renumberCase(one, notes)) };
  const noted = expression.op === 'ratio' || expression.op === 'subtract' || expression.op === 'limit';
  return noted && expression.note !== null ? { ...expression, note: notes(expression.note) } : expression;
}

function renumberSubsidy(subsidy: Subsidy, holes: Renumber, notes: Renumber): Subsidy {
  const { premium } = subsidy;
  return {
    ...subsidy,
    premium: premium.kind === 'hole' ? { kind: 'hole', hole: holes(premium.hole) } : premium,
    rows: subsidy.rows.map((row) => ({ ...row, grant: renumberGrant(row.grant, holes, notes) })),
  };
}

function renumberGrant(grant: SubsidyRow['grant'], holes: Renumber, notes: Renumber): SubsidyRow['grant'] {
  switch (grant.kind) {
    case 'hole':
      return { kind: 'hole', hole: holes(grant.hole) };
    case 'fixed':
    case 'percentage':
      return renumberFigure(grant, notes);
    case 'larger':
    case 'smaller':
      return { ...grant, operands: grant.operands.map((one) => renumberFigure(one, notes)) };
    case 'full':
    case 'none':
      return grant;
  }
}

function renumberFigure(grant: FigureGrant, notes: Renumber): FigureGrant {
  return grant.note === null ? grant : { ...grant, note: notes(grant.note) };
}
