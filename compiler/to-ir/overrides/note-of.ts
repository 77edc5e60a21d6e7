// Of a value that stands for a whole clause: what it is a figure of, and what its author said of it.

import type { Hole, ValueNote } from '../../ir/ir.js';
import type { Lowering } from '../lowering.js';
import type { Leaf } from './compare-choices.js';

export type Figure = Hole['of'];

/** `other` where both kinds have it: no limit at all, an unknown list. */
export function figureOf(lowering: Lowering, leaf: Leaf): Figure {
  switch (leaf.op) {
    case 'money':
    case 'base':
    case 'part':
    case 'accumulated':
    case 'scale':
      return 'money';
    case 'ratio':
    case 'times':
    case 'multiply':
    case 'limit':
      return 'ratio';
    case 'hole':
      return lowering.holes[leaf.hole]?.of ?? 'other';
    case 'input':
      return lowering.inputs[leaf.input]?.type.kind === 'money' ? 'money' : 'ratio';
    case 'add':
    case 'subtract':
      return firstKnown([figureOf(lowering, leaf.left), figureOf(lowering, leaf.right)]);
    case 'min':
    case 'max':
      return firstKnown(leaf.operands.map((operand) => figureOf(lowering, operand)));
    case 'choose':
      return firstKnown(leaf.cases.map(({ value }) => figureOf(lowering, value)));
    case 'unlimited':
      return 'other';
  }
}

function firstKnown(figures: readonly Figure[]): Figure {
  return figures.find((each) => each !== 'other') ?? 'other';
}

/** A computed value carries what was said of it on a zero that is added. */
export function noteOf(lowering: Lowering, leaf: Leaf): (ValueNote & { readonly index: number }) | null {
  switch (leaf.op) {
    case 'money':
    case 'ratio': {
      const note = leaf.note === null ? undefined : lowering.notes[leaf.note];
      return note === undefined || leaf.note === null ? null : { ...note, index: leaf.note };
    }
    case 'limit':
      return noteOf(lowering, leaf.operand);
    case 'add': {
      const note = noteOf(lowering, leaf.right);
      return note !== null && lowering.leeways.get(note.index)?.figures.length === 0 ? note : null;
    }
    default:
      return null;
  }
}
