// Visits every expression and condition of a part of the plan, the parts of a node before the node.

import type { Condition, Group, Guarantee, MoneyExpression, RatioExpression, Tier } from '../ir.js';
import { type Mapping, mapCondition, mapGroup, mapGuarantee, mapMoney, mapRatio, mapTier } from './map-ir.js';

export interface Visitor {
  readonly money?: (expression: MoneyExpression) => void;
  readonly ratio?: (expression: RatioExpression) => void;
  readonly condition?: (condition: Condition) => void;
}

/** A mapping that changes nothing and tells the visitor. */
function telling(visitor: Visitor): Mapping {
  return {
    money: (expression) => {
      visitor.money?.(expression);
      return expression;
    },
    ratio: (expression) => {
      visitor.ratio?.(expression);
      return expression;
    },
    condition: (condition) => {
      visitor.condition?.(condition);
      return condition;
    },
  };
}

export function walkMoney(expression: MoneyExpression, visitor: Visitor): void {
  mapMoney(expression, telling(visitor));
}

export function walkRatio(expression: RatioExpression, visitor: Visitor): void {
  mapRatio(expression, telling(visitor));
}

export function walkCondition(condition: Condition, visitor: Visitor): void {
  mapCondition(condition, telling(visitor));
}

export function walkTier(tier: Tier, visitor: Visitor): void {
  mapTier(tier, telling(visitor));
}

export function walkGroup(group: Group, visitor: Visitor): void {
  mapGroup(group, telling(visitor));
}

export function walkGuarantee(guarantee: Guarantee, visitor: Visitor): void {
  mapGuarantee(guarantee, telling(visitor));
}
