// Other terms for some groups or claims, worked into the deductible, the ratios and the caps as cases in front.

import { type AdjustClause, type Expression, keywords, type TiltClause, type TiltItem } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { always } from '../../ir/conditions.js';
import { add, compare, fromExactRatio, multiply, one, type Rational, subtract, toExactRatio, whole, zero } from '../../ir/exact-ratio.js';
import type { Case, Condition, MoneyExpression, RatioExpression } from '../../ir/ir.js';
import { complain, complainQuoting, type Lowering, originOf } from '../lowering.js';
import { lowerCondition } from '../values/condition.js';
import { constantOf, withoutBounds } from '../values/constant.js';
import { singleExact } from '../values/constant-case.js';
import { oneOfGroups } from '../values/members.js';
import { lowerMoney, mapAmounts, noMoney, wholeFen } from '../values/money.js';
import { exactRatio, limitedTo100, limitNote, lowerFactor, lowerRatio, mapRatios, noRatio } from '../values/ratio.js';
import { clausesOf, placeIn, type TierContext } from './tier-context.js';

type Target = TiltItem['target'];

const targetKeywords = { deductible: keywords.Deductible, ratio: keywords.Ratio, cap: keywords.Cap } as const;

export function tiltChanges(tilt: TiltClause | AdjustClause, target: Target): boolean {
  return tilt.items.some((item) => item.target === target);
}

/** Reports a tilt of a clause the tier does not have. */
export function requireTarget(lowering: Lowering, tier: TierContext, target: Target, present: boolean): void {
  if (present) return;
  for (const { item } of changesOf(tier, target)) {
    const { zh, en } = targetKeywords[target];
    complain(lowering, compileDiagnostics.tiltWithoutTarget, item, { clause: zh, clauseEn: en });
  }
}

interface Change {
  readonly clause: TiltClause | AdjustClause;
  readonly item: TiltItem;
}

/** Those for groups first, then those for claims, each in the order written. */
function changesOf(tier: TierContext, target: Target): Change[] {
  const clauses = [...clausesOf(tier.declaration, 'Tilt'), ...clausesOf(tier.declaration, 'Adjust')];
  return clauses.flatMap((clause) => clause.items.filter((item) => item.target === target).map((item) => ({ clause, item })));
}

function whenOf(lowering: Lowering, tier: TierContext, clause: Change['clause']): Condition {
  if (clause.kind === 'Tilt') return oneOfGroups(lowering, clause.groups);
  return lowerCondition(lowering, placeIn(tier, 'condition'), clause.condition);
}

/** The value with the changes of a clause as cases in front; later changes see what earlier ones made of it. */
function tilted<T>(
  lowering: Lowering,
  tier: TierContext,
  target: Target,
  value: T,
  change: (item: TiltItem, current: T) => T,
  choose: (cases: readonly Case<T>[]) => T,
): T {
  return changesOf(tier, target).reduce(
    (current, { clause, item }) =>
      choose([
        { when: whenOf(lowering, tier, clause), value: change(item, current), origin: originOf(lowering, item) },
        { when: always, value: current, origin: originOf(lowering, clause) },
      ]),
    value,
  );
}

// ── amounts ─────────────────────────────────────────────────────────────────────────────────────────────────────

export function tiltMoney(lowering: Lowering, tier: TierContext, target: 'deductible' | 'cap', amount: MoneyExpression): MoneyExpression {
  const change = (item: TiltItem, current: MoneyExpression) => changedMoney(lowering, tier, item, current);
  return tilted(lowering, tier, target, amount, change, (cases) => ({ op: 'choose', cases }));
}

function changedMoney(lowering: Lowering, tier: TierContext, item: TiltItem, current: MoneyExpression): MoneyExpression {
  if (item.change === 'remove') return item.target === 'cap' ? { op: 'unlimited' } : noMoney;
  if (!item.value) return current;
  const { value } = item;
  const place = placeIn(tier, item.target === 'cap' ? 'cap' : 'deductible');
  switch (item.change) {
    case 'replace':
      return lowerMoney(lowering, place, value);
    case 'multiply':
      return multipliedMoney(lowering, tier, value, current);
    case 'add':
    case 'subtract': {
      const shift = lowerMoney(lowering, place, value);
      const op = item.change;
      return mapAmounts(current, (amount) => shiftedMoney(lowering, op, amount, shift));
    }
  }
}

function multipliedMoney(lowering: Lowering, tier: TierContext, value: Expression, current: MoneyExpression): MoneyExpression {
  const factor = singleExact(constantOf(lowering, placeIn(tier, 'deductible'), value));
  if (!factor) {
    complainQuoting(lowering, compileDiagnostics.notConstant, value);
    return current;
  }
  return mapAmounts(current, (amount) => scaledMoney(lowering, value, amount, factor));
}

/** A figure is multiplied exactly; an amount that depends on the claim is rounded as payments are. */
function scaledMoney(lowering: Lowering, node: Expression, amount: MoneyExpression, factor: Rational): MoneyExpression {
  if (amount.op === 'money') return { ...amount, fen: wholeFen(lowering, node, multiply(whole(amount.fen), factor)) };
  if (amount.op === 'hole') return { op: 'hole', hole: withoutBounds(lowering, amount.hole) };
  if (amount.op === 'unlimited') return amount;
  const ratio = toExactRatio(factor);
  if (ratio) return { op: 'scale', operand: amount, ratio: { op: 'ratio', ratio, note: null }, rounding: lowering.rounding };
  complainQuoting(lowering, compileDiagnostics.inexactRatio, node);
  return amount;
}

function shiftedMoney(lowering: Lowering, op: 'add' | 'subtract', amount: MoneyExpression, shift: MoneyExpression): MoneyExpression {
  if (amount.op === 'unlimited') return amount;
  if (amount.op === 'hole') return { op: 'hole', hole: withoutBounds(lowering, amount.hole) };
  if (amount.op !== 'money' || shift.op !== 'money') return { op, left: amount, right: shift };
  const fen = op === 'add' ? amount.fen + shift.fen : Math.max(0, amount.fen - shift.fen);
  return { op: 'money', fen, note: amount.note ?? shift.note };
}

// ── ratios ──────────────────────────────────────────────────────────────────────────────────────────────────────

export function tiltRatio(lowering: Lowering, tier: TierContext, ratio: RatioExpression): RatioExpression {
  const change = (item: TiltItem, current: RatioExpression) => changedRatio(lowering, tier, item, current);
  return tilted(lowering, tier, 'ratio', ratio, change, (cases) => ({ op: 'choose', cases }));
}

function changedRatio(lowering: Lowering, tier: TierContext, item: TiltItem, current: RatioExpression): RatioExpression {
  const { value } = item;
  const place = placeIn(tier, 'ratio');
  if (!value || item.change === 'remove') {
    complainQuoting(lowering, compileDiagnostics.notComputable, item);
    return current;
  }
  if (item.change === 'replace') return lowerRatio(lowering, place, value);
  const operand = lowerFactor(lowering, place, value);
  const hole = ratioHoleIn(operand);
  if (hole) return hole;
  const { change } = item;
  return mapRatios(current, (ratio) => changedFigure(lowering, item, change, ratio, operand));
}

/** A change that is not known leaves the ratio unknown. */
function ratioHoleIn(operand: RatioExpression): RatioExpression | null {
  if (operand.op === 'hole') return operand;
  return operand.op === 'choose' ? (operand.cases.map(({ value }) => ratioHoleIn(value)).find((hole) => hole !== null) ?? null) : null;
}

type Relative = Exclude<TiltItem['change'], 'remove' | 'replace'>;

/** Stops at 0 and at 100 %, with a note: now for figures, when it is settled for what depends on the claim. */
function changedFigure(
  lowering: Lowering,
  item: TiltItem,
  change: Relative,
  ratio: RatioExpression,
  operand: RatioExpression,
): RatioExpression {
  if (ratio.op === 'hole') return { op: 'hole', hole: withoutBounds(lowering, ratio.hole) };
  if (ratio.op === 'ratio' && operand.op === 'ratio') return limitedFigure(lowering, item, change, ratio, operand);
  switch (change) {
    case 'add':
      return limitedTo100(lowering, item, { op: 'add', left: ratio, right: operand });
    case 'subtract':
      return limitedTo100(lowering, item, { op: 'subtract', left: ratio, right: operand, note: limitNote(lowering, item) });
    case 'multiply':
      return limitedTo100(lowering, item, { op: 'multiply', left: ratio, right: operand });
  }
}

type Figure = Extract<RatioExpression, { readonly op: 'ratio' }>;

function limitedFigure(lowering: Lowering, item: TiltItem, change: Relative, ratio: Figure, operand: Figure): RatioExpression {
  const operate = { add, subtract, multiply }[change];
  const changed = operate(fromExactRatio(ratio.ratio), fromExactRatio(operand.ratio));
  const limit = compare(changed, zero) < 0 ? zero : compare(changed, one) > 0 ? one : null;
  if (!limit) return { ...ratio, ratio: exactRatio(lowering, item, changed) };
  const origin = originOf(lowering, item);
  const known = lowering.notes.some((note) => note.status === 'limited' && note.origin.start === origin.start);
  if (!known) complainQuoting(lowering, compileDiagnostics.ratioLimited, item);
  return { op: 'ratio', ratio: toExactRatio(limit) ?? noRatio, note: limitNote(lowering, item) };
}
