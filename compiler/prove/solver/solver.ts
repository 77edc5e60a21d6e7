// What a solver is asked and what it answers, whichever solver it is.

/** `unknown`: the budget was spent. */
export type SolverAnswer = 'sat' | 'unsat' | 'unknown';

export interface Checked {
  readonly answer: SolverAnswer;
  /** The integer and boolean constants of a `sat`, by name; empty otherwise. */
  readonly model: ReadonlyMap<string, bigint | boolean>;
}

/** The quick way to decide a script seldom finds values that satisfy products; the thorough one does. */
export type Way = 'quick' | 'thorough';

export interface Budget {
  /** In the solver's own units of work, the same on every machine. */
  readonly rlimit: number;
  /** Both when left out. */
  readonly way?: Way;
}

export interface Solver {
  /** Checks a whole script with one `check-sat`; scripts do not see one another. Rejects for a script with an error. */
  check(script: string, budget: Budget): Promise<Checked>;
  /** Ends the threads; a check under way is answered `unknown`. */
  close(): Promise<void>;
}
