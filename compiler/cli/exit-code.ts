// How a command ends, for scripts that call it.

export const exitCode = {
  /** All is well. */
  fine: 0,
  /** The command did its work and found something wrong: errors in a policy, failing examples, refused claims. */
  findings: 1,
  /** The command could not do its work: unknown options, missing files. */
  misuse: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
