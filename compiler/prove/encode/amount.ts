// Amounts and truths that may be unknown, as terms: when they are known, and what they then are.

import type { Condition, Integer, Terms } from '../terms/term.js';

/** Of money in fen, of a ratio in millionths. */
export interface Amount {
  readonly known: Condition;
  /** At least 0 even where it is not known, and then without meaning. */
  readonly value: Integer;
}

/** Unknown where neither holds; never do both. */
export interface Truth {
  readonly yes: Condition;
  readonly no: Condition;
}

/** What is computed with amounts, as the settlement step has it. */
export interface Amounts {
  of(value: Integer): Amount;
  readonly nothing: Amount;
  readonly unknown: Amount;
  /** A number in which −1 stands for unknown. */
  read(value: Integer): Amount;
  /** As a kernel shows it: −1 where it is unknown. */
  shown(amount: Amount): Integer;
  isZero(amount: Amount): Condition;
  /** Known already, or because of something else, which is looked at only where it is needed. */
  knownOr(known: Condition, otherwise: () => readonly Condition[]): Condition;
  plus(left: Amount, right: Amount): Amount;
  /** max(0, left − right) */
  minus(left: Amount, right: Amount): Amount;
  least(operands: readonly Amount[]): Amount;
  greatest(operands: readonly Amount[]): Amount;
  truth(holds: Condition): Truth;
  /** The first value whose condition holds; the conditions are exhaustive. */
  first(cases: readonly { readonly when: Truth; readonly value: Amount }[]): Amount;
}

export function amountsIn(terms: Terms): Amounts {
  const always = terms.truth(true);
  const none = terms.constant(0);
  const allKnown = (amounts: readonly Amount[]) => terms.and(...amounts.map(({ known }) => known));
  const isZero = ({ known, value }: Amount) => terms.and(known, terms.equal(value, none));
  const knownOr = (known: Condition, otherwise: () => readonly Condition[]) =>
    known === always ? always : terms.or(known, ...otherwise());
  return {
    of: (value) => ({ known: always, value }),
    nothing: { known: always, value: none },
    unknown: { known: terms.truth(false), value: none },
    read: (value) => ({ known: terms.atMost(none, value), value: terms.max(none, value) }),
    shown: ({ known, value }) => terms.choose(known, value, terms.constant(-1)),
    isZero,
    knownOr,
    plus: (left, right) => ({ known: allKnown([left, right]), value: terms.plus(left.value, right.value) }),
    minus: (left, right) => ({ known: allKnown([left, right]), value: terms.max(none, terms.minus(left.value, right.value)) }),
    // Nothing is the least whatever the others are.
    least: (operands) => ({
      known: knownOr(allKnown(operands), () => operands.map(isZero)),
      value: terms.min(...operands.map(({ value }) => value)),
    }),
    greatest: (operands) => ({ known: allKnown(operands), value: terms.max(...operands.map(({ value }) => value)) }),
    truth: (holds) => ({ yes: holds, no: terms.not(holds) }),
    first(cases) {
      return (
        cases.reduceRight<Amount | null>((otherwise, { when, value }) => {
          if (otherwise === null) return { known: terms.and(terms.or(when.yes, when.no), value.known), value: value.value };
          const known = terms.or(terms.and(when.yes, value.known), terms.and(when.no, otherwise.known));
          return { known, value: terms.choose(when.yes, value.value, otherwise.value) };
        }, null) ?? { known: terms.truth(false), value: none }
      );
    },
  };
}
