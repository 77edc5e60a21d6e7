// What a run of the fuzzer finds, and how it tells how far it has come.

import type { PropertyResult } from '../prove/property-result.js';
import type { Failure } from './check.js';
import type { Subject } from './subject.js';

/** A failure, and the case of the run that shows it. */
export interface Found {
  readonly seed: number;
  readonly index: number;
  readonly subject: Subject;
  readonly failure: Failure;
}

/** One case is done. */
export interface Step {
  readonly index: number;
  /** Settled on all kernels in this case. */
  readonly claims: number;
  /** How many properties the prover gave each verdict. */
  readonly verdicts: Readonly<Partial<Record<PropertyResult['verdict'], number>>>;
  readonly found: Found | null;
}

/** Which cases: those from 0 on, or a single one. */
export interface Run {
  readonly seed: number;
  readonly cases: number;
  readonly only: number | null;
}

export function indicesOf({ cases, only }: Run): Iterable<number> {
  return only === null ? Array.from({ length: cases }, (_, index) => index) : [only];
}
