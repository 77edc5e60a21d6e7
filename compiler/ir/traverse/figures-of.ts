// The amounts and percentages that a grant is made of.

import type { FigureGrant, Grant } from '../ir.js';

export function figuresOf(grant: Grant): readonly FigureGrant[] {
  switch (grant.kind) {
    case 'fixed':
    case 'percentage':
      return [grant];
    case 'larger':
    case 'smaller':
      return grant.operands;
    case 'full':
    case 'none':
    case 'hole':
      return [];
  }
}
