// A statement without a figure of any policy, as a script that a solver decides once for all policies.

import type { Words } from '../property-result.js';

export interface Lemma {
  /** Also the name of its file, without the extension. */
  readonly name: string;
  readonly says: Words;
  readonly script: string;
  /** `unsat`: no counterexample, it holds. `sat`: an example exists, which shows that a bound cannot be smaller. */
  readonly expected: 'unsat' | 'sat';
}

export interface Statement {
  readonly name: string;
  readonly says: Words;
  readonly integers?: readonly string[];
  readonly reals?: readonly string[];
  readonly given: readonly string[];
  /** What follows from what is given, or, for `expected: 'sat'`, what there is an example of. */
  readonly claim: readonly string[];
  readonly expected?: Lemma['expected'];
  /** A product of two unknowns occurs. */
  readonly products?: boolean;
}

/** The script asks for given values that break the claim (or, for an example, meet it). */
export function lemma(statement: Statement): Lemma {
  const { name, says, given, claim, expected = 'unsat' } = statement;
  const all = claim.length === 1 ? (claim[0] ?? '') : `(and ${claim.join(' ')})`;
  const lines = [
    `; ${name}`,
    `; ${says.zh}`,
    `; ${says.en}`,
    `(set-info :status ${expected})`,
    `(set-logic ${logicOf(statement)})`,
    ...(statement.integers ?? []).map((constant) => `(declare-const ${constant} Int)`),
    ...(statement.reals ?? []).map((constant) => `(declare-const ${constant} Real)`),
    ...given.map((formula) => `(assert ${formula})`),
    `(assert ${expected === 'unsat' ? `(not ${all})` : all})`,
    '(check-sat)',
  ];
  return { name, says, script: `${lines.join('\n')}\n`, expected };
}

function logicOf({ integers = [], reals = [], products = false }: Statement): string {
  const numbers = integers.length === 0 ? 'RA' : reals.length === 0 ? 'IA' : 'IRA';
  return `QF_${products ? 'N' : 'L'}${numbers}`;
}
