// Which policy the user asks to settle under.

export interface PolicyRequest {
  readonly path: string;
  /** Which policy, when the files hold several. */
  readonly name: string | null;
  /** `倾斜救助.封顶线=不封顶`: values for holes. */
  readonly assumptions: readonly string[];
}
