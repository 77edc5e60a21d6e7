// The written form of a part of a plan, without where it came from, and the facts and results that it reads.

import type { Condition, MoneyExpression, PolicyIr } from '../../ir/ir.js';
import { type Axis, cutsOf, questionOf } from './axis.js';

export interface Read {
  /** By fact: where questions cut what it can be. */
  readonly asks: Map<Axis, Set<number>>;
  /** Tiers whose results are read, and running sums. */
  readonly tiers: Set<number>;
  readonly sums: Set<number>;
}

export function nothingRead(): Read {
  return { asks: new Map(), tiers: new Set(), sums: new Set() };
}

/** Names, texts and places change no settlement. */
export const untold: ReadonlySet<string> = new Set([
  'name',
  'payer',
  'baseText',
  'text',
  'note',
  'citations',
  'conflicts',
  'pool',
  'shared',
  'advance',
]);

export interface Reading {
  readonly plan: PolicyIr;
  readonly fixed: ReadonlySet<number>;
  readonly read: Read;
}

export function formOf(value: unknown, reading: Reading): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    let written = '[';
    for (const each of value) written += `${formOf(each, reading)},`;
    return `${written}]`;
  }
  note(value as Condition | MoneyExpression, reading);
  let written = '{';
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    // The origin of bands is a word and says where they begin.
    if (!untold.has(key) && (key !== 'origin' || typeof fields[key] === 'string')) written += `${key}:${formOf(fields[key], reading)},`;
  }
  return `${written}}`;
}

function note(node: Condition | MoneyExpression, { plan, fixed, read }: Reading): void {
  switch (node.op) {
    case 'part':
      if (node.part !== 'year') read.tiers.add(node.tier);
      return;
    case 'accumulated':
      read.sums.add(node.accumulator);
      return;
    case 'hole':
      if (plan.holes[node.hole]?.of !== 'other') return;
      break;
    case 'oneOf':
    case 'flag':
    case 'compareInput':
    case 'compareMoney':
      break;
    default:
      return;
  }
  const question = questionOf(node as Condition, fixed);
  if (question === null) return;
  const cuts = read.asks.get(question.axis) ?? new Set();
  for (const cut of cutsOf(question)) cuts.add(cut);
  read.asks.set(question.axis, cuts);
}
