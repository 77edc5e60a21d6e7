// Guarantees of a plan as readable text.

import { unreachable } from '../invariant.js';
import type { Acknowledgement, Guarantee, GuaranteeClaim, PolicyIr } from '../ir.js';
import { amount, printCondition, printMoney } from './print-expression.js';

export function printGuarantee(ir: PolicyIr, { claim, acknowledged }: Guarantee): string[] {
  return [`guarantee ${printClaim(ir, claim)}`, ...acknowledged.map((each) => printAcknowledgement(ir, each))];
}

function printClaim(ir: PolicyIr, claim: GuaranteeClaim): string {
  switch (claim.kind) {
    case 'builtin':
      return claim.property === 'split' && claim.most !== null ? `split within ${amount(ir, claim.most)}` : claim.property;
    case 'order':
      return `${groupNames(ir, claim.better)} no worse than ${groupNames(ir, claim.worse)}`;
    case 'always':
      return `${claim.given ? `if ${printCondition(ir, claim.given)}: ` : ''}${printCondition(ir, claim.when)}`;
    case 'monotone':
      return `${printMoney(ir, claim.value)} ${claim.trend} along ${ir.inputs[claim.input]?.label.zh}`;
    case 'no_loss':
      return `no loss against ${claim.than}`;
    default:
      return unreachable(claim);
  }
}

function printAcknowledgement(ir: PolicyIr, { groups, when, reason }: Acknowledgement): string {
  const of = groups === null ? '' : ` of ${groupNames(ir, groups)}`;
  return `  acknowledged${of}${when ? ` if ${printCondition(ir, when)}` : ''}: ${reason}`;
}

function groupNames(ir: PolicyIr, groups: readonly number[]): string {
  return groups.map((group) => ir.groups[group]?.name).join('、');
}
