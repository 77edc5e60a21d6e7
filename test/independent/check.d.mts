// What the checker gives, for tests.

interface Words {
  readonly zh: string;
  readonly en: string;
}

export function check(files: Readonly<Record<string, string>>): {
  readonly checked: readonly Words[];
  readonly trusted: readonly Words[];
  readonly noted: readonly Words[];
  readonly wrong: readonly Words[];
};
