// What a check is: one question that must never find a failure, whatever the text.

import type { Bilingual } from '../../language/index.js';
import type { History, PersonQuestion } from '../agreement/history.js';
import type { Examined } from './subject.js';

export type CheckName = 'analysis' | 'layout' | 'surfaces' | 'stored_plan' | 'kernels' | 'receipts' | 'flattened' | 'prover' | 'program';

export interface Failure {
  readonly check: CheckName;
  /** What differs, a line each: paths and values, or what was thrown. */
  readonly details: readonly string[];
  /** The claims that show it. */
  readonly history?: History;
  readonly question?: PersonQuestion;
}

/** How much is tried for each text. */
export interface Effort {
  readonly histories: number;
  /** In which every small cost is tried against the prover; 0 asks nothing of it, of the program neither. */
  readonly settings: number;
}

export interface Check {
  readonly name: CheckName;
  readonly asks: Bilingual;
  find(examined: Examined, seed: number, effort: Effort): Failure | null | Promise<Failure | null>;
}
