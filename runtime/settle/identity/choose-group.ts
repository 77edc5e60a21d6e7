// Under which of a person's identities a claim is settled.

import type { PolicyIr } from '../../../compiler/ir/ir.js';
import { type Bilingual, listEn, listZh } from '../../values/bilingual.js';
import type { Standing } from '../read-person.js';
import type { Candidates } from './candidates.js';

/** What a candidate brings; null when a figure is missing. */
export interface Outcome<T> {
  readonly standing: Standing;
  readonly benefit: number | null;
  readonly result: T;
}

export type Choice<T> =
  | { readonly kind: 'chosen'; readonly outcome: Outcome<T> }
  /** Which identity counts, or which pays most, depends on a figure no document gives. */
  | { readonly kind: 'open'; readonly outcomes: readonly Outcome<T>[] };

/** The outcomes of the candidates that count, and of those of whom that is open. */
export interface Outcomes<T> {
  readonly sure: readonly Outcome<T>[];
  readonly doubtful: readonly Outcome<T>[];
  /** Whether one of the doubtful would be chosen whatever it brings. */
  readonly isDecisive: boolean;
}

/** Settles those candidates that may be chosen: by class only the highest rank that counts, and what may rank above it. */
export function outcomesOf<T>(
  plan: PolicyIr,
  { standings, doubtful, isFallback }: Candidates,
  settle: (standing: Standing) => Outcome<T>,
): Outcomes<T> {
  const byClass = plan.identityResolution === 'class';
  const sure = byClass ? standings.slice(0, 1) : standings;
  const above = byClass && !isFallback ? doubtful.filter(({ group }) => group < (sure[0]?.group ?? 0)) : doubtful;
  return { sure: sure.map(settle), doubtful: above.map(settle), isDecisive: byClass || isFallback };
}

/**
 * By class: the highest rank. By benefit: the largest amount, ties to the higher rank. When the amount of one of several
 * candidates is not known, none is chosen: another figure could make any of them the largest.
 */
export function choose<T>({ sure, doubtful, isDecisive }: Outcomes<T>): Choice<T> {
  const [first, ...rest] = sure;
  if (first === undefined) throw new RangeError('no candidate to choose from');
  if (doubtful.length > 0 && isDecisive) return { kind: 'open', outcomes: [...doubtful, first] };
  const all = [...sure, ...doubtful];
  if (all.length > 1 && all.some((outcome) => outcome.benefit === null)) return { kind: 'open', outcomes: all };
  const best = rest.reduce((leader, outcome) => ((outcome.benefit ?? 0) > (leader.benefit ?? 0) ? outcome : leader), first);
  const better = doubtful.filter((outcome) => (outcome.benefit ?? 0) > (best.benefit ?? 0));
  return better.length > 0 ? { kind: 'open', outcomes: [...better, best] } : { kind: 'chosen', outcome: best };
}

/** What the receipt says when no identity could be chosen. */
export function openChoiceNote(outcomes: readonly Outcome<unknown>[], { doubtful }: Candidates): Bilingual {
  const identities = outcomes.map(({ standing }) => standing.identity).filter((identity) => identity !== '');
  const open = doubtful.filter((standing) => outcomes.some((outcome) => outcome.standing === standing)).map(({ identity }) => identity);
  if (open.length > 0) {
    return {
      zh: `是否属于${listZh(open)}取决于待定的数，尚不能确定`,
      en: `whether the person belongs to ${listEn(open)} depends on a figure that is still open`,
    };
  }
  return {
    zh: `${listZh(identities)}中哪一身份待遇更高取决于待定的数，尚不能确定`,
    en: `which of ${listEn(identities)} brings more depends on a figure that is still open`,
  };
}
